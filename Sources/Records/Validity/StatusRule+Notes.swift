// SPDX-License-Identifier: GPL-3.0-or-later

extension StatusRule {
    /// Remarks that do not change the state.
    func notes(on day: CivilDate, beside ruling: Judgement) -> [String] {
        var notes: [String] = []
        for remark in remarks where remark.on == nil || isPast(remark.on, day) {
            switch remark.kind {
            case .partlyRepealed:
                notes.append("部分条款" + StatusWording.since(remark.on) + "废止：" + StatusWording.proof(remark))
            case .defaultTermPassed:
                guard let last = remark.on, last < day else { continue }
                notes.append("按规定的一般有效期推算已于\(last.chinese)届满，仅作提示，不当然失效")
            default:
                notes.append("有效期至有关工作完成为止，没有确定日期：" + StatusWording.proof(remark))
            }
        }
        if let end = expiries.last, let last = end.on, end.confidence <= .medium,
            ruling.code == .lapsed || ruling.code == .inForce || ruling.code == .revisionPending
        {
            notes.append("有效期届满日（\(last.chinese)）系推算，请核实（±1日）")
        }
        let isOver = [.repealed, .lapsed, .amended].contains(ruling.code)
        if isOver, let claim = claims.first(where: { $0.kind == .claimedInForce }), !ruling.proof.contains(claim) {
            notes.append(StatusWording.proof(claim) + "，与上述依据不一致，请核实")
        }
        if claims.contains(where: { $0.kind == .toRevise }) { notes.append("曾被列为拟修改，日期不明") }
        return notes
    }
}
