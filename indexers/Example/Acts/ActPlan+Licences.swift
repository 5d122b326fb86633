// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ActPlan {
    private static let weighted = LicenceKind.all.indices.flatMap { place in
        Array(repeating: place, count: LicenceKind.all[place].weight)
    }

    mutating func planLicence() -> PlannedAct? {
        let kind = LicenceKind.all[random.one(of: Self.weighted)]
        let day = day(from: organs.organ(id: kind.organ)?.validFrom ?? Self.firstDay)
        guard let organ = organ([kind.organ], on: day), let party = holder(kind, on: day) else { return nil }
        let numbering = ActNumbering(code: kind.code)
        var act = PlannedAct(
            kind: .licence, party: party, organID: organ.id, organ: organ.name, numbering: numbering, decidedOn: day)
        act.documentName = kind.document
        act.category = kind.category
        act.certificate = kind.certificate
        let serial = padded(random.number(in: 1...999_999), 7)
        act.certificateNumber =
            kind.prefix.hasSuffix("字") || kind.prefix.hasPrefix("（")
            ? "\(kind.prefix)〔\(day.year)〕第\(serial.suffix(4))号" : kind.prefix + serial
        act.content = kind.content
        act.publishedOn = day.adding(days: random.number(in: 0...7))
        act.validFrom = day
        act.validUntil = kind.years.map { day.adding(years: $0).adding(days: -1) }
        if kind.years == nil { act.quirks.insert(.defaultDate) }
        if case .person(let number) = party { act.named.append(number) }
        if random.happens(in: 2) { act.quirks.insert(random.happens(in: 50) ? .lowerCaseCode : .fullWidthCode) }
        if random.happens(in: 3) { act.quirks.insert(.printedDate) }
        return act
    }

    private mutating func holder(_ kind: LicenceKind, on day: CivilDate) -> PlannedAct.Party? {
        if kind.persons, random.happens(in: 60) { return .person(random.number(in: 0...799)) }
        let tag = random.one(of: kind.tags)
        return MarketPlan.party(among: market.tagged[tag] ?? [], in: market.subjects, on: day, &random).map {
            .subject($0)
        }
    }
}
