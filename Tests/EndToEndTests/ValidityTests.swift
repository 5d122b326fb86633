// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// Versions, repeals and cleanups from rows to answers, through the real programs.
@Suite struct ValidityTests {
    private let data: DataDirectory

    init() throws { data = try DataDirectory() }

    private func load(_ rows: [DocumentRow]) throws {
        let file = try data.write(try rows.map { try $0.line }, as: "documents.jsonl")
        let (report, code) = try data.load("documents", file)
        #expect(code == 0)
        #expect(report.totals == ImportCounted.Counts(rows.count, accepted: rows.count))
    }

    private static func measure(_ id: String, _ title: String, number: String, on day: String) -> DocumentRow {
        DocumentRow(
            id, title, number: number, body: "第一条 为了规范示例事项，制定本办法。", published: day, effective: day)
    }

    @Test func `each version answers for its own days`() throws {
        var first = Self.measure("v1", "元谋县示例供水管理办法", number: "元政发〔2012〕3号", on: "2012-05-01")
        var second = Self.measure("v2", "元谋县示例供水管理办法", number: "元政发〔2018〕9号", on: "2018-07-01")
        first.work = "元谋县示例供水管理办法"
        second.work = first.work
        try load([first, second])
        let name = "元谋县示例供水管理办法"
        let lastDay = try #require(try data.status(name, on: "2018-06-30"))
        #expect(lastDay.source == "v1" && lastDay.status.code == .inForce)
        #expect(lastDay.version.until?.description == "2018-06-30")
        let firstDay = try #require(try data.status(name, on: "2018-07-01"))
        #expect(firstDay.source == "v2" && firstDay.status.code == .inForce)
        #expect(firstDay.version.effectiveOn?.description == "2018-07-01")
        #expect(try data.status(name, on: "2012-05-01")?.source == "v1")
        #expect(try data.status(name, on: "2012-04-30")?.status.code == .notYet)
        let old = try data.answer(RecordAnswer.self, "show", lastDay.id, "--as-of", "2018-07-01")
        #expect(old.status?.code == .amended)
        #expect(old.versions.map(\.source) == ["v1", "v2"])
    }

    @Test func `a repeal is dated by its clause and quotes it`() throws {
        let old = Self.measure("old", "元谋县示例市场管理办法", number: "元政发〔2010〕5号", on: "2010-03-01")
        var new = DocumentRow(
            "new", "元谋县示例集贸市场监督管理办法", number: "元政发〔2020〕8号", published: "2020-02-20")
        let clause = "本办法自2020年4月1日起施行。《元谋县示例市场管理办法》（元政发〔2010〕5号）同时废止。"
        new.body = "第一条 为了规范示例市场，制定本办法。\n第二条 " + clause
        try load([old, new])
        let before = try #require(try data.status("元谋县示例市场管理办法", on: "2020-03-31"))
        #expect(before.status.code == .inForce)
        let after = try #require(try data.status("元政发〔2010〕5号", on: "2020-04-01"))
        #expect(after.id == before.id && after.status.code == .repealed)
        let successor = try #require(try data.status("元谋县示例集贸市场监督管理办法", on: "2020-04-01"))
        let evidence = try #require(after.status.evidence.first { $0.id == successor.id })
        #expect(evidence.quote.contains("《元谋县示例市场管理办法》（元政发〔2010〕5号）同时废止"))
        #expect(successor.status.code == .inForce)
        #expect(try data.status("元谋县示例集贸市场监督管理办法", on: "2020-03-31")?.status.code == .notYet)
    }

    @Test func `a cleanup acts on what it names, makes stubs of what is not held and never guesses`() throws {
        try load([
            Self.measure("1", "示例保留办法", number: "元政发〔2011〕1号", on: "2011-01-01"),
            Self.measure("2", "示例废止办法", number: "元政发〔2011〕2号", on: "2011-01-01"),
            Self.measure("3", "示例两可办法", number: "元政发〔2011〕3号", on: "2011-01-01"),
            Self.measure("4", "示例两可办法", number: "元政发〔2013〕4号", on: "2013-01-01"),
            Self.measure("5", "示例修改办法", number: "元政发〔2011〕5号", on: "2011-01-01"),
        ])
        let rows = [
            ResultRow(1, "继续有效", "示例保留办法", number: "元政发〔2011〕1号"),
            ResultRow(2, "废止", "《示例废止办法》", number: "元政发[2011]2号"), ResultRow(3, "废止", "示例两可办法"),
            ResultRow(4, "宣布失效", "示例未收录办法", number: "元政发〔2009〕77号", issuer: "元谋县人民政府"),
            ResultRow(5, "限期修改", "示例修改办法", number: "元政发〔2011〕5号"),
        ]
        let bad = ResultRow(6, "另行研究", "示例保留办法")
        let file = try data.write(try (rows + [bad]).map { try $0.line }, as: "cleanup.jsonl")
        let (report, code) = try data.load("cleanup", file)
        #expect(code == 5)
        #expect(report.totals == ImportCounted.Counts(6, accepted: 5, rejected: 1))
        #expect(try data.rejects().map(\.code) == ["bad_field"])

        let day = "2021-06-01"
        #expect(try data.status("示例废止办法", on: "2021-05-31")?.status.code == .inForce)
        let repealed = try #require(try data.status("示例废止办法", on: day))
        #expect(repealed.status.code == .repealed)
        #expect(repealed.status.evidence.contains { $0.title.contains("清理结果") })
        #expect(try data.status("示例保留办法", on: day)?.status.code == .inForce)
        #expect(try data.status("示例修改办法", on: day)?.status.code == .revisionPending)
        for number in ["元政发〔2011〕3号", "元政发〔2013〕4号"] {
            #expect(try data.status(number, on: day)?.status.code != .repealed, "\(number)")
        }
        let stub = try #require(try data.status("元政发〔2009〕77号", on: day))
        #expect(stub.status.code == .lapsed)
        let shown = try data.answer(RecordAnswer.self, "show", stub.id)
        #expect(shown.document?.flags.contains(.needsText) == true)
        let statistics = try data.ledger().statistics()
        #expect(statistics.stubs == 1)
        #expect(statistics.unresolved == 1)
        #expect(statistics.rounds == 1)
        let round = try data.answer(SearchAnswer.self, "search", "--kind", "cleanup")
        #expect(round.total.value == 1)
        let whole = try data.answer(RecordAnswer.self, "show", try #require(round.items.first).id)
        #expect(whole.cleanup?.rows.count == 5)
        #expect(try data.index("verify").code == 0)
    }
}
