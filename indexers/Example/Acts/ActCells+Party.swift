// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Workbooks

extension ActCells {
    func party(_ act: PlannedAct) -> [String: Cell] {
        switch act.party {
        case .subject(let id): subject(market.subjects[id], act)
        case .person(let number): person(people.adult(number))
        case .minor(let number): person(people.minors[number % people.minors.count])
        }
    }

    private func subject(_ subject: PlannedSubject, _ act: PlannedAct) -> [String: Cell] {
        let isShop = subject.category == .shop
        let code = subject.code?.text ?? ""
        let isAsPerson = act.quirks.contains(.shopAsPerson)
        var cells: [String: Cell] = [
            "party_name": .text(subject.name), "credit_code": .text(printed(code, act)),
            "party_kind": .text(isAsPerson ? "自然人" : isShop ? "个体工商户" : "法人及非法人组织"),
            "registration_number": .text(subject.registrationNumber ?? ""),
            "legal_representative": .text(people.adult(subject.representative).name),
        ]
        if subject.category == .company, act.number.hasSuffix("5号"), code.count == 18 {
            cells["organization_code"] = .text(String(code.dropFirst(8).prefix(9)))
        }
        if act.quirks.contains(.taxNumber) { cells["tax_number"] = .text(code) }
        // One system in three sends the representative's number as well, which nobody may see.
        if act.number.hasSuffix("3号") || act.number.hasSuffix("7号") || act.number.hasSuffix("9号") {
            cells["representative_id_kind"] = .text("身份证")
            cells["representative_id_number"] = .text(people.adult(subject.representative).identityNumber)
        }
        switch subject.category {
        case .institution: cells["institution_number"] = .text("15323280" + padded(subject.id, 4))
        case .association, .privateInstitution:
            cells["social_org_number"] = .text("元民证字第" + padded(subject.id, 6) + "号")
        default: break
        }
        return cells
    }

    private func person(_ person: InventedPerson) -> [String: Cell] {
        [
            "party_name": .text(person.name), "party_kind": .text("自然人"), "party_id_kind": .text("身份证"),
            "party_id_number": .text(person.identityNumber),
        ]
    }

    private func printed(_ code: String, _ act: PlannedAct) -> String {
        if act.quirks.contains(.lowerCaseCode) { return code.lowercased() }
        guard act.quirks.contains(.fullWidthCode) else { return code }
        let wide = code.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }
        return String(String.UnicodeScalarView(wide))
    }
}
