// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

/// What is asked once for each row of a file may not go through the records of its source: a million rows would take days.
@Suite struct RowLookupTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
    }

    @Test func `a record is found by the beginning of its key, not by going through its source or its party`() throws {
        try ledger.take([Sample.act("a1"), Sample.act("a2")])
        let plan = try ledger.reading { db in
            try db.all("EXPLAIN QUERY PLAN " + RecordTable.aliasQuery, ["g", "s", "k", "a", "b"]) { try $0.string(3) }
        }
        #expect(plan.contains { $0.contains("source_key>? AND source_key<?") }, "\(plan)")
    }

    @Test func `the beginning of a key decides, with its party and whatever sign follows`() throws {
        let keys = ["示罚〔2024〕7号|甲", "示罚〔2024〕7号|乙", "示罚〔2024〕7号\u{10FFFF}丙", "示罚〔2024〕8号|甲"]
        try ledger.importing(.enforcement, source: "示例", file: ImportedFile(name: "a", checksum: "a")) { session in
            for (index, key) in keys.enumerated() {
                var act = Sample.act("a\(index)")
                if index == 1 { act.party.creditCode = "91532328MA6OTHER0X" }
                _ = try session.accept(act, row: Sample.row(index + 1, key: key, content: key))
            }
        }
        let found = try ledger.reading { db in
            try RecordTable(db: db).held(
                source: "示例", kind: .enforcement, alias: RowAlias(group: Sample.code, prefix: "示罚〔2024〕7号|"))
        }
        #expect(found.map(\.key) == [keys[0]])
    }
}
