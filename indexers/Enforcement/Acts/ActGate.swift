// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Asks the gate about a row as it was sent: an identity number tells that its owner is a minor.
enum ActGate {
    static func refusal(_ row: ActRow, kind: ActKind) -> GateRefusal? {
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

    private static func personalCode(_ row: ActRow) -> String? {
        guard let cell = row.printed(.creditCode), CodeCell(cell) == .identityNumber else { return nil }
        return cell
    }

    private static let texts: [ActColumn] = [
        .facts, .violationType, .content, .basis, .documentName, .penaltyName, .remark, .certificateName, .endReason,
    ]
}
