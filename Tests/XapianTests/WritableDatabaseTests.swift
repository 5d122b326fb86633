// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Xapian

@Suite struct WritableDatabaseTests {
    private func count(_ path: String) throws(XapianError) -> UInt32 {
        try Database(path: path).documentCount
    }

    private func document(_ text: String) throws(XapianError) -> Document {
        var document = try Document()
        try Sample(text).write(to: &document)
        return document
    }

    @Test func `a second writer is refused while the first lives`() throws {
        let scratch = try Scratch()
        let first = try WritableDatabase(path: scratch("index"), mode: .create)
        #expect(
            code { () throws(XapianError) in _ = try WritableDatabase(path: scratch("index"), mode: .open) }
                == .databaseLocked)
        try first.close()
        _ = try WritableDatabase(path: scratch("index"), mode: .open)
    }

    @Test func `creating where an index is fails, overwriting empties it`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a")])
        #expect(
            code { () throws(XapianError) in _ = try WritableDatabase(path: scratch("index"), mode: .create) }
                == .databaseCreate)
        #expect(try count(scratch("index")) == 1)
        var writer = try WritableDatabase(path: scratch("index"), mode: .createOrOverwrite)
        try writer.commit()
        #expect(try count(scratch("index")) == 0)
    }

    @Test func `what was not committed is dropped when the writer goes`() throws {
        let scratch = try Scratch()
        do {
            var writer = try WritableDatabase(path: scratch("index"), mode: .create)
            _ = try writer.add(document("a"))
            try writer.commit()
            _ = try writer.add(document("b"))
            try writer.setMetadata("key", [1])
            #expect(try writer.documentCount == 2)
        }
        let database = try Database(path: scratch("index"))
        #expect(database.documentCount == 1)
        #expect(try database.metadata("key") == [])
        #expect(try Database.check(path: scratch("index")).errors == 0)
    }

    @Test func `what was not committed is dropped by closing`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        _ = try writer.add(document("a"))
        try writer.close()
        #expect(try count(scratch("index")) == 0)
        var second = try WritableDatabase(path: scratch("index"), mode: .open)
        try second.beginTransaction()
        _ = try second.add(document("a"))
        try second.close()
        #expect(try count(scratch("index")) == 0)
    }

    @Test func `dropping a transaction that was flushed half-way harms nothing`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a b c")])
        for round in 0..<20 {
            do {
                var writer = try WritableDatabase(path: scratch("index"), mode: .open, flushThreshold: 10)
                try writer.beginTransaction()
                for number in 0..<55 { _ = try writer.add(document("a b\(round) c\(number)")) }
            }
            #expect(try count(scratch("index")) == UInt32(round + 1))
            try build(scratch("index"), [Sample("a z\(round)")])
        }
        #expect(try Database.check(path: scratch("index")).errors == 0)
    }

    @Test func `a transaction is all or nothing`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create, flushThreshold: 3)
        try writer.beginTransaction()
        for number in 0..<10 { _ = try writer.add(document("a\(number)")) }
        try writer.setMetadata("sequence", Array("10".utf8))
        #expect(try count(scratch("index")) == 0)
        try writer.commitTransaction()
        let database = try Database(path: scratch("index"))
        #expect(database.documentCount == 10)
        #expect(try database.metadata("sequence") == Array("10".utf8))
    }

    @Test func `outside a transaction the threshold commits by itself`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create, flushThreshold: 3)
        for number in 0..<4 { _ = try writer.add(document("a\(number)")) }
        #expect(try count(scratch("index")) == 3)
    }

    @Test func `an unflushed transaction commits nothing by itself`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        try writer.beginTransaction(flushed: false)
        _ = try writer.add(document("a"))
        try writer.commitTransaction()
        #expect(try count(scratch("index")) == 0)
        try writer.commit()
        #expect(try count(scratch("index")) == 1)
    }

    @Test func `a cancelled transaction is gone, and the writer with it`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        _ = try writer.add(document("kept"))
        try writer.beginTransaction()
        _ = try writer.add(document("dropped"))
        try writer.cancelTransaction()
        let extra = try document("later")
        #expect(code { () throws(XapianError) in _ = try writer.add(extra) } == .discarded)
        #expect(code { () throws(XapianError) in try writer.commit() } == .discarded)
        #expect(code { () throws(XapianError) in _ = try writer.documentCount } == .discarded)
        #expect(code { () throws(XapianError) in _ = try writer.metadata("key") } == .discarded)
        try writer.close()
        #expect(try count(scratch("index")) == 1)
    }

    @Test func `after a failed write nothing of the batch can be committed`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        try writer.beginTransaction()
        for number in 0..<50 { _ = try writer.add(document("a\(number)")) }
        #expect(code { () throws(XapianError) in try writer.delete(99) } == .docNotFound)
        #expect(code { () throws(XapianError) in try writer.commitTransaction() } == .discarded)
        try writer.close()
        #expect(try count(scratch("index")) == 0)
    }

    @Test func `transactions are refused where they do not fit`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        try writer.beginTransaction()
        #expect(code { () throws(XapianError) in try writer.beginTransaction() } == .invalidOperation)
        var second = try WritableDatabase(path: scratch("second"), mode: .create)
        #expect(code { () throws(XapianError) in try second.commitTransaction() } == .invalidOperation)
        var third = try WritableDatabase(path: scratch("third"), mode: .create)
        try third.beginTransaction()
        #expect(code { () throws(XapianError) in try third.commit() } == .invalidOperation)
        var fourth = try WritableDatabase(path: scratch("fourth"), mode: .create)
        #expect(code { () throws(XapianError) in try fourth.cancelTransaction() } == .invalidOperation)
    }

    @Test func `documents are replaced and deleted by term and by number`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        #expect(try writer.replace(uniqueTerm: "Q1", with: document("Q1 old")) == 1)
        #expect(try writer.replace(uniqueTerm: "Q2", with: document("Q2")) == 2)
        #expect(try writer.replace(uniqueTerm: "Q1", with: document("Q1 new")) == 1)
        try writer.replace(7, with: document("Q7"))
        #expect(try writer.lastDocumentID == 7)
        try writer.delete(uniqueTerm: "Q2")
        try writer.delete(uniqueTerm: "nobody")
        #expect(try writer.termFrequency("Q2") == 0)
        #expect(try writer.termFrequency("new") == 1)
        try writer.commit()
        try writer.delete(7)
        try writer.commit()
        let database = try Database(path: scratch("index"))
        #expect(try database.documents(with: "") == [1])
        #expect(try database.termFrequency("old") == 0)
        #expect(code { () throws(XapianError) in _ = try database.data(2) } == .docNotFound)
        #expect(database.lastDocumentID == 7)
    }

    @Test(arguments: ["", "key", "钥匙"])
    func `unique terms that are empty discard, others do not`(term: String) throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        let failure = code { () throws(XapianError) in try writer.delete(uniqueTerm: term) }
        #expect((failure == .invalidArgument) == term.isEmpty)
        #expect((code { () throws(XapianError) in try writer.commit() } == .discarded) == term.isEmpty)
    }

    @Test func `metadata is kept, replaced, removed and listed`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        let value: [UInt8] = [0, 1, 255, 0]
        let longest = String(repeating: "k", count: 250)
        try writer.setMetadata("a", value)
        try writer.setMetadata("b\0c", [1])
        try writer.setMetadata("gone", [1])
        try writer.setMetadata(longest, [2])
        #expect(try writer.metadata("a") == value)
        try writer.setMetadata("gone", [])
        #expect(code { () throws(XapianError) in try writer.setMetadata("", [1]) } == .invalidArgument)
        #expect(code { () throws(XapianError) in try writer.setMetadata(longest + "k", [1]) } == .invalidArgument)
        try writer.commit()
        #expect(try writer.revision == 1)
        let database = try Database(path: scratch("index"))
        #expect(try writer.uuid == database.uuid)
        #expect(try database.metadata("a") == value)
        #expect(try database.metadata("gone") == [])
        #expect(try database.metadata("b\0c") == [1])
        #expect(try database.metadata(longest) == [2])
        #expect(try database.metadataKeys() == ["a", "b\0c", longest])
        #expect(try database.metadataKeys(prefix: "b") == ["b\0c"])
        #expect(code { () throws(XapianError) in _ = try database.metadata("") } == .invalidArgument)
    }

    @Test func `an index without term lists answers queries but not what a document holds`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create, keepsTermLists: false)
        _ = try writer.add(document("a b"))
        try writer.commit()
        let database = try Database(path: scratch("index"))
        #expect(try database.documents(with: "b") == [1])
        #expect(code { () throws(XapianError) in _ = try database.terms(of: 1) } == .feature)
        #expect(code { () throws(XapianError) in try writer.delete(1) } == .feature)
    }

    @Test(
        arguments: [WritableDatabase.Durability.synced, .unsynced, .disposable], [0, 2_048, 8_192, 65_536, 1_000, -1])
    func `every durability and block size gives the same index`(
        durability: WritableDatabase.Durability, blockSize: Int
    ) throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(
            path: scratch("index"), mode: .create, durability: durability, blockSize: blockSize)
        for number in 1...200 { _ = try writer.add(document("a b\(number % 7)")) }
        try writer.commit()
        try writer.close()
        let database = try Database(path: scratch("index"))
        #expect(try database.documents(with: "b3") == (1...200).filter { $0 % 7 == 3 })
        #expect(try Database.check(path: scratch("index")).errors == 0)
    }
}
