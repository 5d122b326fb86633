// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension RecordAssembly {
    /// An act that was annulled leaves its number, its organ, the day and the reasons (行政处罚法 art. 48); neither the
    /// party nor anything that tells it goes into the index.
    func assembled(_ held: EnforcementAct) -> AssembledRecord {
        var mask = SecondMask()
        let act = mask.masked(held)
        return act.isNotice ? notice(of: act, mask.hidden) : decision(act, mask.hidden)
    }

    private func decision(_ act: EnforcementAct, _ hidden: Int) -> AssembledRecord {
        var entry = entry(act, organs: [act.organ], hidden)
        entry.record.fields = act.fields
        entry.record.act = act
        var text = LabelledText()
        text.add("违法行为类型", act.violation)
        text.add("违法事实", act.facts)
        text.add("违法依据", act.dutyBasis)
        text.add(act.actKind == .penalty ? "处罚依据" : "依据", act.basis)
        text.add(Self.contentLabel(act.actKind), act.content)
        // An amount under review may be wrong ten thousand times.
        if !act.flags.contains(.amountReview) {
            text.add("罚款金额", act.fine?.label)
            text.add("没收金额", act.confiscated?.label)
        }
        text.add("暂扣或吊销证照", act.revokedCertificate)
        if act.state == .changed || act.state == .lapsed { text.add(act.state.label, act.endReason) }
        text.add("备注", act.remark)
        return entry.with(text)
    }

    private func notice(of act: EnforcementAct, _ hidden: Int) -> AssembledRecord {
        var notice = act.publicForm
        notice.endReason = act.endReason.map { Self.withoutParty($0, of: act) }
        // Ids that are made of a row hold the name of its party.
        notice.source.id = ""
        var entry = entry(notice, organs: [], hidden)
        entry.record.organs = references([act.organ].filter { !$0.isEmpty }, on: act.decidedOn ?? act.endedOn)
        entry.record.date = notice.endedOn
        entry.record.fields = notice.fields
        entry.record.act = notice
        var text = LabelledText()
        text.add("决定", notice.state.label)
        text.add("理由", notice.endReason)
        return entry.with(text)
    }

    /// Reasons often repeat whom the decision was about.
    private static func withoutParty(_ text: String, of act: EnforcementAct) -> String {
        let party = act.party
        let names = [party.name, party.legalRepresentative ?? ""].filter { $0.unicodeScalars.count > 1 }
        let codes = [
            party.creditCode, party.registrationNumber, party.organizationCode, party.taxNumber,
            party.institutionNumber,
            party.socialOrganizationNumber, act.licence?.certificateNumber,
        ]
        var text = text
        for name in names.sorted(by: { $0.count > $1.count }) { text = text.replacing(name, with: "当事人") }
        for code in codes.compactMap({ $0 }) where code.count > 3 { text = text.replacing(code, with: "……") }
        return text
    }

    private static func contentLabel(_ kind: ActKind) -> String {
        switch kind {
        case .penalty: "处罚内容"
        case .licence: "许可内容"
        default: "决定内容"
        }
    }
}
