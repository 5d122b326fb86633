// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Ledger
import Readers
import Records
import TestSupport
import Testing

@testable import Interpretations

/// 202 real interpretations and the documents that they interpret, where the shared corpus is present.
@Suite(
    .enabled(
        if: CorpusFiles.has("interpretations/hebei.jsonl") && CorpusFiles.has("documents/hebei-government.jsonl")))
struct InterpretationCorpusTests {
    private static func interpretations() throws -> [(row: JSONObject, read: Interpretation)] {
        let reader = InterpretationRowReader(source: "测试")
        var read: [(JSONObject, Interpretation)] = []
        try JSONLinesReader(path: try #require(CorpusFiles.path("interpretations/hebei.jsonl"))).forEach { raw in
            let row = try raw.result.get()
            read.append((row, try reader.read(row)))
        }
        return read
    }

    /// Finds held documents the way index and queries do: by the first step of keys that any has.
    private struct Register {
        var ids: [String] = []
        var keys: [Set<String>] = []
        private var positions: [String: [Int]] = [:]

        init() throws {
            for row in try CorpusFiles.rows("documents/hebei-government.jsonl") {
                let id = row["id"] as? String ?? ""
                let titles = ["title", "short_title", "work"].compactMap { row[$0] as? String }
                keys.append(
                    InterpretationTarget.keys(
                        ofDocument: id, sourceID: id, number: row["number"] as? String, titles: titles))
                for key in keys[ids.count] { positions[key, default: []].append(ids.count) }
                ids.append(id)
            }
        }

        func documents(_ target: InterpretationTarget) -> Set<String> {
            for step in target.tiers {
                let found = Set(step.flatMap { positions[$0] ?? [] }).filter { target.names(keys[$0]) }
                if !found.isEmpty { return Set(found.map { ids[$0] }) }
            }
            return []
        }

        func documents(_ entries: [String]) -> Set<String> {
            Set(entries.compactMap(InterpretationTarget.init).flatMap(documents))
        }
    }

    @Test func `all of them are taken in with true counts`() async throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.file("ledger.sqlite"))
        let importer = InterpretationImport(ledger: ledger, options: ImportOptions(source: "测试"))
        let path = try #require(CorpusFiles.path("interpretations/hebei.jsonl"))
        let first = try await importer.run(paths: [path])
        #expect(first.totals.read == 202 && first.totals.accepted == 202 && first.totals.rejected == 0)
        let again = try await importer.run(paths: [path])
        #expect(again.totals.unchanged == 202 && again.totals.accepted == 0)
    }

    @Test func `links by id lead to the documents that are held`() throws {
        let register = try Register()
        let held = Set(register.ids)
        var (linked, found, missing) = (0, 0, 0)
        for (row, read) in try Self.interpretations() where row["interprets"] != nil {
            linked += 1
            let given = try row.strings("interprets")
            #expect(read.interprets == given)
            missing += given.filter { !held.contains($0) }.count
            #expect(register.documents(given) == Set(given).intersection(held))
            if !register.documents(given).isEmpty { found += 1 }
        }
        #expect(linked == 111 && found == 99 && missing == 40)
    }

    @Test func `what is read from headline and text never contradicts the links`() throws {
        let register = try Register()
        var (named, agreeing) = (0, 0)
        for (row, read) in try Self.interpretations() where row["interprets"] != nil {
            let own = register.documents(TargetReader.targets(title: read.title, body: read.body))
            let given = register.documents(read.interprets)
            guard !own.isEmpty else { continue }
            named += 1
            #expect(!own.isDisjoint(with: given), "\(read.title)")
            if own.isSubset(of: given) { agreeing += 1 }
        }
        #expect(named >= 80 && agreeing >= 78, "\(named) \(agreeing)")
    }

    @Test func `of those without a link four in five name their document`() throws {
        let unlinked = try Self.interpretations().filter { $0.row["interprets"] == nil }
        let named = unlinked.filter { !$0.read.interprets.isEmpty }
        #expect(unlinked.count == 91)
        #expect(named.count >= 73, "\(named.count)")
        #expect(named.allSatisfy { !$0.read.flags.contains(.unlinked) })
    }

    @Test func `pictures without text are flagged, whole texts are not`() throws {
        let all = try Self.interpretations().map(\.read)
        #expect(all.filter { $0.flags.contains(.noText) }.count == 39)
        #expect(all.filter { $0.body.unicodeScalars.count > 200 }.allSatisfy { !$0.flags.contains(.noText) })
        #expect(all.filter { $0.form == .graphic }.count >= 35)
    }
}
