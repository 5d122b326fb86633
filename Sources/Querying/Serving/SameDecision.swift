// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Other records that look like the same decision: sent by two sources, or twice with the number in another form.
///
/// Named beside each other, never put together: which of them is right is for the organ to say. Costs one look-up of
/// the number and one stored record for each that bears it.
struct SameDecision {
    let reader: IndexReader

    /// In the order of their ids; empty for an act without a number.
    func records(like record: IndexedRecord) throws -> [IndexedRecord] {
        guard let act = record.act, !act.isNotice, let number = act.number.flatMap(DecisionNumber.init) else {
            return []
        }
        let kinds: Set<RecordKind> = [.enforcement, .licence]
        return try reader.documents(with: [TermPrefix.number.term(number.key)], kinds: kinds).map(reader.record)
            .filter { other in
                guard other.id != record.id, let twin = other.act, !twin.isNotice, twin.actKind == act.actKind,
                    twin.number.flatMap(DecisionNumber.init)?.key == number.key
                else { return false }
                return Self.isOne(record, act, other, twin)
            }.sorted { $0.id < $1.id }
    }

    /// A number is unique with its organ only, and one decision may address several parties: codes that differ, or names
    /// that differ where a code is missing, are two.
    private static func isOne(
        _ record: IndexedRecord, _ act: EnforcementAct, _ other: IndexedRecord, _ twin: EnforcementAct
    ) -> Bool {
        if let code = act.party.creditCode, let second = twin.party.creditCode { return code == second }
        let organs = (record.organs.first?.id, other.organs.first?.id)
        return record.source.name != other.source.name && act.decidedOn != nil && act.decidedOn == twin.decidedOn
            && organs.0 != nil && organs.0 == organs.1
            && PartyName.key(act.party.name) == PartyName.key(twin.party.name)
    }
}
