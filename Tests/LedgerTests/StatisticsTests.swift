// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

@Suite struct StatisticsTests {
    @Test func `counts follow what was done`() throws {
        let folder = try TestFolder()
        let ledger = try folder.ledger()
        #expect(try ledger.statistics().dataThrough == nil)
        #expect(try ledger.statistics().records == [:])
        try ledger.take([Sample.document("d1"), Sample.document("d2")])
        folder.passTime()
        try ledger.take(cleanup: [Sample.cleanupRow("c1"), Sample.cleanupRow("c2")], source: "另一来源")
        _ = try ledger.apply(Sample.links(stubs: [Sample.stub("s1")]))
        try ledger.withdraw("d2", reason: "误发")
        try ledger.importing(.document, source: "示例", file: ImportedFile(name: "b", checksum: "b")) {
            try $0.reject(Sample.row(1, key: "k", content: "1"), code: "bad_date", sentence: "日期有误。")
        }
        let statistics = try ledger.statistics()
        #expect(statistics.records == [.document: 1, .cleanup: 2])
        #expect(statistics.rounds == 1 && statistics.stubs == 1 && statistics.withdrawn == 1)
        #expect(statistics.quarantined == 1 && statistics.unresolved == 0 && statistics.sources == 2)
        #expect(statistics.dataThrough == 1_700_000_060)
        #expect(statistics.sequence == (try ledger.sequence))
        #expect(try ledger.receipts(source: "示例").map(\.file.name) == ["b", "a.jsonl"])
        #expect(try ledger.auditTrail(limit: 2).map(\.action) == ["import", "withdraw"])
        #expect(try ledger.auditTrail(limit: -1) == [])
    }
}
