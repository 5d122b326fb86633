// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// All invented decisions of the county in the order of their days, numbered.
struct ActPlan: Sendable {
    private(set) var penalties: [PlannedAct] = []
    private(set) var licences: [PlannedAct] = []
    private(set) var others: [PlannedAct] = []
    let market: MarketPlan
    let people: InventedPeople
    let organs = OrganDirectory.standard
    var random: SplitMix64

    /// First and last day of a decision.
    static let firstDay = CivilDate(year: 2016, month: 1, day: 4) ?? MarketPlan.lastDay

    init(seed: UInt64, market: MarketPlan, people: InventedPeople) {
        self.market = market
        self.people = people
        random = SplitMix64(seed: seed &+ 0x5EED_0002)
        let count = market.subjects.count
        penalties = numbered(planned(count * 5 / 6) { $0.planPenalty() })
        licences = numbered(planned(count * 8 / 3) { $0.planLicence() })
        others = numbered(planned(max(count * 2 / 15, 60)) { $0.planOther($1) })
        settleStates()
        citeFoodRule()
    }

    mutating func changePenalties(_ change: (inout PlannedAct) -> Void) {
        for place in penalties.indices { change(&penalties[place]) }
    }

    private mutating func planned(_ count: Int, _ plan: (inout ActPlan) -> PlannedAct?) -> [PlannedAct] {
        planned(count) { county, _ in plan(&county) }
    }

    private mutating func planned(_ count: Int, _ plan: (inout ActPlan, Int) -> PlannedAct?) -> [PlannedAct] {
        var acts: [PlannedAct] = []
        var turn = 0
        // A turn that finds nobody to address is followed by another.
        while acts.count < count, turn < count * 20 {
            if let act = plan(&self, turn) { acts.append(act) }
            turn += 1
        }
        return acts
    }

    /// In the order of the days; numbers rise within code and year, with gaps.
    private mutating func numbered(_ acts: [PlannedAct]) -> [PlannedAct] {
        let order = acts.indices.sorted { left, right in
            let (first, second) = (acts[left].decidedOn, acts[right].decidedOn)
            return first == second ? left < right : first < second
        }
        var last: [String: Int] = [:]
        return order.map { place in
            var act = acts[place]
            let year = act.decidedOn.year
            let key = "\(act.numbering.code)\(year)"
            let sequence = (last[key] ?? 0) + random.number(in: 1...3)
            last[key] = sequence
            act.number = act.numbering.number(year: year, sequence: sequence)
            return act
        }
    }

    /// A working day, more of them late: half of all since 2023.
    mutating func day(from first: CivilDate = firstDay) -> CivilDate {
        let span = first.days(to: MarketPlan.lastDay)
        let late = random.happens(in: 45)
        let start = late ? max(0, span - 1300) : 0
        let day = first.adding(days: random.number(in: start...span))
        return day.weekday > 5 ? day.adding(days: 5 - day.weekday) : day
    }

    /// The first of the organs that existed on a day.
    func organ(_ ids: [String], on day: CivilDate) -> Organ? {
        ids.lazy.compactMap { organs.organ(id: $0) }.first { $0.existed(on: day) }
    }

    func name(of party: PlannedAct.Party) -> String {
        switch party {
        case .subject(let id): market.subjects[id].name
        case .person(let number): people.adult(number).name
        case .minor(let number): people.minors[number % people.minors.count].name
        }
    }

    mutating func township() -> String { random.one(of: market.townships) }

    /// Changed, annulled, repaired … acts: some in every file that has a column for it.
    private mutating func settleStates() {
        for place in penalties.indices where penalties[place].decidedOn < MarketPlan.lastDay.adding(days: -120) {
            guard ActFile.tellsState(of: penalties[place]), random.happens(in: 8) else { continue }
            penalties[place] = settled(penalties[place])
        }
        for place in licences.indices where random.happens(in: 4) {
            licences[place].state = .lapsed
        }
    }

    private mutating func settled(_ planned: PlannedAct) -> PlannedAct {
        var act = planned
        let end = min(act.decidedOn.adding(days: random.number(in: 40...400)), MarketPlan.lastDay)
        act.endedOn = end
        let choices: [(PlannedAct.State, String)] = [
            (.changed, "经复核，将罚款数额予以变更"), (.annulled, "行政复议决定认为事实不清、证据不足，予以撤销"),
            (.unlawful, "人民法院判决确认程序违法"), (.void, "实施主体不具有行政主体资格，确认无效"), (.repaired, ""), (.underObjection, ""),
        ]
        let is2016 = act.decidedOn.year <= 2018
        let (state, reason) = random.one(of: is2016 ? [choices[1], choices[5]] : choices)
        act.state = state
        act.endReason = reason
        if state == .repaired {
            act.repairedOn = end
            act.endedOn = nil
        }
        if state == .underObjection { act.endedOn = nil }
        return act
    }
}
