// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import Records
import Testing

@testable import Ledger

@Suite struct FailureTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func code(_ body: () throws -> Void) -> LedgerError.Code? {
        do {
            try body()
            return nil
        } catch let error as LedgerError {
            #expect(error.description.hasSuffix("。"))
            return error.code
        } catch {
            Issue.record("another error came out: \(error)")
            return nil
        }
    }

    @Test func `commits are on disk when acknowledged`() throws {
        let ledger = try folder.ledger()
        let settings = try ledger.pool.writeWithoutTransaction { db in
            try ["synchronous", "foreign_keys"].map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
        }
        #expect(settings == [2, 1])
        #expect(try ledger.pool.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test func `a second writer is told to wait and then refused; readers go on`() throws {
        let first = try folder.ledger()
        try first.take([Sample.document("d1")])
        let second = try folder.ledger(busyTimeout: 0.05)
        let reader = try Ledger.openReadOnly(path: folder.path())
        try first.importing(.document, source: "示例", file: ImportedFile(name: "b", checksum: "b")) { session in
            _ = try session.accept(Sample.document("d2"), row: Sample.row(1, key: "d2", content: "2"))
            #expect(code { try second.take([Sample.document("d3")]) } == .busy)
            #expect(try second.allDocuments().map(\.id) == ["d1"])
            #expect(try reader.allDocuments().map(\.id) == ["d1"])
            #expect(try folder.ledger(busyTimeout: 0.05).sequence == 1)
        }
        #expect(try reader.allDocuments().map(\.id) == ["d1", "d2"])
        #expect(try second.take([Sample.document("d3")]).accepted == 1)
    }

    @Test func `a ledger opened for reading refuses every write`() throws {
        try folder.ledger().take([Sample.document("d1")])
        let reader = try Ledger.openReadOnly(path: folder.path())
        #expect(code { try reader.take([Sample.document("d2")]) } == .readOnly)
        #expect(code { _ = try reader.apply(Sample.links(stubs: [Sample.stub("s")])) } == .readOnly)
        #expect(code { try reader.withdraw("d1", reason: "") } == .readOnly)
        #expect(try reader.verify() == [])
        #expect(try reader.statistics().records == [.document: 1])
    }

    @Test func `a path without a ledger is named as such`() throws {
        #expect(code { _ = try Ledger.openReadOnly(path: folder.path("none")) } == .notFound)
        #expect(code { _ = try Ledger(path: folder.path("no/such/folder/ledger.sqlite")) } == .cannotOpen)
        #expect(code { _ = try Ledger(path: folder.url.path) } == .cannotOpen)
        #expect(code { _ = try Ledger.openReadOnly(path: folder.url.path) } == .cannotOpen)
    }

    @Test(arguments: ["not a database, only some text that is long enough to be looked at ", "\u{0}\u{1}\u{2}"])
    func `a file that is not a ledger is refused`(content: String) throws {
        try Data(String(repeating: content, count: 200).utf8).write(to: URL(fileURLWithPath: folder.path()))
        #expect(code { _ = try folder.ledger() } == .corrupt)
        #expect(code { _ = try Ledger.openReadOnly(path: folder.path()) } == .corrupt)
    }

    @Test func `another program's database is refused for reading`() throws {
        try DatabaseQueue(path: folder.path()).write { try $0.execute(sql: "CREATE TABLE other (a)") }
        #expect(code { _ = try Ledger.openReadOnly(path: folder.path()) } == .olderSchema)
    }

    @Test func `when the disk is full nothing of the file is stored, and later imports work`() throws {
        let ledger = try folder.ledger()
        try ledger.take([Sample.document("d1")])
        let limitPages = { (pages: Int) in
            try ledger.pool.writeWithoutTransaction { db in
                _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages)")
            }
        }
        try limitPages(60)
        let large = (0..<50).map { Sample.document("x\($0)", body: String(repeating: "长", count: 20_000)) }
        #expect(code { try ledger.take(large, file: "b.jsonl") } == .diskFull)
        #expect(try ledger.allDocuments().map(\.id) == ["d1"])
        #expect(try ledger.receipts().count == 1)
        try limitPages(1_000_000)
        #expect(try ledger.take(large, file: "b.jsonl") == ImportCounts(accepted: 50))
        #expect(try ledger.verify() == [])
    }

    @Test(arguments: 0..<30)
    func `damage anywhere in the file is an error or a finding, never a crash`(round: Int) throws {
        var generator = SeededGenerator("damage \(round)")
        let ledger = try folder.ledger()
        try ledger.take((0..<20).map { Sample.document("d\($0)", body: String(repeating: "字", count: 500)) })
        _ = try ledger.apply(
            Sample.links(
                events: ["d1": [Sample.event(.kept, year: 2020)]], relations: [Sample.relation("d1", "d2")],
                stubs: [Sample.stub("s1")]))
        try ledger.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path()))
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        if Int.random(in: 0..<4, using: &generator) == 0 { bytes = bytes.prefix(bytes.count / 2) }
        try bytes.write(to: URL(fileURLWithPath: folder.path()))
        do {
            let damaged = try folder.ledger()
            let findings = try damaged.verify()
            let attempts: [() throws -> Void] = [
                { _ = try damaged.allDocuments(includingStubs: true) }, { _ = try damaged.allChanges() },
                { _ = try damaged.events(of: "d1") }, { _ = try damaged.relations(to: "d2") },
                { _ = try damaged.statistics() }, { _ = try damaged.receipts() },
                { try damaged.take([Sample.document("d1", body: "改")], file: "b") },
                { _ = try damaged.apply(Sample.links()) }, { try damaged.backup(to: folder.path("backup")) },
            ]
            for attempt in attempts {
                do {
                    try attempt()
                } catch let error as LedgerError {
                    #expect(!findings.isEmpty || error.code == .undecodable, "\(error) \(error.detail)")
                }
            }
        } catch is LedgerError {}
    }
}
