// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Workbooks

/// A planned decision as the cells of a row, for every layout: each takes what it has columns for.
struct ActCells {
    let market: MarketPlan
    let people: InventedPeople
    let layout: Layout

    enum Layout: Hashable, Sendable {
        case of2016
        case of2018
        case licences
        case others
    }

    func row(of act: PlannedAct) -> SheetRow {
        var cells = common(act)
        cells.merge(party(act)) { $1 }
        switch layout {
        case .of2016: cells.merge(oldPenalty(act)) { $1 }
        case .of2018: cells.merge(penalty(act)) { $1 }
        case .licences: cells.merge(licence(act)) { $1 }
        case .others: cells["act_kind"] = .text(act.kind.label)
        }
        var row = SheetRow(cells)
        row.persons = persons(of: act)
        return row
    }

    /// An invented code for a real organ, of the series that nobody gives out.
    static func organCode(_ organ: String) -> String {
        let place = OrganDirectory.standard.organs.firstIndex { $0.name == organ } ?? 0
        return CreditCode(
            category: "11", region: MarketPlan.region, organization: MarketPlan.series + padded(900_000 + place, 6))?
            .text ?? ""
    }

    private func common(_ act: PlannedAct) -> [String: Cell] {
        var facts = act.facts
        if act.quirks.contains(.brokenLine) { facts = facts.replacing("。", with: "。\n") }
        return [
            "number": .text(act.number), "document_name": .text(act.documentName), "facts": .text(facts),
            "basis": .text((act.quirks.contains(.headingInValue) ? "处罚依据：" : "") + act.basis),
            "content": .text(act.content), "decided_on": day(act.decidedOn, act),
            "published_on": .day(act.publishedOn), "display_until": .day(act.displayUntil), "organ": .text(act.organ),
            "organ_code": .text(Self.organCode(act.organ)), "data_source": .text(act.organ),
            "data_source_code": .text(Self.organCode(act.organ)), "remark": .text("示例数据，内容虚构"),
        ]
    }

    private func day(_ day: CivilDate, _ act: PlannedAct) -> Cell {
        guard act.quirks.contains(.printedDate) else { return .day(day) }
        return .text(
            act.number.unicodeScalars.count.isMultiple(of: 2) ? day.chinese : "\(day.year)/\(day.month)/\(day.day)")
    }

    private func penalty(_ act: PlannedAct) -> [String: Cell] {
        var cells: [String: Cell] = [
            "violation_type": .text(act.violation),
            "penalty_kinds": .text(act.kinds.map(\.rawValue).joined(separator: "、")),
            "valid_until": until(act), "duty_basis": .text(act.duty), "conduct_on": .day(act.conductOn),
            "grade": .text(act.grade?.label), "state": .text(act.state.rawValue),
            "ended_on": .day(act.endedOn), "end_reason": .text(act.endReason), "repaired_on": .day(act.repairedOn),
        ]
        if let fine = act.fine {
            cells["fine"] = .number(Self.tenThousands(tenths: fine * 10))
        }
        if act.kinds.contains(.gains) || act.kinds.contains(.goods) {
            cells["confiscated"] = .number(Self.tenThousands(tenths: act.gains ?? 0))
        }
        if !act.certificate.isEmpty {
            cells["revoked_certificate"] = .text("\(act.certificate)（\(act.certificateNumber)）")
        }
        return cells
    }

    /// 2016: digits for kinds and states, no amounts.
    private func oldPenalty(_ act: PlannedAct) -> [String: Cell] {
        let codes = act.kinds.map(Self.oldCode)
        let state =
            switch act.state {
            case .annulled: "1"
            case .underObjection: "2"
            default: "0"
            }
        return [
            "penalty_name": .text(act.violation + "案"), "penalty_kinds": .text(codes.first),
            "penalty_kinds_2": .text(codes.dropFirst().first { $0 != codes.first }), "state": .text(state),
            "region_code": .text(MarketPlan.region), "timestamp": .text("\(act.publishedOn ?? act.decidedOn) 09:30:00"),
        ]
    }

    private static func oldCode(_ kind: Offence.Kind) -> String {
        switch kind {
        case .warning: "1"
        case .fine: "2"
        case .gains, .goods: "3"
        case .stoppage: "4"
        case .permit, .suspension: "5"
        case .criticism, .restriction, .ban: "9"
        }
    }

    private func licence(_ act: PlannedAct) -> [String: Cell] {
        [
            "licence_kind": .text(act.category?.label), "certificate_name": .text(act.certificate),
            "licence_number": .text(act.certificateNumber), "valid_from": .day(act.validFrom),
            "valid_until": until(act),
            "state": .text(act.state == .lapsed ? "2" : "1"),
        ]
    }

    /// An end that is not there is printed all the same.
    private func until(_ act: PlannedAct) -> Cell {
        if let day = act.validUntil { return .day(day) }
        let words = ["9999-09-09", "2099-12-31", "无处罚期限", "1900-01-01", "长期"]
        let place = act.number.unicodeScalars.reduce(0) { $0 &+ Int($1.value) }
        return .text(act.kind == .licence ? ["2099-12-31", "长期"][place % 2] : words[place % words.count])
    }

    /// Decimal 万元 of an amount in tenths of a yuan.
    static func tenThousands(tenths: Int) -> String {
        Amount(fen: Int64(tenths) * 10).tenThousands
    }

    private func persons(of act: PlannedAct) -> [Int] {
        var numbers = act.named
        switch act.party {
        case .subject(let id): if layout != .others { numbers.append(market.subjects[id].representative) }
        case .person(let number): numbers.append(number)
        case .minor(let number): numbers.append(1000 + number)
        }
        return Array(Set(numbers)).sorted()
    }
}
