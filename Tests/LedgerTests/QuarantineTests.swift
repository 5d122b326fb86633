// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

@Suite struct QuarantineTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
    }

    @discardableResult
    func send(
        _ rows: [ImportedRow], file: String = "a.jsonl", code: String = "bad_date", source: String = "示例"
    ) throws -> ImportCounts {
        try ledger.importing(.document, source: source, file: ImportedFile(name: file, checksum: file)) { session in
            for row in rows { try session.reject(row, code: code, sentence: "日期有误。") }
            return session.counts
        }
    }

    @discardableResult
    func accept(_ id: String, row: ImportedRow, file: String = "a.jsonl", source: String = "示例") throws -> RowOutcome {
        try ledger.importing(.document, source: source, file: ImportedFile(name: file, checksum: file)) {
            try $0.accept(Sample.document(id), row: row)
        }
    }

    @Test func `a rejected row is kept with its reason and original`() throws {
        #expect(try send([Sample.row(7, key: "k1", content: "{原文}")]) == ImportCounts(rejected: 1))
        #expect(
            try ledger.quarantine() == [
                QuarantinedRow(
                    id: 1, source: "示例", kind: .document, file: "a.jsonl", row: 7, key: "k1", code: "bad_date",
                    sentence: "日期有误。", original: "{原文}", firstSeen: 1_700_000_000, lastSeen: 1_700_000_000)
            ])
        #expect(try ledger.quarantineCount() == 1)
    }

    @Test(arguments: ["k1", ""])
    func `the same rejected row twice is one entry, seen later`(key: String) throws {
        try send([Sample.row(1, key: key, content: "一")])
        folder.passTime()
        try send([Sample.row(1, key: key, content: "一")])
        let held = try ledger.quarantine()
        #expect(held.map(\.firstSeen) == [1_700_000_000])
        #expect(held.map(\.lastSeen) == [1_700_000_060])
    }

    @Test func `a corrected row replaces its rejected twin, wherever it stands`() throws {
        try send([Sample.row(1, key: "k1", content: "一"), Sample.row(2, key: "k2", content: "二")])
        try accept("k1", row: Sample.row(9, key: "k1", content: "改"), file: "b.jsonl")
        #expect(try ledger.quarantine().map(\.key) == ["k2"])
    }

    @Test func `a row without a key is corrected at its place`() throws {
        try send([Sample.row(1, key: "", content: "一"), Sample.row(2, key: "", content: "二")])
        try accept("k1", row: Sample.row(1, key: "k1", content: "改"), file: "b.jsonl")
        #expect(try ledger.quarantineCount() == 2)
        try accept("k2", row: Sample.row(1, key: "k2", content: "改"))
        #expect(try ledger.quarantine().map(\.row) == [2])
    }

    private func file(
        _ name: String, good: [Int], bad: [Int], key: (Int) -> String = { "k\($0)" }, content: String = ""
    ) throws {
        try ledger.importing(.document, source: "示例", file: ImportedFile(name: name, checksum: name)) { session in
            for number in good {
                let row = Sample.row(number, key: key(number), content: "\(key(number))\(content)")
                _ = try session.note(key: row.key, checksum: row.checksum)
                if try session.acceptUnchanged(row) == nil {
                    _ = try session.accept(Sample.document(key(number), body: "第一条 示例\(content)。"), row: row)
                }
            }
            for number in bad {
                try session.reject(Sample.row(number, key: "", content: "坏\(number)"), code: "bad_json", sentence: "坏。")
            }
        }
    }

    @Test func `a row without a key that is mended in the same file under another name is cleared`() throws {
        try file("三月.jsonl", good: [1, 3, 4], bad: [2])
        try file("三月改.jsonl", good: [1, 2, 3, 4], bad: [])
        #expect(try ledger.quarantineCount() == 0)
        #expect(try ledger.verify() == [])
    }

    @Test func `a file with other rows, or more of them, clears no row of another file`() throws {
        try file("三月.jsonl", good: [1, 3, 4], bad: [2])
        // Next month's rows, as many of them.
        try file("四月.jsonl", good: [1, 2, 3, 4], bad: [], key: { "l\($0)" })
        #expect(try ledger.quarantine().map(\.file) == ["三月.jsonl"])
        // Another row besides.
        try file("五月.jsonl", good: [1, 2, 3, 4, 5], bad: [])
        #expect(try ledger.quarantine().map(\.file) == ["三月.jsonl"])
    }

    @Test func `the rows that are still wrong stay, and so do those of a file of which little is left`() throws {
        try file("三月.jsonl", good: [1, 4], bad: [2, 3])
        try file("三月改.jsonl", good: [1, 2, 4], bad: [3])
        #expect(try ledger.quarantine().map { "\($0.file)/\($0.row)" } == ["三月改.jsonl/3", "三月.jsonl/3"].sorted())
        // Every row is another one now: nothing tells that it is the same file.
        try file("六月.jsonl", good: [1, 3], bad: [2], key: { "m\($0)" })
        try file("六月改.jsonl", good: [1, 2, 3], bad: [], key: { "m\($0)" }, content: "改")
        #expect(try ledger.quarantine().contains { $0.file == "六月.jsonl" })
    }

    @Test func `the refusal of a whole file goes with the next file of its name that says more`() throws {
        try send([Sample.row(1, key: "", content: "a.csv")], file: "a.csv", code: "no_rows")
        try send([Sample.row(1, key: "", content: "b.csv")], file: "b.csv", code: "no_rows")
        try accept("k1", row: Sample.row(2, key: "k1", content: "二"), file: "a.csv")
        #expect(try ledger.quarantine().map(\.file) == ["b.csv"])
        try send([Sample.row(1, key: "", content: "b.csv")], file: "b.csv", code: "empty")
        #expect(try ledger.quarantine().map(\.code) == ["empty"])
    }

    @Test func `another row at the same place of a later file clears nothing`() throws {
        try send([Sample.row(1, key: "k1", content: "一")])
        try accept("k2", row: Sample.row(1, key: "k2", content: "二"))
        #expect(try ledger.quarantine().map(\.key) == ["k1"])
    }

    @Test func `a row rejected again in another form stands once, with its latest reason`() throws {
        try send([Sample.row(1, key: "k1", content: "一")])
        try send([Sample.row(1, key: "k1", content: "二")], code: "missing_field")
        #expect(try ledger.quarantine().map(\.code) == ["missing_field"])
    }

    @Test func `both rows of a duplicate key stay, also after a resend`() throws {
        let rows = [Sample.row(1, key: "k1", content: "一"), Sample.row(2, key: "k1", content: "二")]
        for _ in 0..<2 {
            #expect(try send(rows, code: "duplicate_key") == ImportCounts(rejected: 2))
            #expect(try ledger.quarantine().map(\.row) == [1, 2])
        }
        try accept("k1", row: Sample.row(1, key: "k1", content: "三"))
        #expect(try ledger.quarantine().isEmpty)
    }

    @Test func `rejecting a new row leaves the record that an earlier one made`() throws {
        try accept("k1", row: Sample.row(1, key: "k1", content: "一"))
        let sequence = try ledger.sequence
        try send([Sample.row(1, key: "k1", content: "坏")])
        #expect(try ledger.document("k1") != nil)
        #expect(try ledger.sequence == sequence)
        let again = try accept("k1", row: Sample.row(1, key: "k1", content: "一"))
        #expect(again == .unchanged(id: "k1"))
        #expect(try ledger.quarantine().isEmpty)
    }

    @Test func `sources and kinds do not clear each other's rows`() throws {
        try send([Sample.row(1, key: "k1", content: "一")], source: "甲源")
        try accept("k1", row: Sample.row(1, key: "k1", content: "改"), source: "乙源")
        try ledger.take(cleanup: [Sample.cleanupRow("k1")], source: "甲源", file: "a.jsonl")
        #expect(try ledger.quarantine().map(\.source) == ["甲源"])
    }

    @Test func `the same bytes accepted under another name clear what was refused`() throws {
        try send([Sample.row(1, key: "", content: "一"), Sample.row(2, key: "", content: "二")])
        try accept("k1", row: Sample.row(5, key: "k1", content: "一"), file: "b.jsonl")
        #expect(try ledger.quarantine().map(\.row) == [2])
    }

    @Test func `an entry is dismissed once, with a reason in the audit trail`() throws {
        try send([Sample.row(1, key: "", content: "一"), Sample.row(2, key: "", content: "二")])
        let entry = try #require(try ledger.quarantine().first)
        #expect(try ledger.dismissReject(entry.id, reason: "已在另一份文件中改正"))
        #expect(try !ledger.dismissReject(entry.id, reason: "再次"))
        #expect(try ledger.quarantine().map(\.row) == [2])
        let latest = try #require(try ledger.auditTrail(limit: 1).first)
        #expect(latest.action == "dismiss" && latest.subject == "示例/document/a.jsonl#1")
        #expect(latest.detail == "bad_date: 已在另一份文件中改正")
    }
}
