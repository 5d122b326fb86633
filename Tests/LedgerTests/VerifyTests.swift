// SPDX-License-Identifier: GPL-3.0-or-later
import GRDB
import Records
import Testing

@testable import Ledger

@Suite struct VerifyTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
        try ledger.take([Sample.document("d1"), Sample.document("d2")])
        try ledger.take(cleanup: [Sample.cleanupRow("c1")])
        _ = try ledger.apply(
            Sample.links(
                events: ["d1": [Sample.event(.kept, year: 2020)]], relations: [Sample.relation("d1", "d2")],
                stubs: [Sample.stub("s1")]))
    }

    @Test func `a sound ledger has no findings`() throws {
        #expect(try ledger.verify() == [])
    }

    @Test(arguments: [
        ("UPDATE contents SET body = '改' WHERE record = 1", Finding.Code.checksum, "d1"),
        ("UPDATE contents SET payload = '{}' WHERE record = 1", .checksum, "d1"),
        ("UPDATE records SET title = '改' WHERE id = 'd1'", .columns, "d1"),
        ("UPDATE records SET id = 'dx' WHERE id = 'd2'", .columns, "dx"),
        ("UPDATE records SET seq = 1 WHERE kind = 'document'", .sequence, "d1"),
        ("UPDATE records SET seq = 99 WHERE id = 'd1'", .sequence, "d1"),
        ("UPDATE meta SET value = 0 WHERE name = 'sequence'", .sequence, ""),
        ("DELETE FROM rounds", .sequence, "2021"),
        ("INSERT INTO tombstones VALUES ('document', 'd1', 0)", .sequence, "d1"),
        ("DELETE FROM contents WHERE record = 1", .brokenReference, "d1"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM files", .brokenReference, "records"),
        ("UPDATE events SET event = '{}'", .undecodable, "derived"),
        ("UPDATE derived SET subject = 'nobody' WHERE subject = 'd1'", .orphan, "nobody"),
        ("DROP TRIGGER audit_is_not_edited; UPDATE audit SET detail = '' WHERE seq = 1", .audit, "audit"),
        ("DROP TRIGGER audit_is_not_shortened; DELETE FROM audit WHERE seq = 1", .audit, "audit"),
        ("DROP TRIGGER audit_is_not_shortened; DELETE FROM audit WHERE seq = 3", .audit, "audit"),
    ])
    func `tampering is found`(sql: String, code: Finding.Code, subject: String) throws {
        try ledger.pool.writeWithoutTransaction { try $0.execute(sql: sql) }
        let findings = try ledger.verify()
        #expect(findings.contains { $0.code == code && (subject.isEmpty || $0.subject == subject) }, "\(findings)")
        #expect(findings.allSatisfy { !$0.sentence.isEmpty })
    }

    @Test(arguments: ["UPDATE audit SET detail = ''", "DELETE FROM audit"])
    func `the audit trail cannot be edited in passing`(sql: String) throws {
        #expect(throws: DatabaseError.self) { try ledger.pool.write { try $0.execute(sql: sql) } }
    }

    @Test func `a bad payload is an error for its record, not for the others`() throws {
        try ledger.pool.write { try $0.execute(sql: "UPDATE contents SET payload = '{}' WHERE record = 1") }
        #expect { try ledger.document("d1") } throws: { ($0 as? LedgerError)?.code == .undecodable }
        #expect(try ledger.document("d2") != nil)
    }

    @Test(arguments: [
        ("UPDATE contents SET payload = replace(payload, '示例', '改') WHERE record = #", Finding.Code.checksum),
        ("UPDATE records SET title = '改' WHERE record = #", .columns),
        ("UPDATE records SET shown_until = '2020-01-01' WHERE record = #", .columns),
        ("UPDATE records SET shown_from = '2999-01-01' WHERE record = #", .columns),
        ("UPDATE records SET work_id = 'x' WHERE record = #", .columns),
        ("DELETE FROM contents WHERE record = #", .brokenReference),
    ])
    func `tampering with records of the other kinds is found`(sql: String, code: Finding.Code) throws {
        for record in Sample.everyKind { try ledger.take(record) }
        #expect(try ledger.verify() == [])
        for record in Sample.everyKind {
            let number = try ledger.reading {
                try $0.integer("SELECT record FROM records WHERE id = ?", [record.id])
            }
            try ledger.pool.writeWithoutTransaction { db in
                try db.execute(sql: sql.replacing("#", with: String(number)))
            }
            let findings = try ledger.verify()
            #expect(findings.contains { $0.code == code && $0.subject == record.id }, "\(record.id) \(findings)")
        }
    }
}
