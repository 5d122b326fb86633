// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Example

@Suite struct ActPlanTests {
    private var acts: ActPlan { SharedCounty.acts }
    private var all: [PlannedAct] { acts.penalties + acts.licences + acts.others }

    @Test func `there are 2500 penalties, 8000 licences and 400 other acts`() {
        #expect(acts.penalties.count == 2500)
        #expect(acts.licences.count == 8000)
        #expect(acts.others.count == 400)
    }

    @Test func `every kind of act occurs`() {
        let kinds = Set(all.map(\.kind))
        #expect(kinds == Set(ActKind.allCases))
        for kind in ActKind.allCases { #expect(all.count { $0.kind == kind } >= 5, "\(kind)") }
    }

    @Test func `every grade, state, quirk and kind of penalty occurs`() {
        #expect(Set(acts.penalties.compactMap(\.grade)) == Set(CreditGrade.allCases))
        #expect(Set(all.map(\.state)) == Set(PlannedAct.State.allCases))
        #expect(all.reduce(into: Set()) { $0.formUnion($1.quirks) } == Set(PlannedAct.Quirk.allCases))
        let kinds = acts.penalties.reduce(into: Set<Offence.Kind>()) { $0.formUnion($1.kinds) }
        #expect(kinds.isSuperset(of: [.warning, .criticism, .fine, .gains, .goods, .permit, .stoppage, .restriction]))
        #expect(Set(acts.licences.compactMap(\.category)) == Set(LicenceTerms.Category.allCases))
    }

    @Test func `nobody is addressed before it was there or after it ended`() {
        for act in all {
            guard case .subject(let id) = act.party else { continue }
            let subject = acts.market.subjects[id]
            #expect(subject.exists(on: act.decidedOn) && subject.code != nil, "\(act.number)")
        }
    }

    @Test func `an organ decides only while it exists, and under its name of the day`() throws {
        for act in all {
            let organ = try #require(OrganDirectory.standard.organ(id: act.organID))
            #expect(organ.existed(on: act.decidedOn) && organ.name == act.organ, "\(act.number)")
        }
    }

    @Test func `numbers are unique and rise with the day`() {
        for group in [acts.penalties, acts.licences, acts.others] {
            #expect(Set(group.map(\.number)).count == group.count)
            #expect(zip(group, group.dropFirst()).allSatisfy { $0.decidedOn <= $1.decidedOn })
        }
        #expect(acts.penalties.contains { $0.number.hasPrefix("元市监处罚〔2024〕") })
        for form in ["第", "（20", "[20", "-"] {
            #expect(acts.penalties.contains { $0.number.contains(form) }, "\(form)")
        }
    }

    @Test func `days follow each other and none lies after the county's last day`() {
        for act in all {
            #expect(act.decidedOn >= ActPlan.firstDay && act.decidedOn <= MarketPlan.lastDay)
            #expect(act.decidedOn.weekday <= 5)
            if let conduct = act.conductOn { #expect(conduct < act.decidedOn) }
            for later in [act.publishedOn, act.validUntil, act.displayUntil, act.endedOn, act.repairedOn] {
                if let later { #expect(later >= act.decidedOn, "\(act.number)") }
            }
        }
    }

    @Test func `a penalty applies an article of its day, and a fine lies in its range`() throws {
        for act in acts.penalties {
            let offence = try #require(
                Offence.all.first {
                    act.basis.hasPrefix($0.basis) && $0.violation == act.violation && $0.holds(on: act.decidedOn)
                })
            if let fine = act.fine {
                #expect(offence.fine.contains(fine), "\(act.number)")
                #expect(act.content.contains("\(fine)元"))
            }
            #expect(act.kinds.contains(.fine) == (act.fine != nil))
            #expect(!act.facts.contains { "{}".contains($0) })
        }
    }

    @Test func `article 124 of the food law is applied by two organs over the years`() {
        let cited = acts.penalties.filter { $0.basis.contains("食品安全法》第一百二十四条") }
        #expect(cited.count >= 100)
        #expect(Set(cited.map(\.organ)).count == 2)
        #expect(Set(cited.map(\.decidedOn.year)).count >= 8)
    }

    @Test func `a share of the food penalties names the county's rule too, in both of its versions' time`() throws {
        let second = try #require(CivilDate(lenient: FoodRule.second.effectiveOn))
        let first = try #require(CivilDate(lenient: FoodRule.first.effectiveOn))
        let cited = acts.penalties.filter { $0.basis.hasSuffix(FoodRule.citation) }
        #expect(cited.allSatisfy { $0.decidedOn >= first && $0.basis.contains("食品安全法") })
        #expect(cited.count { $0.decidedOn < second } >= 30 && cited.count { $0.decidedOn >= second } >= 30)
        #expect(acts.penalties.contains { $0.decidedOn >= first && $0.basis.hasSuffix("食品安全法》第一百二十四条第一款第（五）项") })
    }

    @Test func `natural persons occur, and facts name them`() {
        let persons = acts.penalties.filter { if case .person = $0.party { true } else { false } }
        #expect(persons.count >= 80)
        for act in persons {
            #expect(!act.named.isEmpty)
            #expect(act.facts.contains(acts.name(of: act.party)), "\(act.facts)")
        }
        #expect(acts.penalties.contains { $0.facts.contains("身份证号码：530000") })
        #expect(acts.penalties.contains { $0.facts.contains("联系电话：154") })
    }

    @Test(arguments: [120, 400])
    func `smaller counties have all in proportion`(count: Int) {
        let townships = SharedCounty.county.plan.townships
        let market = MarketPlan(seed: 3, count: count, townships: townships)
        let plan = ActPlan(seed: 3, market: market, people: SharedCounty.people)
        #expect(plan.penalties.count == count * 5 / 6)
        #expect(plan.licences.count == count * 8 / 3)
        #expect(plan.others.count == max(count * 2 / 15, 60))
    }
}
