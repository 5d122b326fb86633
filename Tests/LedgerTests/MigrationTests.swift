// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import Records
import Testing

@testable import Ledger

@Suite struct MigrationTests {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func makeFirstVersion(_ name: String = "ledger.sqlite") throws {
        let queue = try DatabaseQueue(path: folder.path(name))
        try queue.write { db in
            try db.execute(sql: FirstVersion.sql)
            for content in FirstVersion.contents {
                let texts = [content.payload, content.outline, content.body].map { Data($0.utf8) }
                try db.execute(
                    sql: """
                        INSERT INTO contents VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))
                        """,
                    arguments: [
                        content.record, PayloadCoding.checksum(texts), texts[0], texts[1], texts[2],
                    ])
            }
        }
        try queue.close()
    }

    @Test func `a ledger of the first version opens with all it held`() throws {
        try makeFirstVersion()
        let ledger = try folder.ledger()
        #expect(try ledger.verify() == [])
        #expect(try ledger.sequence == 3)
        #expect(try ledger.document("d1")?.body == "第一条 示例。")
        #expect(try ledger.document("d1")?.outline.map(\.anchor) == ["a1"])
        #expect(try ledger.cleanupRows().map(\.id) == ["c1"])
        #expect(try ledger.quarantine().map(\.key) == ["d2"])
        #expect(try ledger.allChanges().map(\.id) == ["d1", "2021", "s1"])
        #expect(try ledger.events(of: "d1").map(\.kind) == [.effective])
        #expect(try ledger.events(of: "d1", knownAt: 1_599_999_999) == [])
        #expect(try ledger.events(of: "d1", knownAt: 1_600_000_000).count == 1)
        #expect(try ledger.auditTrail(limit: 9).map(\.id) == [2, 1])
        try ledger.take([Sample.document("d2")])
        #expect(try ledger.sequence == 4)
        #expect(try ledger.verify() == [])
    }

    @Test func `the tables of the first version are those that its migration makes`() throws {
        try makeFirstVersion()
        let old = try DatabaseQueue(path: folder.path())
        let new = try DatabaseQueue()
        try new.write { try $0.execute(sql: FirstTables.sql) }
        let query = """
            SELECT name || sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%' ORDER BY name
            """
        let spaceless = { (queue: DatabaseQueue) in
            try queue.read { try String.fetchAll($0, sql: query) }.map { $0.filter { !$0.isWhitespace } }
        }
        #expect(try spaceless(old) == spaceless(new))
    }

    @Test func `a ledger of the second version gets days of display and shows all that it showed`() throws {
        try makeFirstVersion()
        let queue = try DatabaseQueue(path: folder.path())
        try LedgerSchema.migrator(at: 1_600_000_000).migrate(queue, upTo: "2 knowledge and audit chain")
        try queue.close()
        #expect { try Ledger.openReadOnly(path: folder.path()) } throws: { ($0 as? LedgerError)?.code == .olderSchema }
        let ledger = try folder.ledger()
        #expect(try ledger.passDay() == nil)
        #expect(try ledger.verify() == [])
        #expect(try ledger.allChanges().map(\.id) == ["d1", "2021", "s1"])
        #expect(try ledger.sequence == 3)
        #expect(try ledger.auditTrail(limit: 9).map(\.id) == [2, 1])
        let day = try #require(CivilDate("2026-01-15"))
        #expect(try ledger.pass(on: day).previous == nil)
        try ledger.take([Sample.act("a1", until: "2026-01-20"), Sample.act("a2", until: "2020-01-20")])
        #expect(try ledger.shownActs() == ["a1"])
        #expect(try ledger.document("d1") != nil)
        #expect(try ledger.withdraw("d1", reason: "示例"))
        #expect(try ledger.verify() == [])
    }

    @Test func `a ledger brought up from any version has the tables of a new one`() throws {
        try makeFirstVersion()
        _ = try folder.ledger()
        _ = try folder.ledger("new.sqlite")
        let query = """
            SELECT name || sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%' ORDER BY name
            """
        func tables(_ name: String) throws -> [String] {
            let queue = try DatabaseQueue(path: folder.path(name))
            return try queue.read { try String.fetchAll($0, sql: query) }.map { $0.filter { !$0.isWhitespace } }
        }
        #expect(try tables("ledger.sqlite") == (try tables("new.sqlite")))
    }

    @Test func `an older ledger is not opened for reading, and not changed by the attempt`() throws {
        try makeFirstVersion()
        #expect { try Ledger.openReadOnly(path: folder.path()) } throws: { ($0 as? LedgerError)?.code == .olderSchema }
        _ = try folder.ledger()
        #expect(try Ledger.openReadOnly(path: folder.path()).sequence == 3)
    }

    @Test func `a ledger of a later program is refused`() throws {
        let ledger = try folder.ledger()
        try ledger.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 later')") }
        try ledger.close()
        #expect { try folder.ledger() } throws: { ($0 as? LedgerError)?.code == .newerSchema }
        #expect { try Ledger.openReadOnly(path: folder.path()) } throws: { ($0 as? LedgerError)?.code == .newerSchema }
    }
}
