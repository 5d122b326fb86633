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
