// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Xapian

@Suite struct MaintenanceTests {
    private func samples(_ count: Int, _ name: String) -> [Sample] {
        (0..<count).map { Sample("a \(name)\($0) b\($0 % 5)", value: "\($0 % 3)", filters: ["K\($0 % 2)"]) }
    }

    @Test func `a sound index has no errors and a report`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), samples(100, "n"))
        let report = try Database.check(path: scratch("index"))
        #expect(report.errors == 0)
        #expect(report.text.contains("postlist"))
    }

    @Test func `a damaged index has errors`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), samples(2_000, "n"))
        try scratch.overwrite("index/termlist.glass", at: 8_192 * 2, with: [UInt8](repeating: 0, count: 64))
        var found = 0
        let failure = code { () throws(XapianError) in found = try Database.check(path: scratch("index")).errors }
        #expect(found > 0 || failure != nil)
    }

    @Test func `checking where nothing is fails`() throws {
        let scratch = try Scratch()
        #expect(code { () throws(XapianError) in _ = try Database.check(path: scratch("nothing")) } != nil)
        #expect(code { () throws(XapianError) in _ = try Database.check(path: "") } == .invalidArgument)
    }

    @Test(arguments: [
        Compaction(), Compaction(renumbers: false), Compaction(multipass: true), Compaction(fuller: true),
        Compaction(blockSize: 65_536), Compaction(blockSize: -1), Compaction(blockSize: 777),
    ])
    func `compacting keeps everything`(options: Compaction) throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        var document = try Document()
        for sample in samples(500, "n") {
            try sample.write(to: &document)
            _ = try writer.add(document)
        }
        try writer.setMetadata("sequence", [0, 7])
        try writer.commit()
        for id: DocumentID in [3, 77, 500] { try writer.delete(id) }
        try writer.commit()
        try writer.close()
        try Database.compact(from: [scratch("index")], to: scratch("compact"), options)
        #expect(try Database.check(path: scratch("compact")).errors == 0)
        let old = try Database(path: scratch("index"))
        let new = try Database(path: scratch("compact"))
        #expect(new.documentCount == 497)
        #expect(new.revision == 1)
        #expect(new.averageLength == old.averageLength)
        #expect(try new.metadata("sequence") == [0, 7])
        let terms = try old.terms(prefix: "", limit: .max)
        #expect(try new.terms(prefix: "", limit: .max) == terms)
        var before = PostingBuffer()
        var after = PostingBuffer()
        for entry in terms {
            try old.readPostings(entry.term, into: &before)
            try new.readPostings(entry.term, into: &after)
            #expect(before == after)
        }
        for id in try old.documents(with: "") {
            #expect(try new.data(id) == old.data(id))
            #expect(try new.value(id, slot: 0) == old.value(id, slot: 0))
            #expect(try new.terms(of: id) == old.terms(of: id))
            #expect(try new.positions(of: "a", in: id) == [0])
        }
    }

    @Test func `several indexes are compacted into one, numbered in turn`() throws {
        let scratch = try Scratch()
        try build(scratch("one"), samples(30, "one"))
        try build(scratch("two"), samples(20, "two"))
        try Database.compact(from: [scratch("one"), scratch("two")], to: scratch("both"))
        let database = try Database(path: scratch("both"))
        #expect(database.documentCount == 50)
        #expect(try database.documents(with: "two0") == [31])
        #expect(try database.data(31) == Array("a two0 b0".utf8))
        #expect(try database.matches(.phrase(["a", "two7"])).matches.map(\.id) == [38])
        // Their numbers overlap, so they cannot be kept.
        let overlap = code { () throws(XapianError) in
            try Database.compact(
                from: [scratch("one"), scratch("two")], to: scratch("kept"), Compaction(renumbers: false))
        }
        #expect(overlap != nil)
    }

    @Test func `compacting nothing, from nowhere and to nowhere fails`() throws {
        let scratch = try Scratch()
        try build(scratch("one"), samples(3, "one"))
        func compacting(_ paths: [String], _ to: String) -> XapianError.Code? {
            code { () throws(XapianError) in try Database.compact(from: paths, to: to) }
        }
        #expect(compacting([], scratch("out")) == .invalidArgument)
        #expect(compacting([scratch("nothing")], scratch("out")) == .databaseNotFound)
        #expect(compacting([scratch("one")], scratch("no/such/folder")) != nil)
        #expect(compacting([scratch("one")], "") == .invalidArgument)
    }

    @Test func `an index can be written to after compacting`() throws {
        let scratch = try Scratch()
        try build(scratch("one"), samples(30, "one"))
        try Database.compact(from: [scratch("one")], to: scratch("two"))
        try build(scratch("two"), samples(10, "more"))
        let database = try Database(path: scratch("two"))
        #expect(database.documentCount == 40)
        #expect(try Database.check(path: scratch("two")).errors == 0)
    }

    @Test func `files and folders are synced, missing ones reported`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), samples(3, "n"))
        try FileSync.directory(scratch("index"))
        try FileSync.file(scratch("index/iamglass"))
        #expect(code { () throws(XapianError) in try FileSync.directory(scratch("nothing")) } == .fileSystem)
        #expect(code { () throws(XapianError) in try FileSync.directory(scratch("index/iamglass")) } == .fileSystem)
        #expect(code { () throws(XapianError) in try FileSync.file("a\0b") } == .invalidArgument)
    }
}
