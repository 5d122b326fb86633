// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ActPlan {
    /// Turn after turn through all sorts, so that each kind of act occurs.
    mutating func planOther(_ turn: Int) -> PlannedAct? {
        let sort = OtherAct.all[turn % OtherAct.all.count]
        let day = day(from: max(sort.from ?? Self.firstDay, Self.firstDay))
        guard let organ = organ(sort.organs, on: day) else { return nil }
        let party: PlannedAct.Party
        switch sort.addressee {
        case .persons: party = .person(random.number(in: 0...799))
        case .subjects(let tags):
            let tag = random.one(of: tags)
            let found = MarketPlan.party(among: market.tagged[tag] ?? [], in: market.subjects, on: day, &random)
            guard let found else { return nil }
            party = .subject(found)
        }
        var act = PlannedAct(
            kind: sort.kind, party: party, organID: organ.id, organ: organ.name,
            numbering: ActNumbering(code: sort.code), decidedOn: day)
        act.documentName = sort.document
        act.basis = sort.basis
        act.facts = sort.facts + "。"
        let amount = random.number(in: 4...180) * 50
        act.content = sort.content.replacing("{额}", with: String(amount))
        act.publishedOn = day.adding(
            days: random.happens(in: 85) ? random.number(in: 1...20) : random.number(in: 35...60))
        if case .person(let number) = party { act.named.append(number) }
        // Public notices of assistance are for a time (domain.md §7).
        if sort.kind == .payment { act.displayUntil = act.publishedOn?.adding(days: 30) }
        return act
    }
}
