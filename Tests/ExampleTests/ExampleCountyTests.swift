// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing

@testable import Example

@Suite struct ExampleCountyTests {
    private static let county = SharedCounty.county
    private static let contents = SharedCounty.files
    private static let rows: [Row] = contents.filter { $0.path.hasSuffix(".jsonl") && $0.kind == .documents }
        .flatMap { objects(in: $0.bytes) }
    private static let cleanup: [Row] = contents.filter { $0.kind == .cleanup }.flatMap { objects(in: $0.bytes) }

    /// The members that these tests read; those of both kinds of rows.
    private struct Row: Decodable, Sendable {
        var id: String?
        var title: String
        var issuers: [String]?
        var `class`: String?
        var written_on: CivilDate?
        var published_on: CivilDate?
        var effective_on: CivilDate?
        var expires_on: CivilDate?
        var topics: [String]?
        var source_name: String
        var source_url: String
        var body: String?
    }

    private static func objects(in bytes: [UInt8]) -> [Row] {
        bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            do {
                return try JSONDecoder().decode(Row.self, from: Data(line))
            } catch {
                Issue.record(error)
                return nil
            }
        }
    }

    @Test func `the same seed gives the same bytes and another seed others`() {
        let again = ExampleCounty().contents()
        #expect(again.map(\.path) == Self.contents.map(\.path))
        #expect(again.map(\.bytes) == Self.contents.map(\.bytes))
        let other = ExampleCounty(seed: 1).contents()
        #expect(other.map(\.bytes) != Self.contents.map(\.bytes))
    }

    @Test(arguments: [(0, 242), (250, 252)])
    func `there are as many documents as asked for, and two versions of a rule`(asked: Int, given: Int) {
        let county = ExampleCounty(documents: asked, subjects: 120)
        #expect(county.documentCount == given)
        let contents = county.contents()
        let rows = contents.filter { $0.path.hasSuffix(".jsonl") && $0.kind == .documents }
            .reduce(0) { $0 + $1.bytes.count { $0 == UInt8(ascii: "\n") } }
        let plain = contents.count { $0.path.contains("plain") }
        #expect(rows + plain == given)
    }

    @Test func `every row is whole and says that it is an example`() {
        #expect(Self.rows.count == Self.county.documentCount - 8)
        for row in Self.rows {
            #expect(row.id?.hasPrefix("example-") == true)
            #expect(row.source_name.contains("示例"))
            #expect(row.source_url.hasPrefix("https://ym.example.invalid/"))
            let body = row.body ?? ""
            #expect(body.hasPrefix(Phrases.banner) && body.count > 120, "\(row.title)")
            #expect(!body.contains { "{}|\\".contains($0) }, "a slot is left open in \(row.title)")
            #expect(DocumentClass(rawValue: row.class ?? "") != nil)
            #expect(row.written_on != nil && row.published_on != nil)
        }
        #expect(Set(Self.rows.map(\.id)).count == Self.rows.count)
    }

    @Test func `plain files and cleanups say that they are an example`() {
        let plain = Self.contents.filter { $0.path.contains("plain") }
        #expect(Set(plain.map { $0.path.split(separator: ".").last ?? "" }) == ["txt", "md", "html", "docx"])
        for file in plain {
            let text = String(decoding: file.bytes, as: UTF8.self)
            let joined = text.replacing("\n", with: "")
            #expect(joined.contains("示例数据") && joined.contains("虚构"), "\(file.path)")
        }
        for row in Self.cleanup { #expect(row.source_name.contains("示例")) }
        #expect(Self.cleanup.count == Self.county.cleanupRowCount)
    }

    @Test func `issuers are organs of the directory under their name of the day`() throws {
        for row in Self.rows {
            let day = try #require(row.written_on)
            for name in row.issuers ?? [] {
                let organ = try #require(OrganDirectory.standard.organ(named: name, on: day), "\(name)")
                #expect(organ.name == name)
                #expect(organ.existed(on: day), "\(name) on \(day)")
            }
        }
    }

    @Test func `at least forty organs and all ten townships issue something in all sixteen years`() {
        let names = Set(Self.rows.flatMap { $0.issuers ?? [] })
        #expect(names.count >= 40)
        let townships = OrganDirectory.standard.organs.filter { $0.kind == .township }
        #expect(townships.allSatisfy { names.contains($0.name) })
        let years = Set(Self.rows.compactMap { $0.written_on?.year })
        #expect(years == Set(2010...2025))
    }

    @Test func `every field has documents`() {
        var found: Set<String> = []
        for row in Self.rows {
            found.formUnion(FieldTaxonomy.standard.fields(title: row.title, topics: row.topics ?? []))
        }
        #expect(FieldTaxonomy.standard.codes.filter { !found.contains($0) } == [])
    }

    @Test func `files are written below the directory and replaced by a second writing`() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("example-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let first = try Self.county.write(to: directory.path)
        let second = try Self.county.write(to: directory.path)
        #expect(first == second)
        #expect(first.count == Self.contents.count)
        for (file, content) in zip(first, Self.contents) {
            #expect(FileManager.default.contents(atPath: file.path).map(Array.init) == content.bytes)
            #expect(file.kind == content.kind)
        }
    }

    @Test func `a place that cannot be written is reported`() {
        #expect(throws: (any Error).self) { try Self.county.write(to: "/dev/null/county") }
    }
}
