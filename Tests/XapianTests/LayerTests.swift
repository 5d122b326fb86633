// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Xapian

/// A base without term lists and its changes, read as one.
@Suite struct LayerTests {
    private struct Layers {
        let scratch: Scratch
        let database: () throws -> Database
    }

    /// A base of the first samples, of which some numbers are removed, and the rest as changes.
    private func layers(_ base: [Sample], removed: [DocumentID], _ changes: [Sample]) throws -> Scratch {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create, keepsTermLists: false)
        var document = try Document()
        for sample in base {
            try sample.write(to: &document)
            _ = try writer.add(document)
        }
        try writer.commit()
        try writer.close()
        try build(scratch("index/\(IndexFolder.changes)"), changes)
        let bytes = removed.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
        try Data(bytes).write(to: URL(fileURLWithPath: scratch("index/\(IndexFolder.removed)")))
        return scratch
    }

    private static let base = ["a b", "a c", "a only", "b c", "a b c"].enumerated().map {
        Sample($0.element, value: "v\($0.offset + 1)")
    }
    private static let changes = ["a b new", "c new"].enumerated().map {
        Sample($0.element, value: "w\($0.offset + 1)")
    }

    @Test func `documents of the changes are numbered behind the base and removed ones are nowhere`() throws {
        let scratch = try layers(Self.base, removed: [2, 3], Self.changes)
        let database = try Database(folder: scratch("index"))
        #expect(database.lastDocumentID == 7)
        #expect(try database.documents(with: "a") == [1, 5, 6])
        #expect(try database.documents(with: "c") == [4, 5, 7])
        #expect(try database.documents(with: "") == [1, 4, 5, 6, 7])
        var postings = PostingBuffer()
        try database.readPostings("b", into: &postings)
        #expect(postings.ids == [1, 4, 5, 6])
        #expect(postings.frequencies == [1, 1, 1, 1])
        try database.readDocumentLengths(into: &postings)
        #expect(postings.frequencies == [2, 2, 3, 3, 2])
        #expect(try database.data(6) == Array("a b new".utf8))
        #expect(try database.value(7, slot: 0) == Array("w2".utf8))
        #expect(code { () throws(XapianError) in _ = try database.data(3) } == .docNotFound)
        var values: [String] = []
        try database.readValues(slot: 0) { values.append("\($0) \(String(decoding: $1, as: UTF8.self))") }
        #expect(values == ["1 v1", "4 v4", "5 v5", "6 w1", "7 w2"])
    }

    @Test func `a term that only removed documents have is not listed`() throws {
        let scratch = try layers(Self.base, removed: [3], Self.changes)
        let database = try Database(folder: scratch("index"))
        #expect(try database.terms(prefix: "", limit: 9).map(\.term) == ["a", "b", "c", "new"])
        #expect(try database.terms(prefix: "", limit: 4).count == 4)
    }

    @Test func `the matcher finds what is left, under the numbers of the layers, with exact counts`() throws {
        let scratch = try layers(Self.base, removed: [2, 3], Self.changes)
        let database = try Database(folder: scratch("index"))
        let options = MatchOptions(limit: 9, checkAtLeast: .all, facets: [0])
        let found = try database.matches(.or([.term("a", wqf: 1), .term("c", wqf: 1)]), options)
        #expect(found.matches.map(\.id).sorted() == [1, 4, 5, 6, 7])
        #expect(found.lowerBound == 5)
        #expect(found.upperBound == 5)
        #expect(found.facets[0]?.map(\.text).sorted() == ["v1", "v4", "v5", "w1", "w2"])
        let few = try database.matches(.term("a", wqf: 1), MatchOptions(limit: 2, order: .documentID()))
        #expect(few.matches.count == 2)
        #expect(!few.matches.contains { [2, 3].contains($0.id) })
    }

    @Test func `term lists are known to be missing from the base`() throws {
        let scratch = try layers(Self.base, removed: [], Self.changes)
        let database = try Database(folder: scratch("index"))
        #expect(try !database.hasTermLists())
        #expect(try database.terms(of: 6).map(\.term) == ["a", "b", "new"])
        #expect(code { () throws(XapianError) in _ = try database.terms(of: 1) } == .feature)
        let plain = try Database(path: scratch("index/\(IndexFolder.changes)"))
        #expect(try plain.hasTermLists())
    }

    @Test func `a damaged list of what is removed keeps the index from opening`() throws {
        let scratch = try layers(Self.base, removed: [9], Self.changes)
        #expect(code { () throws(XapianError) in _ = try Database(folder: scratch("index")) } == .databaseCorrupt)
        try Data([1, 0, 0]).write(to: URL(fileURLWithPath: scratch("index/\(IndexFolder.removed)")))
        #expect(code { () throws(XapianError) in _ = try Database(folder: scratch("index")) } == .databaseOpening)
    }

    @Test(arguments: 0..<20)
    func `layers answer as one index of what is left`(round: Int) throws {
        var random = SeededGenerator(seed: UInt64(round))
        let words = ["a", "b", "c", "d", "e"]
        let samples = (0..<60).map { number in
            Sample(
                (0..<Int.random(in: 1...5, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                    .joined(separator: " "), value: "\(number)")
        }
        let split = Int.random(in: 1...59, using: &random)
        let removed = (1...DocumentID(split)).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        let scratch = try layers(Array(samples[..<split]), removed: removed, Array(samples[split...]))
        let layered = try Database(folder: scratch("index"))
        let left = samples.indices.filter { !removed.contains(DocumentID($0 + 1)) }
        try build(scratch("plain"), left.map { samples[$0] })
        let plain = try Database(path: scratch("plain"))
        for word in words {
            let expected = try plain.documents(with: word).map { left[Int($0) - 1] + 1 }
            #expect(try layered.documents(with: word).map(Int.init) == expected)
            let all = MatchOptions(limit: 99, checkAtLeast: .all, weighting: .boolean)
            let query = Query.and([.term(word, wqf: 1), .or(words.prefix(2).map { .term($0, wqf: 1) })])
            let one = try plain.matches(query, all).matches.map { left[Int($0.id) - 1] + 1 }.sorted()
            #expect(try layered.matches(query, all).matches.map { Int($0.id) }.sorted() == one)
        }
    }
}
