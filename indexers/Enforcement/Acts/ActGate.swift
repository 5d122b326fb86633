// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Asks the gate about a row as it was sent: an identity number tells that its owner is a minor.
enum ActGate {
    /// Also stops what its source shares with organs only (信息使用范围 of the 2016 layout: 0 公示, 1 政务共享, 2 授权查询).
    static func refusal(_ row: ActRow, kind: ActKind) -> GateRefusal? {
        if let scope = row.printed(.usageScope), !BlankCell.isBlank(scope), !isPublic(scope) {
            return GateRefusal(
                .notPublicAtSource,
                "字段\(row.name(.usageScope))没有写明公开，不得导入。只收录原单位正在公开的数据；可以公开的，请写“公示”或“主动公开”。")
        }
        var act = GatedAct(actKind: kind)
        act.organ = row.printed(.organ)
        act.number = row.printed(.number)
        act.partyName = row.draft.name
        act.partyKind = row.draft.likelyKind
        act.identityNumber = row.printed(.partyIDNumber) ?? personalCode(row)
        act.bases = [row.printed(.basis), row.printed(.dutyBasis)].compactMap(\.self)
        act.penaltyKinds = ActPenalty.reading(row).kinds
        act.texts = texts.compactMap { row.printed($0) }
        act.day =
            [ActColumn.conductOn, .decidedOn].lazy.compactMap { row.printed($0) }
            .compactMap { CivilDate(lenient: $0) }.first
        return Gate.refusal(ofAct: act)
    }

    private static func isPublic(_ scope: String) -> Bool {
        let word = scope.filter { !$0.isWhitespace }
        guard !["不", "否", "非", "未", "依申请", "共享", "授权", "内部"].contains(where: word.contains) else { return false }
        return word == "0" || word == "是" || ["公示", "公开", "社会"].contains(where: word.contains)
    }

    private static func personalCode(_ row: ActRow) -> String? {
        guard let cell = row.printed(.creditCode), CodeCell(cell) == .identityNumber else { return nil }
        return cell
    }

    private static let texts: [ActColumn] = [
        .facts, .violationType, .content, .basis, .documentName, .penaltyName, .remark, .certificateName, .endReason,
    ]
}
