// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Example

@Suite struct CreditPlanTests {
    private var entries: [PlannedEntry] { SharedCounty.credit.entries }

    @Test func `there are 900 entries with ids of their own`() {
        #expect(entries.count == 900)
        #expect(Set(entries.map(\.id)).count == 900)
    }

    @Test func `every section, grade, state and channel occurs, and entries without a grade`() {
        #expect(Set(entries.map(\.section)) == Set(CreditEntry.Section.allCases))
        #expect(Set(entries.map(\.state)) == Set(CreditEntry.State.allCases))
        for grade in CreditGrade.allCases {
            for state in [CreditEntry.State.published, .repaired] {
                #expect(entries.contains { $0.grade == grade && $0.state == state }, "\(grade) \(state)")
            }
        }
        #expect(entries.contains { $0.section == .administration && $0.grade == nil })
        #expect(Set(entries.map(\.channel)).count == 3)
        #expect(entries.contains { $0.restrictedUntil != nil })
    }

    /// Corresponding-day rule of Order 36: three months, one year, three years from the decision.
    @Test(arguments: [(CreditGrade.minor, 3), (.general, 12), (.serious, 36)])
    func `entries end one day before, on and one day after 25 November 2026`(grade: CreditGrade, months: Int) throws {
        let day = try #require(CivilDate(year: 2026, month: 11, day: 25))
        let lastDays = entries.filter { $0.grade == grade && $0.state == .published && $0.displayUntil == nil }
            .map { $0.decidedOn.adding(months: months) }
        for offset in -1...1 { #expect(lastDays.contains(day.adding(days: offset)), "\(offset)") }
    }

    @Test func `on 25 November 2026 and a year later some are shown and some have ended by time`() throws {
        let dishonest = entries.filter { $0.section == .administration && $0.state == .published }
        for year in [2026, 2027] {
            let day = try #require(CivilDate(year: year, month: 11, day: 20))
            let ends = dishonest.compactMap { entry in
                entry.grade.map { grade in
                    entry.decidedOn.adding(months: grade == .minor ? 3 : grade == .general ? 12 : 36)
                }
            }
            #expect(ends.contains { $0 >= day } && ends.contains { $0 < day })
        }
    }

    @Test func `some become public only in days to come`() {
        let coming = entries.filter { $0.publishedOn.year >= 2027 }
        #expect(coming.count >= 3)
        #expect(coming.allSatisfy { $0.decidedOn <= MarketPlan.lastDay })
    }

    @Test func `what ended says when, and nothing ends before it was decided`() {
        for entry in entries {
            switch entry.state {
            case .repaired: #expect(entry.repairedOn != nil)
            case .removed: #expect(entry.endedOn != nil && entry.section == .abnormal)
            case .annulled: #expect(entry.endedOn != nil)
            default: #expect(entry.repairedOn == nil && entry.endedOn == nil)
            }
            for end in [entry.repairedOn, entry.endedOn, entry.displayUntil, entry.restrictedUntil] {
                if let end { #expect(end > entry.decidedOn) }
            }
            #expect(entry.publishedOn >= entry.decidedOn)
        }
    }

    @Test func `an entry is about a subject that was there`() {
        for entry in entries {
            #expect(SharedCounty.market.subjects[entry.subject].exists(on: entry.decidedOn), "\(entry.id)")
        }
    }

    @Test func `the basis is a citation, where one is given`() {
        for fact in CreditFact.all where !fact.basis.isEmpty {
            #expect(ArticleCitation.find(in: fact.basis).first?.citation.canonical == fact.basis, "\(fact.basis)")
        }
    }
}
