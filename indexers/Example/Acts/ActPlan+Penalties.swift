// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ActPlan {
    /// A decision on a day: what was done, by whom, and what it cost.
    mutating func planPenalty() -> PlannedAct? {
        let day = day()
        let choices = Offence.all.filter { $0.holds(on: day) && organ($0.organs, on: day) != nil }
        // Market regulation decides more than all others together.
        let frequent = choices.filter { $0.organs.contains("ym-scjg") }
        let offence = random.one(of: random.happens(in: 30) && !frequent.isEmpty ? frequent : choices)
        guard let organ = organ(offence.organs, on: day), let party = offender(offence, on: day) else { return nil }
        let numbering = ActNumbering.penalties(of: organ.id, in: day.year, violation: offence.violation)
        var act = PlannedAct(
            kind: .penalty, party: party, organID: organ.id, organ: organ.name, numbering: numbering, decidedOn: day)
        act.documentName = "行政处罚决定书"
        act.conductOn = day.adding(days: -random.number(in: 12...100))
        act.publishedOn = day.adding(
            days: random.happens(in: 90) ? random.number(in: 1...7) : random.number(in: 12...40))
        act.violation = offence.violation
        act.duty = offence.duty
        act.basis = offence.basis
        punish(&act, for: offence)
        tell(&act, of: offence)
        act.quirks = quirks(of: act)
        return act
    }

    private mutating func offender(_ offence: Offence, on day: CivilDate) -> PlannedAct.Party? {
        if offence.persons, offence.tags.isEmpty || random.happens(in: 30) {
            return .person(random.number(in: 0...799))
        }
        let tag = random.one(of: offence.tags)
        let candidates = market.tagged[tag] ?? []
        return MarketPlan.party(among: candidates, in: market.subjects, on: day, &random).map { .subject($0) }
    }

    private mutating func punish(_ act: inout PlannedAct, for offence: Offence) {
        let heavy: Set<Offence.Kind> = [.permit, .stoppage, .restriction]
        let isGrave = offence.kinds.allSatisfy(heavy.contains) || random.happens(in: 12)
        act.kinds = offence.kinds.filter { isGrave || !heavy.contains($0) }
        if act.kinds.contains(.gains) {
            // Where nothing was earned, nothing is confiscated.
            if random.happens(in: 25) {
                act.kinds.removeAll { $0 == .gains }
            } else {
                act.gains = random.number(in: 100...(act.kinds.count > 2 ? 40_000 : 90_000))
            }
        }
        if act.kinds.contains(.fine) { act.fine = amount(offence.fine, party: act.party, isGrave: isGrave) }
        if act.kinds.isEmpty { act.kinds = [.warning] }
        act.grade = isGrave ? .serious : (act.fine ?? 0) >= 10_000 || act.kinds.contains(.gains) ? .general : .minor
        switch act.grade {
        case .serious: act.displayUntil = act.decidedOn.adding(years: 3)
        case .general: act.displayUntil = act.decidedOn.adding(years: 1)
        default: act.displayUntil = act.decidedOn.adding(months: 3)
        }
        if random.happens(in: 15) { act.displayUntil = nil }
        act.validUntil = random.happens(in: 60) ? act.decidedOn.adding(years: 1) : nil
        if act.kinds.contains(.permit) {
            act.certificate = offence.organs.contains("ym-scjg") ? "营业执照" : "许可证"
            act.certificateNumber = "示例\(act.decidedOn.year)\(padded(random.number(in: 1...9999), 4))"
        }
        act.content = content(of: act)
    }

    /// Small for shops and persons, seldom near the top for anybody.
    private mutating func amount(_ range: ClosedRange<Int>, party: PlannedAct.Party, isGrave: Bool) -> Int {
        let span = range.upperBound - range.lowerBound
        let isSmall =
            switch party {
            case .subject(let id): market.subjects[id].category == .shop
            case .person, .minor: true
            }
        let top = isGrave ? span : isSmall ? span / 6 : span / 2
        let value = range.lowerBound + min(random.number(in: 0...max(0, top)), random.number(in: 0...max(0, top)))
        let step = value >= 20_000 ? 1000 : value >= 2000 ? 100 : 50
        return max(range.lowerBound, value / step * step)
    }

    private func content(of act: PlannedAct) -> String {
        var parts: [String] = []
        for kind in act.kinds {
            switch kind {
            case .warning: parts.append("给予警告")
            case .criticism: parts.append("予以通报批评")
            case .fine: parts.append("处罚款人民币\(act.fine ?? 0)元")
            case .gains: parts.append("没收违法所得\(Self.yuan(tenths: act.gains ?? 0))元")
            case .goods: parts.append("没收违法经营的物品")
            case .permit: parts.append("吊销\(act.certificate)")
            case .stoppage: parts.append("责令停产停业十五日")
            case .suspension: parts.append("暂扣许可证三个月")
            case .restriction: parts.append("限制开展生产经营活动六个月")
            case .ban: parts.append("五年内不得从事同类经营活动")
            }
        }
        if parts.count == 1 { return parts[0] + "。" }
        return parts.enumerated().map { "\($0 + 1).\($1)" }.joined(separator: "；") + "。"
    }

    /// 356.5, 1200.
    static func yuan(tenths: Int) -> String {
        tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }

    private mutating func tell(_ act: inout PlannedAct, of offence: Offence) {
        let place = "元谋县\(township())\(random.one(of: ["示例街", "示例农贸市场", "示例路口", "示例村"]))"
        var told = offence.facts.replacing("{地}", with: place)
        if !offence.objects.isEmpty { told = told.replacing("{物}", with: random.one(of: offence.objects)) }
        let found = act.conductOn?.chinese ?? act.decidedOn.chinese
        act.facts = "经查，\(introduction(&act))于\(found)\(told)。上述行为违反了\(act.duty)的规定。"
    }

    /// 当事人 …, with what careless clerks add about natural persons, all of it planted.
    private mutating func introduction(_ act: inout PlannedAct) -> String {
        switch act.party {
        case .subject(let id):
            let subject = market.subjects[id]
            guard subject.category == .shop, random.happens(in: 20) else {
                return random.happens(in: 50) ? "当事人" : "当事人\(subject.name)"
            }
            act.named.append(subject.representative)
            let person = people.adult(subject.representative)
            return random.happens(in: 40)
                ? "当事人（经营者\(person.name)，联系电话：\(person.phone)）" : "经营者\(person.name)"
        case .person(let number):
            act.named.append(number)
            let person = people.adult(number)
            switch random.number(in: 1...5) {
            case 1: return "当事人\(person.name)（身份证号码：\(person.identityNumber)，住址：\(person.address)）"
            case 2: return "当事人\(person.name)（联系电话：\(person.phone)）"
            case 3: return "当事人\(person.name)（银行账号：\(person.account)）"
            default: return "当事人\(person.name)"
            }
        case .minor: return "当事人"
        }
    }

    private mutating func quirks(of act: PlannedAct) -> Set<PlannedAct.Quirk> {
        var quirks: Set<PlannedAct.Quirk> = []
        if random.happens(in: 4) { quirks.insert(random.happens(in: 50) ? .lowerCaseCode : .fullWidthCode) }
        if act.validUntil == nil, random.happens(in: 60) { quirks.insert(.defaultDate) }
        if random.happens(in: 3) { quirks.insert(.brokenLine) }
        if random.happens(in: 6) { quirks.insert(.printedDate) }
        if random.happens(in: 3) { quirks.insert(.headingInValue) }
        if random.happens(in: 8) || act.organID == "ym-swu" { quirks.insert(.taxNumber) }
        if case .subject(let id) = act.party, market.subjects[id].category == .shop, act.decidedOn.year <= 2020,
            random.happens(in: 12)
        {
            quirks.insert(.shopAsPerson)
        }
        return quirks
    }
}
