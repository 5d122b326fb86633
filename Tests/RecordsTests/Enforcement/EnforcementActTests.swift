// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct EnforcementActTests {
    private func act(_ change: (inout EnforcementAct) -> Void) -> EnforcementAct {
        var act = EnforcementAct(
            id: "p-1", actKind: .penalty,
            party: Party(name: "示例县甲有限公司", kind: .organization, creditCode: "91532328MA6CCCC03L"),
            organ: "元谋县市场监督管理局", source: SourceReference(name: "示例", id: "1"))
        act.number = "元市监处罚〔2024〕15号"
        change(&act)
        return act
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(arguments: [
        ("0", EnforcementAct.State.CodeList.of2016, EnforcementAct.State.valid), ("1", .of2016, .annulled),
        ("2", .of2016, .underObjection),
        ("3", .of2016, .valid), ("1", .licences2018, .valid), ("2", .licences2018, .lapsed),
        ("有效", .licences2018, .valid),
        ("正 常", .of2016, .valid), ("已撤销", .of2016, .annulled), ("确认违法", .of2016, .unlawful), ("确认无效", .of2016, .void),
        ("变更", .of2016, .changed), ("注销", .licences2018, .lapsed), ("信用修复", .of2016, .repaired),
        ("停止公示", .of2016, .removed),
        ("annulled", .of2016, .annulled),
    ])
    func `states are read from words and from the code list of their layout`(
        _ text: String, _ codes: EnforcementAct.State.CodeList, _ state: EnforcementAct.State
    ) {
        #expect(EnforcementAct.State(text: text, codes: codes) == state)
    }

    @Test(arguments: ["4", "未知", "", "有效吗", "99"])
    func `what names no state is not taken for a valid one`(_ text: String) {
        #expect(EnforcementAct.State(text: text, codes: .of2016) == nil)
    }

    @Test(arguments: EnforcementAct.State.allCases)
    func `every state is read from its own token`(_ state: EnforcementAct.State) {
        #expect(EnforcementAct.State(text: state.rawValue, codes: .of2016) == state)
        #expect(!state.label.isEmpty)
    }

    @Test func `a valid act is shown to the source's last day`() throws {
        let last = try day("2026-05-31")
        let shown = act { $0.displayUntil = last }
        #expect(shown.display.window.contains(last))
        #expect(!shown.display.window.contains(last.adding(days: 1)))
        #expect(shown.display.end == .expired)
        #expect(act { _ in }.display == .always)
    }

    @Test(arguments: [
        ("minor", "2026-11-30", "2027-02-28", String?.none), ("general", "2026-04-10", "2027-04-10", "2026-07-10"),
        ("serious", "2026-04-10", "2029-04-10", "2027-04-10"),
    ])
    func `a grade that the authority states ends the display of the act`(
        _ expected: (grade: String, decided: String, last: String, repairable: String?)
    ) throws {
        let last = try day(expected.last)
        let decided = try day(expected.decided)
        let graded = act {
            $0.grade = CreditGrade(rawValue: expected.grade)
            $0.decidedOn = decided
            $0.publishedOn = decided.adding(days: 5)
        }
        #expect(graded.display.window == DisplayWindow(first: decided.adding(days: 5), last: last))
        #expect(graded.display.end == .expired)
        #expect(graded.display.repairableFrom == expected.repairable.flatMap { CivilDate($0) })
        #expect(graded.display.notes.contains { $0.contains("第36号") })
        // The source's own day holds where it is earlier, and never prolongs.
        for days in [-1, 1] {
            var stated = graded
            stated.displayUntil = last.adding(days: days)
            #expect(stated.display.window.last == (days < 0 ? stated.displayUntil : last))
        }
        var repaired = graded
        repaired.repairedOn = decided.adding(days: 40)
        #expect(repaired.display.window.last == decided.adding(days: 39) && repaired.display.end == .repaired)
        // Neither a licence nor the notice of an annulment is shown for a period.
        var licence = graded
        licence.actKind = .licence
        #expect(licence.display == Display(window: DisplayWindow(first: graded.publishedOn, last: nil)))
        var annulled = graded
        annulled.state = .annulled
        annulled.endedOn = last
        #expect(annulled.display.window == DisplayWindow(first: last, last: nil))
    }

    @Test func `a period that is over hides no repair from the copies`() throws {
        let decided = try day("2026-04-10")
        let graded = act {
            $0.grade = .minor
            $0.decidedOn = decided
            $0.repairedOn = decided.adding(days: 200)
        }
        #expect(graded.display.end == .expired)
        #expect(!graded.hasEnded(on: decided.adding(days: 199)))
        #expect(graded.hasEnded(on: decided.adding(days: 200)))
        let stated = act {
            $0.displayUntil = decided
            $0.repairedOn = decided.adding(days: 10)
        }
        #expect(!stated.hasEnded(on: decided.adding(days: 9)) && stated.hasEnded(on: decided.adding(days: 10)))
    }

    @Test func `a repaired act is gone on the day of repair, also where only the state says it`() throws {
        let repaired = try day("2025-06-01")
        let shown = act {
            $0.repairedOn = repaired
            $0.displayUntil = repaired.adding(days: 100)
        }
        #expect(shown.display.window.contains(repaired.adding(days: -1)))
        #expect(!shown.display.window.contains(repaired))
        #expect(shown.display.end == .repaired)
        #expect(act { $0.state = .repaired }.display == .never(.repaired))
        let ended = act {
            $0.state = .repaired
            $0.endedOn = repaired
        }
        #expect(!ended.display.window.contains(repaired) && ended.display.end == .repaired)
        #expect(act { $0.state = .removed }.display == .never(.removed))
    }

    @Test func `of several ends the earliest is named`() throws {
        let last = try day("2025-01-31")
        let shown = act {
            $0.displayUntil = last
            $0.repairedOn = last.adding(days: 10)
        }
        #expect(shown.display.end == .expired)
        #expect(shown.display.window.last == last)
    }

    @Test(arguments: [EnforcementAct.State.annulled, .unlawful, .void, .changed])
    func `of an annulled act only the notice remains`(_ state: EnforcementAct.State) throws {
        let ended = try day("2025-03-01")
        let notice = act {
            $0.state = state
            $0.endedOn = ended
            $0.endReason = "事实不清，依法\(state.label)"
            $0.facts = "示例事实"
            $0.fine = Amount(fen: 100)
        }
        #expect(notice.isNotice)
        #expect(!notice.title.contains("甲"))
        let shown = notice.publicForm
        #expect(shown.party.name.isEmpty && shown.party.creditCode == nil && shown.groupKey.isEmpty)
        #expect(shown.facts == nil && shown.fine == nil)
        #expect(shown.endReason == notice.endReason && shown.number == notice.number && shown.title == notice.title)
        #expect(shown.publicForm == shown)
        #expect(shown.display.window == DisplayWindow(first: ended, last: nil))
    }

    @Test func `any other act is its own public form`() {
        for state in [EnforcementAct.State.valid, .lapsed, .underObjection] {
            let some = act { $0.state = state }
            #expect(some.publicForm == some)
        }
        // 行政处罚法 art. 48 speaks of penalties; a changed licence goes on being shown.
        let licence = act {
            $0.actKind = .licence
            $0.state = .changed
        }
        #expect(!licence.isNotice && licence.publicForm == licence)
    }

    @Test(arguments: [
        ("普通", LicenceTerms.Category.ordinary), ("普通许可", .ordinary), ("1", .ordinary), ("登记", .registration),
        ("9", .other), ("其它", .other),
    ])
    func `licence categories are read from words and digits`(_ text: String, _ category: LicenceTerms.Category) {
        #expect(LicenceTerms.Category(text: text) == category)
        #expect(LicenceTerms.Category(text: "特别") == nil)
    }

    @Test(arguments: [
        ("行政强制", ActKind.coercion), ("强制", .coercion), ("行政征收", .levy), ("给付", .payment), ("确认", .confirmation),
        ("检查", .inspection),
        ("裁决", .adjudication), ("奖励", .reward), ("征用", .requisition), ("其他", .other), ("penalty", .penalty),
        ("行政许可", .licence),
    ])
    func `kinds of act are read from words and tokens`(_ text: String, _ kind: ActKind) {
        #expect(ActKind(text: text) == kind)
        #expect(ActKind(text: "民事") == nil)
    }
}
