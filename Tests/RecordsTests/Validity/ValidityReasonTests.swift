// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@Suite struct ValidityReasonTests {
    static let clause = "本条例自2022年11月1日起施行。《示例管理条例》同时废止。"
    static let start = invented(.effective, "2011-11-01")
    static let repeal = ValidityEvent(
        .repealed, on: calendarDay("2022-11-01"),
        evidence: Evidence(recordID: "d-new", title: "示例促进条例", quote: clause, locator: "第三十九条"),
        successorID: "d-new")

    @Test func `a repeal quotes the clause, its article and the ending document`() {
        let answer = status([Self.start, Self.repeal], asOf: calendarDay("2024-01-01"))
        #expect(
            answer.reason
                == "自2022年11月1日起废止：《示例促进条例》第三十九条载明“本条例自2022年11月1日起施行。《示例管理条例》同时废止”。")
        #expect(answer.evidence == [Self.repeal.evidence])
        #expect(answer.since == calendarDay("2022-11-01"))
        #expect(answer.until == nil)
        #expect(answer.successorID == "d-new")
        #expect(answer.confidence == .high)
    }

    @Test func `the state before a known end tells its first and last day`() {
        let answer = status([Self.start, Self.repeal], asOf: calendarDay("2022-10-31"))
        #expect(answer.code == .inForce)
        #expect(answer.since == calendarDay("2011-11-01"))
        #expect(answer.until == calendarDay("2022-10-31"))
    }

    @Test func `a first day to come is named`() {
        let answer = status(
            [invented(.published, "2026-01-05"), invented(.effective, "2027-01-01")], asOf: calendarDay("2026-06-01"))
        #expect(answer.reason == "尚未施行（自2027年1月1日起施行）。")
        #expect(answer.since == nil)
        #expect(answer.until == calendarDay("2026-12-31"))
    }

    @Test func `an inferred first day says that it is inferred`() {
        let start = invented(.effective, "2016-02-06", .low, quote: "据公布日期")
        let answer = status([start], asOf: calendarDay("2020-01-01"))
        #expect(answer.code == .inForce)
        #expect(answer.confidence == .low)
        #expect(answer.reason.contains("施行日期（2016年2月6日）系推定（《示例文件》载明“据公布日期”）"))
    }

    @Test func `an earlier text that is not held is said so`() {
        let answer = status(
            [invented(.effective, "2016-02-06"), invented(.firstEffective, "2011-11-01")],
            asOf: calendarDay("2012-01-01"))
        #expect(answer.reason.contains("当日施行的是较早版本（自2011年11月1日起施行），本库未收录其文本"))
        #expect(answer.since == calendarDay("2011-11-01"))
        #expect(answer.until == calendarDay("2016-02-05"))
    }

    @Test func `a repeal after a new version tells both`() {
        let events = [
            Self.start, invented(.superseded, "2016-03-01", title: "示例管理条例", successor: "d-v2"), Self.repeal,
        ]
        let late = status(events, asOf: calendarDay("2023-01-01"))
        #expect(late.code == .repealed)
        #expect(late.reason.contains("此前本版本已自2016年3月1日起被新版本替代"))
        let early = status(events, asOf: calendarDay("2020-01-01"))
        #expect(early.code == .amended)
        #expect(early.successorID == "d-v2")
        #expect(early.reason == "本版本已被新版本《示例管理条例》替代，新版本自2016年3月1日起施行。")
        #expect(early.until == calendarDay("2022-10-31"))
    }

    @Test func `a missed deadline without lapse is remarked`() {
        let answer = status(
            [Self.start, invented(.toRevise, "2021-06-01", until: "2022-06-30")], asOf: calendarDay("2023-01-01"))
        #expect(answer.code == .revisionPending)
        #expect(answer.notes == ["已过限期（2022年6月30日），本库未见修改后的文本"])
    }

    @Test func `a computed end asks for a check by one day`() {
        let answer = status([Self.start, invented(.expires, "2016-10-31", .medium)], asOf: calendarDay("2016-11-01"))
        #expect(answer.code == .lapsed)
        #expect(answer.confidence == .medium)
        #expect(answer.notes == ["有效期届满日（2016年10月31日）系推算，请核实（±1日）"])
    }

    @Test func `a default term and a partial repeal are remarks from their days on`() {
        let events = [Self.start, invented(.defaultTermPassed, "2016-10-31"), invented(.partlyRepealed, "2014-01-01")]
        #expect(status(events, asOf: calendarDay("2013-12-31")).notes.isEmpty)
        #expect(status(events, asOf: calendarDay("2016-10-31")).notes.count == 1)
        let late = status(events, asOf: calendarDay("2016-11-01"))
        #expect(late.code == .inForce)
        #expect(late.notes.count == 2)
    }

    @Test func `a contradiction names both proofs`() {
        let events = [Self.start, invented(.expires, "2014-12-31"), invented(.kept, "2016-01-01", title: "示例清理目录")]
        let answer = status(events, asOf: calendarDay("2017-01-01"))
        #expect(answer.code == .unverified)
        #expect(answer.evidence.count == 2)
        #expect(answer.reason.contains("《示例清理目录》"))
    }

    @Test func `a claim that a repeal refutes is remarked`() {
        let claim = invented(.claimedInForce, nil, .medium, title: "示例网站“效力”字段", quote: "有效")
        let answer = status([Self.start, Self.repeal, claim], asOf: calendarDay("2024-01-01"))
        #expect(answer.notes == ["示例网站“效力”字段载明“有效”，与上述依据不一致，请核实"])
    }

    @Test func `a long quotation is cut in the reason and whole in the evidence`() {
        let long = String(repeating: "长", count: 5000)
        let answer = status(
            [Self.start, invented(.repealed, "2020-01-01", quote: long)], asOf: calendarDay("2021-01-01"))
        #expect(answer.reason.unicodeScalars.count < 200)
        #expect(answer.evidence.first?.quote == long)
    }
}
