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
        let traces = PartyTraces(of: act)
        notice.endReason = act.endReason.map { traces.removed(from: $0) }
        // Ids that are made of a row hold the name of its party; addresses may hold its code.
        notice.source.id = ""
        if let url = act.source.url, traces.stand(in: url) { notice.source.url = nil }
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

    private static func contentLabel(_ kind: ActKind) -> String {
        switch kind {
        case .penalty: "处罚内容"
        case .licence: "许可内容"
        default: "决定内容"
        }
    }
}
