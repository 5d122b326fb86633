// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct DocumentTests {
    /// Writes one document and opens the index it is in.
    private func stored(
        in scratch: Scratch, _ fill: (inout Document) throws(XapianError) -> Void
    ) throws(XapianError) -> Database {
        var document = try Document()
        try fill(&document)
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        #expect(try writer.add(document) == 1)
        try writer.commit()
        try writer.close()
        return try Database(path: scratch("index"))
    }

    @Test func `terms, positions, values and data come back as they went in`() throws {
        let scratch = try Scratch()
        let data: [UInt8] = [0, 255, 0, 10, 0]
        let database = try stored(in: scratch) { (document) throws(XapianError) in
            try document.addPosting("食品", position: 0)
            try document.addPosting("食品", position: 7, wdf: 3)
            try document.addPosting("zero\0byte", position: 2_147_483_647)
            try document.addTerm("Kfilter", wdf: 0)
            try document.addTerm("weighted", wdf: 5)
            try document.setValue([0, 1, 0], slot: 0)
            try document.setValue("文本", slot: 4_294_967_294)
            try document.setValue("", slot: 3)
            try document.setData(data)
        }
        #expect(
            try database.terms(of: 1) == [
                TermEntry(term: "Kfilter", frequency: 0), TermEntry(term: "weighted", frequency: 5),
                TermEntry(term: "zero\0byte", frequency: 1), TermEntry(term: "食品", frequency: 4),
            ])
        #expect(try database.positions(of: "食品", in: 1) == [0, 7])
        #expect(try database.positions(of: "zero\0byte", in: 1) == [2_147_483_647])
        #expect(try database.positions(of: "Kfilter", in: 1) == [])
        #expect(try database.value(1, slot: 0) == [0, 1, 0])
        #expect(try database.value(1, slot: 4_294_967_294) == Array("文本".utf8))
        #expect(try database.value(1, slot: 3) == [])
        #expect(try database.value(1, slot: 9) == [])
        #expect(try database.data(1) == data)
        #expect(database.averageLength == 10)
        #expect(database.hasPositions == true)
    }

    @Test func `an empty document is a document`() throws {
        let scratch = try Scratch()
        let database = try stored(in: scratch) { (_) throws(XapianError) in }
        #expect(database.documentCount == 1)
        #expect(try database.data(1) == [])
        #expect(try database.terms(of: 1) == [])
        #expect(database.hasPositions == false)
    }

    @Test func `large data and values come back`() throws {
        let scratch = try Scratch()
        var random = SeededGenerator(seed: 1)
        let large = (0..<3_000_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let database = try stored(in: scratch) { (document) throws(XapianError) in
            try document.setData(large)
            try document.setValue(large, slot: 1)
        }
        #expect(try database.data(1) == large)
        #expect(try database.value(1, slot: 1) == large)
    }

    @Test func `a batch with one bad term adds none of its terms`() throws {
        let scratch = try Scratch()
        let database = try stored(in: scratch) { (document) throws(XapianError) in
            try document.addTerm("before")
            var batch = TermBatch()
            batch.append("good".utf8)
            batch.append(String(repeating: "x", count: 246).utf8)
            #expect(code { () throws(XapianError) in try document.addTerms(batch) } == .invalidArgument)
            batch.removeAll()
            #expect(batch.count == 0)
            batch.append("good".utf8)
            batch.append("".utf8)
            #expect(code { () throws(XapianError) in try document.addTerms(batch) } == .invalidArgument)
            try document.addTerms(TermBatch())
            try document.addTerm("after")
        }
        #expect(try database.terms(of: 1).map(\.term) == ["after", "before"])
    }

    @Test func `frequencies that would wrap around are refused`() throws {
        var document = try Document()
        try document.addTerm("a", wdf: .max)
        #expect(code { () throws(XapianError) in try document.addTerm("a") } == .rangeError)
        #expect(code { () throws(XapianError) in try document.addTerm("b") } == .rangeError)
        try document.addTerm("c", wdf: 0)
        try document.removeAll()
        try document.addTerm("a", wdf: 3)
    }

    @Test func `a position past half the range is refused`() throws {
        var document = try Document()
        #expect(code { () throws(XapianError) in try document.addPosting("a", position: 1 << 31) } == .rangeError)
    }

    @Test func `the reserved slot is refused`() throws {
        var document = try Document()
        #expect(code { () throws(XapianError) in try document.setValue("a", slot: .max) } == .invalidArgument)
    }

    @Test func `an emptied document holds nothing of the one before`() throws {
        let scratch = try Scratch()
        let database = try stored(in: scratch) { (document) throws(XapianError) in
            try document.addPosting("old", position: 1)
            try document.setValue("old", slot: 1)
            try document.setData([1])
            try document.removeAll()
            try document.addTerm("new")
        }
        #expect(try database.terms(of: 1).map(\.term) == ["new"])
        #expect(try database.value(1, slot: 1) == [])
        #expect(try database.data(1) == [])
    }
}
