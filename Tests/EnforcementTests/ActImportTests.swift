// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Ledger
import Readers
import Records
import Testing

@testable import Enforcement

/// What a later file does to the records of an earlier one.
@Suite struct ActImportTests {
    private let test: TestLedger

    init() throws { test = try TestLedger() }

    private static let ended: Rows.Changes = ["state": .string("已撤销"), "ended_on": .string("2025-06-01")]

    private func shown() throws -> [EnforcementAct] {
        var acts: [EnforcementAct] = []
        try test.ledger.records(EnforcementAct.self) { acts.append($0) }
        return acts
    }

    @Test(arguments: ["元谋县示例果蔬有限责任公司", "元谋示例果蔬公司（原名）", "/"])
    func `an annulment finds its record by number, organ and code`(name: String) async throws {
        _ = try await test.acts([Rows.penalty()])
        let id = try #require(try test.held().first?.id)
        let row = Rows.penalty(Self.ended.merging(["party_name": .string(name)]) { $1 })
        #expect(counts(try await test.acts([row], "b.jsonl")) == [1, 1, 0, 0])
        #expect(try test.held().map(\.id) == [id])
        #expect(try shown().map(\.isNotice) == [true])
        // The same file again finds it once more.
        #expect(counts(try await test.acts([row], "b.jsonl")) == [1, 0, 1, 0])
        #expect(try test.held().count == 1)
        #expect(try test.ledger.verify() == [])
    }

    @Test func `another code under the same number is another record`() async throws {
        _ = try await test.acts([Rows.penalty()])
        let row = Rows.penalty(
            Self.ended.merging([
                "party_name": .string("元谋县示例粮油有限公司"), "credit_code": .string(Rows.other),
            ]) { $1 })
        _ = try await test.acts([row], "b.jsonl")
        #expect(try test.held().map(\.isNotice).sorted { !$0 && $1 } == [false, true])
    }

    @Test func `rows of one file about one decision that differ are both refused, whatever the name`() async throws {
        let row = Rows.penalty(Self.ended.merging(["party_name": .string("元谋县示例果蔬有限责任公司")]) { $1 })
        let report = try await test.acts([Rows.penalty(), row])
        #expect(counts(report) == [2, 0, 0, 2])
        #expect(try test.ledger.quarantine().map(\.code) == ["duplicate_key", "duplicate_key"])
    }

    @Test func `a corrected row still replaces its refused twin`() async throws {
        #expect(counts(try await test.acts([Rows.penalty(["credit_code": .string("x")])])) == [1, 0, 0, 1])
        #expect(counts(try await test.acts([Rows.penalty()], "b.jsonl")) == [1, 1, 0, 0])
        #expect(try test.ledger.quarantineCount() == 0)
    }

    // MARK: rows that say that they may not be public

    static let secrets: [(Rows.Changes, String)] = [
        (["usage_scope": .string("不公开")], "not_public_at_source"), (["facts": .string("秘密★1年　示例")], "classified"),
        (["remark": .string("内部资料")], "internal"),
        (["basis": .string("《中华人民共和国治安管理处罚法》第四十三条")], "sealed"), (["facts": .string("当事人系十五岁的初二学生。")], "minor"),
    ]

    @Test(arguments: secrets.indices)
    func `a row that may not be public takes its earlier record out of sight, and back`(index: Int) async throws {
        let (changes, code) = Self.secrets[index]
        _ = try await test.acts([Rows.penalty()])
        let id = try #require(try shown().first?.id)
        let report = try await test.acts([Rows.penalty(changes)], "b.jsonl")
        #expect(try test.ledger.quarantine().map(\.code) == [code])
        #expect(report.files.first?.withdrawn == 1)
        #expect(try shown().isEmpty)
        #expect(try test.ledger.verify() == [])
        // The same again withdraws nothing more; the row as it was is accepted and shown.
        #expect(try await test.acts([Rows.penalty(changes)], "b.jsonl").files.first?.withdrawn == nil)
        #expect(counts(try await test.acts([Rows.penalty()], "c.jsonl")) == [1, 1, 0, 0])
        #expect(try shown().map(\.id) == [id])
        #expect(try test.ledger.quarantineCount() == 0)
    }

    @Test func `a row with a mere fault leaves its earlier record`() async throws {
        _ = try await test.acts([Rows.penalty()])
        let report = try await test.acts([Rows.penalty(["decided_on": .string("2024-02-30")])], "b.jsonl")
        #expect(counts(report) == [1, 0, 0, 1] && report.files.first?.withdrawn == nil)
        #expect(try shown().count == 1)
    }

    @Test func `a file that waits takes nothing out of sight`() async throws {
        let rows = (1...12).map { Rows.penalty(["number": .string("元市监处罚〔2024〕\($0)号")]) }
        _ = try await test.acts(rows)
        let secret = (1...12).map {
            Rows.penalty(["number": .string("元市监处罚〔2024〕\($0)号"), "usage_scope": .string("不公开")])
        }
        let news = Rows.penalty(["number": .string("元市监处罚〔2024〕99号")])
        let report = try await test.acts(secret + [news], "b.jsonl")
        #expect(report.files.first?.error?.code == "held_rejects" && report.files.first?.withdrawn == nil)
        #expect(try shown().count == 12)
    }

    // MARK: time stamps (F18)

    private func repaired(at time: String?) -> JSONObject {
        Rows.oldPenalty([
            "credit_code": .string(Rows.company), "state": .string("已修复"), "timestamp": time.map { .string($0) },
        ])
    }

    private func open(at time: String?) -> JSONObject {
        Rows.oldPenalty(["credit_code": .string(Rows.company), "timestamp": time.map { .string($0) }])
    }

    @Test func `an older row does not bring back what has been repaired`() async throws {
        _ = try await test.acts([open(at: "2024-01-01 08:00:00")])
        _ = try await test.acts([repaired(at: "2025-03-01 09:30:00")], "b.jsonl")
        #expect(try shown().isEmpty)
        let report = try await test.acts([open(at: "2024-01-01 08:00:00")], "c.jsonl")
        #expect(counts(report) == [1, 0, 0, 1])
        #expect(try shown().isEmpty)
        let refused = try #require(try test.ledger.quarantine().first)
        #expect(refused.code == "stale")
        #expect(refused.sentence.contains("2024-01-01 08:00:00") && refused.sentence.contains("2025-03-01 09:30:00"))
    }

    static let stamps: [(before: String?, after: String?)] = [
        ("2025-03-01", "2025-03-01"), ("2025-03-01 09:30:00", "2025-03-02"), ("2025-03-01 09:30:00", "2025-03-01"),
        ("2025-03-01", nil), (nil, "2025-03-01"), ("2025-03-01 09:30:00", "20250301093000"),
    ]

    @Test(arguments: stamps)
    func `an equal, newer or missing stamp replaces as before`(before: String?, after: String?) async throws {
        _ = try await test.acts([repaired(at: before)])
        #expect(counts(try await test.acts([open(at: after)], "b.jsonl"))[3] == 0)
        #expect(try shown().count == 1)
    }

    // MARK: headings (F13)

    @Test(arguments: ["信用修复办理状态", "停止公示日", "撤销文号", "不予公开原因"])
    func `a heading that may tell an end and is not known refuses the file`(heading: String) async throws {
        let file = try test.write("行政相对人名称,决定书文号,处罚决定日期,\(heading)\n甲,乙,2024-01-01,丙\n", "a.csv")
        let error = try await test.acts(paths: [file]).files.first?.error
        #expect(error?.code == "unknown_column")
        #expect(error?.sentence.contains("“\(heading)”") == true && error?.sentence.contains("“当前状态”") == true)
        #expect(try test.held().isEmpty)
    }

    @Test(arguments: ["承办人意见", "公示平台", "公开网址"])
    func `another heading that is not known is passed over`(heading: String) async throws {
        let file = try test.write("行政相对人名称,决定书文号,处罚决定日期,\(heading)\n甲,乙,2024-01-01,丙\n", "a.csv")
        #expect(try await test.acts(paths: [file]).files.first?.error == nil)
    }
}
