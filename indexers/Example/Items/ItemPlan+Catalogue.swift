// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ItemPlan {
    private static let remedy = "对决定不服的，可以自知道之日起六十日内向元谋县人民政府申请行政复议，或者自知道之日起六个月内向人民法院提起行政诉讼。"

    /// 行政执法事项 with 职责权限, 依据, 裁量基准, 流程, 结果 and 救济途径 (founding document 三·三).
    static var catalogue: [PlannedItem] {
        let penalties = Offence.all.enumerated().compactMap { place, offence -> PlannedItem? in
            guard let organ = organ(offence.organs), offence.holds(on: MarketPlan.lastDay) else { return nil }
            var item = PlannedItem(
                list: .enforcement, code: code(organ, "ZF", place), name: "对\(offence.violation)的行政处罚", kind: .penalty,
                basis: offence.basis, organ: organ.name, from: second)
            item.duties = "\(organ.name)负责本县行政区域内有关违法行为的查处。"
            item.standard =
                offence.fine.upperBound > 0
                ? "按照裁量基准，处\(offence.fine.lowerBound)元以上\(offence.fine.upperBound)元以下罚款。" : "给予警告或者吊销许可证件。"
            item.procedure = "立案、调查取证、审查、告知、听证（符合条件的）、决定、送达、执行、结案。"
            item.result = "行政处罚决定书"
            item.remedy = remedy
            return item
        }
        let others = OtherAct.all.enumerated().compactMap { place, other -> PlannedItem? in
            guard let organ = organ(other.organs) else { return nil }
            var item = PlannedItem(
                list: .enforcement, code: code(organ, "ZX", place), name: other.document, kind: other.kind,
                basis: other.basis, organ: organ.name, from: second)
            item.duties = "\(organ.name)依法实施\(other.kind.label)。"
            item.standard = "依照法定条件和程序办理，不设裁量幅度。"
            item.procedure = "启动、调查、审核、决定、送达。"
            item.result = other.document
            item.remedy = remedy
            return item
        }
        return penalties + others
    }
}
