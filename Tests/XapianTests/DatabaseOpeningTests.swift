// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Foundation
import Testing

@testable import Xapian

@Suite struct DatabaseOpeningTests {
    private func opening(_ paths: [String]) -> XapianError.Code? {
        code { () throws(XapianError) in _ = try Database(paths: paths) }
    }

    @Test func `a folder without an index is reported as not found`() throws {
        let scratch = try Scratch()
        #expect(opening([scratch("nothing")]) == .databaseNotFound)
        #expect(opening([scratch.path]) == .databaseNotFound)
        #expect(
            code { () throws(XapianError) in _ = try WritableDatabase(path: scratch("nothing"), mode: .open) }
                != nil)
    }

    @Test func `no path, an empty path and a path with a zero byte are refused`() {
        #expect(opening([]) == .invalidArgument)
        #expect(opening([""]) == .invalidArgument)
        #expect(opening(["/tmp\0/index"]) == .invalidArgument)
        #expect(
            code { () throws(XapianError) in _ = try WritableDatabase(path: "a\0b", mode: .create) }
                == .invalidArgument)
    }

    @Test func `a file in the folder's place is not taken for a stub`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a")])
        try Data("auto \(scratch("index"))\n".utf8).write(to: URL(fileURLWithPath: scratch("stub")))
        #expect(opening([scratch("stub")]) != nil)
        try Data().write(to: URL(fileURLWithPath: scratch("empty")))
        #expect(opening([scratch("empty")]) != nil)
    }

    @Test func `a stub file opens the shards it names`() throws {
        let scratch = try Scratch()
        try build(scratch("one"), [Sample("a")])
        try build(scratch("two"), [Sample("a b")])
        let lines = "auto \(scratch("one"))\nauto \(scratch("two"))\n"
        try Data(lines.utf8).write(to: URL(fileURLWithPath: scratch("stub")))
        let database = try Database(stub: scratch("stub"))
        #expect(database.documentCount == 2)
        #expect(try database.documents(with: "a") == [1, 2])
    }

    @Test func `an emptied stub file is an error, not an index without documents`() throws {
        let scratch = try Scratch()
        try Data().write(to: URL(fileURLWithPath: scratch("stub")))
        #expect(code { () throws(XapianError) in _ = try Database(stub: scratch("stub")) } == .databaseOpening)
    }

    @Test func `a foreign version of the format is refused`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a")])
        // The version number stands behind the 14 bytes of magic.
        try scratch.overwrite("index/iamglass", at: 14, with: [0xFF, 0xFF])
        #expect(opening([scratch("index")]) == .databaseVersion)
    }

    @Test func `a block of the wrong level is corrupt, a truncated table a failed read`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a b c", value: "v")])
        func read() -> XapianError.Code? {
            code { () throws(XapianError) in
                let database = try Database(path: scratch("index"))
                _ = try database.documents(with: "a")
            }
        }
        #expect(read() == nil)
        // Behind its four bytes of revision a block states its level in the tree.
        try scratch.overwrite("index/postlist.glass", at: 4, with: [9])
        #expect(read() == .databaseCorrupt)
        try Data().write(to: URL(fileURLWithPath: scratch("index/postlist.glass")))
        #expect(read() == .database)
    }

    @Test func `a missing table cannot be opened`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a b c")])
        try FileManager.default.removeItem(atPath: scratch("index/postlist.glass"))
        #expect(opening([scratch("index")]) == .databaseOpening)
    }

    @Test func `several indexes are read as one`() throws {
        let scratch = try Scratch()
        try build(scratch("one"), [Sample("a x"), Sample("b")])
        try build(scratch("two"), [Sample("a")])
        let database = try Database(paths: [scratch("one"), scratch("two")])
        #expect(database.documentCount == 3)
        #expect(database.revision == 2)
        #expect(database.uuid.contains(":") == true)
        #expect(try database.documents(with: "a") == [1, 2])
        #expect(try database.documents(with: "b") == [3])
        #expect(try database.data(3) == Array("b".utf8))
        #expect(try database.matches(.matchAll, MatchOptions(order: .documentID())).matches.map(\.id) == [1, 2, 3])
    }

    @Test func `a reader keeps its revision until it is reopened`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a")])
        var database = try Database(path: scratch("index"))
        let uuid = database.uuid
        #expect(database.revision == 1)
        #expect(try database.reopen() == false)
        try build(scratch("index"), [Sample("b")])
        #expect(database.documentCount == 1)
        #expect(try database.termFrequency("b") == 0)
        #expect(try database.reopen() == true)
        #expect(database.documentCount == 2)
        #expect(database.lastDocumentID == 2)
        #expect(database.revision == 2)
        #expect(try database.termExists("b") == true)
        #expect(database.uuid == uuid)
        try database.close()
    }

    @Test func `two commits later a reader is told that the index was modified`() throws {
        let scratch = try Scratch()
        var random = SeededGenerator(seed: 2)
        func many() -> [Sample] {
            (0..<500).map { _ in
                Sample((0..<20).map { _ in "t\(UInt16.random(in: 0..<5_000, using: &random))" }.joined(separator: " "))
            }
        }
        try build(scratch("index"), many())
        let database = try Database(path: scratch("index"))
        try build(scratch("index"), many())
        try build(scratch("index"), many())
        let read = code { () throws(XapianError) in
            for number in 0..<5_000 { _ = try database.documents(with: "t\(number)") }
            for id in 1...500 { _ = try database.data(DocumentID(id)) }
        }
        #expect(read == .databaseModified)
    }

    @Test func `a closed handle answers closed`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a")])
        let database = try Database(path: scratch("index"))
        try XapianError.check { cxapian_database_close(database.handle, $0) }
        #expect(code { () throws(XapianError) in _ = try database.documents(with: "a") } == .closed)
        #expect(code { () throws(XapianError) in _ = try database.data(1) } == .closed)
    }

    @Test func `an index is opened and closed ten thousand times`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a")])
        let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        for _ in 0..<10_000 {
            let database = try Database(path: scratch("index"))
            #expect(database.documentCount == 1)
        }
        let after = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        // Other tests run at the same time and hold files of their own.
        #expect(after < before + 500)
    }
}
