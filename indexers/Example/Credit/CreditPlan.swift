// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Credit entries in every section, grade and state; days on both sides of the edges of the publicity periods.
struct CreditPlan: Sendable {
    private(set) var entries: [PlannedEntry] = []
    private let market: MarketPlan
    private var random: SplitMix64

    private static let weighted = CreditFact.all.indices.flatMap { place in
        Array(repeating: place, count: CreditFact.all[place].weight)
    }

    init(seed: UInt64, market: MarketPlan) {
        self.market = market
        random = SplitMix64(seed: seed &+ 0x5EED_0003)
        let count = max(market.subjects.count * 3 / 10, 120)
        planEdges()
        var turn = 0
        while entries.count < count, turn < count * 20 {
            planOrdinary(turn)
            turn += 1
        }
        for place in entries.indices { entries[place].id = "XY532328EX" + padded(place + 1, 5) }
    }

    /// Every fact once, then by weight; of ten entries six are of the last three years.
    private mutating func planOrdinary(_ turn: Int) {
        let facts = CreditFact.all
        let fact = facts[turn < facts.count ? turn : random.one(of: Self.weighted)]
        let last = MarketPlan.lastDay
        let decided = last.adding(days: -random.number(in: 0...(random.happens(in: 60) ? 1100 : 3300)))
        guard var entry = entry(fact, on: decided) else { return }
        settle(&entry, turn: turn)
        entries.append(entry)
    }

    private mutating func entry(_ fact: CreditFact, on decided: CivilDate) -> PlannedEntry? {
        let tag = random.one(of: fact.tags)
        let party = MarketPlan.party(
            among: market.tagged[tag] ?? [], in: market.subjects, on: decided, &random)
        guard let party else { return nil }
        let published = min(decided.adding(days: random.number(in: 1...7)), MarketPlan.lastDay.adding(days: 3))
        var entry = PlannedEntry(
            subject: party, section: fact.section, sectionText: fact.text, title: fact.title, organ: fact.organ,
            decidedOn: decided, publishedOn: published, content: fact.content)
        entry.basis = fact.basis
        entry.grade = fact.grade
        entry.channel = fact.channel
        entry.number = number(of: fact, in: decided.year)
        switch fact.section {
        case .honest: entry.displayUntil = decided.adding(years: 2)
        case .seriousDishonesty where random.happens(in: 20):
            // A restriction longer than three years is shown as long as it lasts.
            entry.restrictedUntil = decided.adding(years: 5)
        case .administration, .abnormal:
            if fact.grade == nil || random.happens(in: 30) { entry.displayUntil = decided.adding(years: 1) }
        default: break
        }
        return entry
    }

    private mutating func number(of fact: CreditFact, in year: Int) -> String {
        let sequence = random.number(in: 1...400)
        switch fact.section {
        case .judgement: return "（\(year)）云2328执\(sequence)号"
        case .administration: return "元示信〔\(year)〕\(sequence)号"
        default: return ""
        }
    }

    /// Two in three stand as they are; the others through all states in turn.
    private mutating func settle(_ entry: inout PlannedEntry, turn: Int) {
        let isDishonest = [.administration, .seriousDishonesty, .abnormal, .judgement].contains(entry.section)
        guard isDishonest, turn % 3 == 0, entry.decidedOn < MarketPlan.lastDay.adding(days: -100) else { return }
        let states: [CreditEntry.State] = [
            .repaired, .repaired, .removed, .expired, .annulled, .objectionUpheld, .underObjection, .shielded,
        ]
        entry.state = states[turn / 3 % states.count]
        if entry.state == .removed, entry.section != .abnormal { entry.state = .repaired }
        let end = min(entry.decidedOn.adding(days: random.number(in: 95...400)), MarketPlan.lastDay)
        switch entry.state {
        case .repaired:
            entry.repairedOn = end
            entry.stateText = random.one(of: ["已修复", "信用修复"])
        case .removed:
            entry.endedOn = end
            entry.stateText = "已移出"
        case .annulled:
            entry.endedOn = end
            entry.stateText = "已撤销"
        case .expired: entry.stateText = random.one(of: ["期满停止公示", "公示到期"])
        case .objectionUpheld: entry.stateText = "异议成立"
        case .underObjection: entry.stateText = "异议处理中"
        case .shielded: entry.stateText = "暂时屏蔽（破产重整）"
        case .published: break
        }
    }

    /// Last days one by one around 25 November 2026, and the examples of the rules (domain.md §3.3).
    private mutating func planEdges() {
        let days = [
            "2025-11-23", "2025-11-24", "2025-11-25", "2025-11-26", "2025-11-27", "2026-04-10", "2023-11-24",
            "2023-11-25",
            "2023-11-26", "2026-08-24", "2026-08-25", "2026-08-26", "2026-03-31", "2026-04-01", "2024-02-29",
        ]
        for (place, text) in days.enumerated() {
            guard let day = CivilDate(lenient: text) else { continue }
            let grade: CreditGrade = text.hasPrefix("2026-08") ? .minor : text.hasPrefix("2023") ? .serious : .general
            let fact = CreditFact.all.first { $0.grade == grade && $0.channel.hasPrefix("信用中国") }
            guard let fact, var entry = entry(fact, on: day) else { continue }
            entry.displayUntil = nil
            entry.publishedOn = day.adding(days: place % 4)
            entries.append(entry)
        }
        // Public in days to come: stored, and invisible until then.
        for (place, fact) in CreditFact.all.prefix(4).enumerated() {
            guard var entry = entry(fact, on: MarketPlan.lastDay.adding(days: -place)),
                let day = CivilDate(year: 2027, month: 1 + place * 3, day: 15)
            else { continue }
            entry.publishedOn = day
            entry.displayUntil = day.adding(years: 1)
            entries.append(entry)
        }
    }
}
