// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ActAnswer {
    /// What the decision says, in the order in which faces show it.
    public var factList: FactList {
        var facts = FactList()
        facts.add("行为种类", actKind.label)
        facts.add("状态", state.label)
        facts.add("当事人", party.map { $0.name + ($0.code.map { "（\($0)）" } ?? "") })
        facts.add("法定代表人", party?.legalRepresentative)
        facts.add("违法行为", violation)
        facts.add("事实", self.facts)
        facts.add("违反", dutyBasis)
        facts.add("依据", basis)
        facts.add("处罚种类", penaltyKinds.map(\.label).joined(separator: "、"))
        facts.add("内容", content)
        facts.add("罚款", fine?.label)
        facts.add("没收", confiscated?.label)
        facts.add("证照", revokedCertificate)
        facts.add("许可证书", licence?.certificate)
        facts.add("许可编号", licence?.certificateNumber)
        facts.add("有效期自", licence?.validFrom)
        facts.add("有效期至", licence?.validUntil ?? validUntil)
        facts.add("决定日期", decidedOn)
        facts.add("行为日期", conductOn)
        facts.add("公示日期", publishedOn)
        facts.add("失信程度", grade?.label)
        facts.add("变更或撤销日期", endedOn)
        facts.add("理由", endReason)
        facts.add(display)
        for flag in flags { facts.add("注意", flag.label) }
        facts.add("备注", remark)
        return facts
    }
}
