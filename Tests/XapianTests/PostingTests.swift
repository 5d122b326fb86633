// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct PostingTests {
    /// A random corpus with gaps where documents were deleted, and what it must read back as.
    private struct Corpus {
        var postings: [String: [DocumentID: UInt32]] = [:]
        var lengths: [DocumentID: UInt32] = [:]
        var values: [DocumentID: [UInt8]] = [:]
    }

    private func write(_ path: String, documents: Int, using random: inout SeededGenerator) throws -> Corpus {
        var corpus = Corpus()
        var writer = try WritableDatabase(path: path, mode: .create)
        var document = try Document()
        for _ in 0..<documents {
            try document.removeAll()
            var counts: [String: UInt32] = [:]
            for _ in 0..<Int.random(in: 0..<30, using: &random) {
                let term = "t\(Int.random(in: 0..<40, using: &random))"
                let wdf = UInt32.random(in: 0..<4, using: &random)
                counts[term, default: 0] += wdf
                if Bool.random(using: &random) {
                    try document.addTerm(term, wdf: wdf)
                } else {
                    try document.addPosting(term, position: .random(in: 0..<50, using: &random), wdf: wdf)
                }
            }
            let value = (0..<Int.random(in: 0..<4, using: &random)).map { _ in UInt8.random(in: 0..<3, using: &random) }
            try document.setValue(value, slot: 5)
            let id = try writer.add(document)
            for (term, count) in counts { corpus.postings[term, default: [:]][id] = count }
            corpus.lengths[id] = counts.values.reduce(0, +)
            if !value.isEmpty { corpus.values[id] = value }
        }
        for id in (1...DocumentID(documents)).filter({ _ in Int.random(in: 0..<10, using: &random) == 0 }) {
            try writer.delete(id)
            corpus.lengths[id] = nil
            corpus.values[id] = nil
            for term in corpus.postings.keys { corpus.postings[term]?[id] = nil }
        }
        try writer.commit()
        try writer.close()
        return corpus
    }

    @Test func `bulk reads give what was written, document by document`() throws {
        var random = SeededGenerator()
        print("seed \(random.seed)")
        let scratch = try Scratch()
        let corpus = try write(scratch("index"), documents: 3_000, using: &random)
        let database = try Database(path: scratch("index"))
        var buffer = PostingBuffer()
        for (term, postings) in corpus.postings {
            try database.readPostings(term, into: &buffer)
            let ids = postings.keys.sorted()
            #expect(buffer.count == ids.count)
            #expect(buffer.ids == ids)
            #expect(buffer.frequencies == ids.map { postings[$0] ?? .max })
            #expect(try database.documents(with: term) == ids)
            #expect(try database.termFrequency(term) == UInt32(ids.count))
            #expect(try database.collectionFrequency(term) == postings.values.reduce(0, +))
        }
        let all = corpus.lengths.keys.sorted()
        var ids: [DocumentID] = [7]
        try database.allDocuments(into: &ids)
        #expect(ids == all)
        try database.readDocumentLengths(into: &buffer)
        #expect(buffer.ids == all)
        #expect(buffer.frequencies == all.map { corpus.lengths[$0] ?? .max })
        var read: [DocumentID: [UInt8]] = [:]
        var order: [DocumentID] = []
        try database.readValues(slot: 5) { id, bytes in
            read[id] = Array(bytes)
            order.append(id)
        }
        #expect(read == corpus.values)
        #expect(order == order.sorted())
        for id in all.prefix(200) {
            let expected = corpus.postings.compactMap { term, postings in
                postings[id].map { TermEntry(term: term, frequency: $0) }
            }
            #expect(try database.terms(of: id) == expected.sorted { $0.term < $1.term })
            #expect(try database.value(id, slot: 5) == corpus.values[id] ?? [])
        }
        let terms = corpus.postings.filter { !$0.value.isEmpty }
            .map { TermEntry(term: $0, frequency: UInt32($1.count)) }.sorted { $0.term < $1.term }
        #expect(try database.terms(prefix: "", limit: .max) == terms)
        #expect(try database.terms(prefix: "t1", limit: 4) == Array(terms.filter { $0.term.hasPrefix("t1") }.prefix(4)))
    }

    @Test func `several indexes interleave their numbers`() throws {
        var random = SeededGenerator()
        print("seed \(random.seed)")
        let scratch = try Scratch()
        let first = try write(scratch("one"), documents: 200, using: &random)
        let second = try write(scratch("two"), documents: 300, using: &random)
        let database = try Database(paths: [scratch("one"), scratch("two")])
        var buffer = PostingBuffer()
        for term in Set(first.postings.keys).union(second.postings.keys) {
            var expected: [DocumentID: UInt32] = [:]
            for (id, wdf) in first.postings[term] ?? [:] { expected[(id - 1) * 2 + 1] = wdf }
            for (id, wdf) in second.postings[term] ?? [:] { expected[(id - 1) * 2 + 2] = wdf }
            try database.readPostings(term, into: &buffer)
            #expect(buffer.ids == expected.keys.sorted())
            #expect(buffer.frequencies == expected.keys.sorted().map { expected[$0] ?? .max })
        }
        var values: [DocumentID: [UInt8]] = [:]
        try database.readValues(slot: 5) { values[$0] = Array($1) }
        #expect(values.count == first.values.count + second.values.count)
        #expect(
            values.allSatisfy { id, value in
                (id % 2 == 1 ? first.values[(id - 1) / 2 + 1] : second.values[(id - 2) / 2 + 1]) == value
            })
    }

    @Test func `more values than a block are all read, in order`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create, durability: .unsynced)
        var document = try Document()
        for number in 1...70_000 {
            if number % 10_000 == 0 {
                try document.setValue([UInt8](repeating: 7, count: 1_500_000), slot: 1)
            } else {
                try document.setValue("\(number)", slot: 1)
            }
            _ = try writer.add(document)
        }
        try writer.commit()
        let database = try Database(path: scratch("index"))
        var next: DocumentID = 1
        var wrong = 0
        try database.readValues(slot: 1) { id, bytes in
            let isLarge = id % 10_000 == 0
            if id != next || (isLarge ? bytes.count != 1_500_000 : !bytes.elementsEqual("\(id)".utf8)) { wrong += 1 }
            next += 1
        }
        #expect(wrong == 0)
        #expect(next == 70_001)
    }

    @Test func `terms, slots and documents that are not there read as empty or not found`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a")])
        let database = try Database(path: scratch("index"))
        var buffer = PostingBuffer()
        try database.readPostings("a", into: &buffer)
        try database.readPostings("nowhere", into: &buffer)
        #expect(buffer == PostingBuffer())
        #expect(try database.termFrequency("nowhere") == 0)
        #expect(try database.termExists("nowhere") == false)
        #expect(try database.collectionFrequency("") == 1)
        #expect(try database.terms(prefix: "nowhere", limit: 9) == [])
        #expect(try database.terms(prefix: "", limit: 0) == [])
        #expect(try database.terms(prefix: "", limit: -5) == [])
        var seen = 0
        try database.readValues(slot: 77) { _, _ in seen += 1 }
        try database.readValues(slot: .max) { _, _ in seen += 1 }
        #expect(seen == 0)
        for id: DocumentID in [0, 2, .max] {
            #expect(code { () throws(XapianError) in _ = try database.data(id) } == .docNotFound)
            #expect(code { () throws(XapianError) in _ = try database.value(id, slot: 0) } == .docNotFound)
            #expect(code { () throws(XapianError) in _ = try database.terms(of: id) } == .docNotFound)
        }
        #expect(try database.positions(of: "a", in: 99) == [])
    }

    @Test func `an index without documents reads as empty`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [])
        let database = try Database(path: scratch("index"))
        var ids: [DocumentID] = [1]
        try database.allDocuments(into: &ids)
        #expect(ids == [])
        var buffer = PostingBuffer()
        try database.readDocumentLengths(into: &buffer)
        #expect(buffer.count == 0)
        #expect(database.averageLength == 0)
        #expect(try database.matches(.matchAll).matches == [])
        let deadline = MatchOptions(deadline: .now + .seconds(60))
        #expect(try database.matches(.or([.matchAll, .term("a")]), deadline).upperBound == 0)
    }
}
