// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ItemPlan {
    /// 权力清单: what each organ may punish, permit, force, levy …
    static var powers: [PlannedItem] { penalties + licences + otherPowers }

    private static var penalties: [PlannedItem] {
        Offence.all.enumerated().flatMap { place, offence -> [PlannedItem] in
            guard let organ = organ(offence.organs) else { return [] }
            var item = PlannedItem(
                list: .power, code: code(organ, "CF", place), name: "对\(offence.violation)行为的处罚", kind: .penalty,
                basis: offence.basis, organ: organ.name)
            // What a renumbered law forbids stands in the version of its days.
            if let to = offence.to, to <= last {
                (item.from, item.to) = (first, last)
                return [item]
            }
            if let from = offence.from, from > first {
                item.from = second
                return [item]
            }
            return versions(of: item, place)
        }
    }

    private static var licences: [PlannedItem] {
        LicenceKind.all.enumerated().flatMap { place, licence -> [PlannedItem] in
            guard let organ = organ([licence.organ]) else { return [] }
            let item = PlannedItem(
                list: .power, code: code(organ, "XK", place), name: "\(licence.certificate)核发", kind: .licence,
                basis: "《中华人民共和国行政许可法》第十二条第（一）项", organ: organ.name)
            return versions(of: item, place)
        }
    }

    private static var otherPowers: [PlannedItem] {
        OtherAct.all.enumerated().flatMap { place, other -> [PlannedItem] in
            guard let organ = organ(other.organs) else { return [] }
            let item = PlannedItem(
                list: .power, code: code(organ, "QT", place), name: other.document.replacing("书", with: "") + "事项",
                kind: other.kind, basis: other.basis, organ: organ.name)
            return versions(of: item, place)
        }
    }
}
