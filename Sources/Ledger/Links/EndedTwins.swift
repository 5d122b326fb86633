// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB
import Records

/// One decision may be held several times: from its organ, from a platform, under two forms of its number. Once one of them
/// says that it was annulled, repaired or taken down, the others must not go on showing it.
///
/// Equal are organ, number and credit code of the party; natural persons have no code and are never taken for each other.
/// The others are withdrawn with `twin`, and come back when nothing says any more that the decision is over.
struct EndedTwins {
    let db: Database
    let time: Int64
    /// The day on which an end must have come.
    let day: CivilDate

    private struct Act {
        var id: String
        var kind: String
        var number: String
        var isWithdrawn: Bool
        var withdrawal: String?
    }

    /// Every group that may hold twins; after a change of the rules.
    func settleAll(counter: inout SequenceCounter) throws {
        let groups = try db.all(
            """
            SELECT work_id FROM records WHERE kind IN ('enforcement', 'licence') AND work_id <> '' AND number IS NOT NULL
            GROUP BY work_id HAVING COUNT(*) > 1 ORDER BY work_id
            """
        ) { try $0.string(0) }
        for group in groups { try settle(group, counter: &counter) }
    }

    /// The decisions about one party.
    func settle(_ group: String, counter: inout SequenceCounter) throws {
        for twins in try numbered(group) { try settle(twins, counter: &counter) }
    }

    /// The decisions about one party that are held several times under one number.
    private func numbered(_ group: String) throws -> [[Act]] {
        let acts = try db.all(
            """
            SELECT id, kind, number, withdrawn_at IS NOT NULL, withdrawal FROM records
            WHERE work_id = ? AND kind IN ('enforcement', 'licence') AND number IS NOT NULL ORDER BY id
            """, [group]
        ) {
            Act(
                id: try $0.string(0), kind: try $0.string(1), number: try $0.string(2),
                isWithdrawn: try $0.integer(3) == 1, withdrawal: try $0.optionalString(4))
        }
        guard acts.count > 1 else { return [] }
        var numbered: [String: [Act]] = [:]
        for act in acts {
            guard let number = DecisionNumber(act.number) else { continue }
            numbered[act.kind + "|" + number.key, default: []].append(act)
        }
        return numbered.keys.sorted().compactMap { numbered[$0] }.filter { $0.count > 1 }
    }

    /// The record that says that the decision of an act is over, while the act itself does not; `nil` where none does.
    func over(_ id: String) throws -> String? {
        let group = try db.first(
            "SELECT work_id FROM records WHERE id = ? AND kind IN ('enforcement', 'licence') AND work_id <> ''", [id]
        ) { try $0.string(0) }
        guard let group else { return nil }
        for twins in try numbered(group) {
            for acts in try byOrgan(twins) where acts.contains(where: { $0.act.id == id && !$0.hasEnded }) {
                return acts.first(where: \.hasEnded)?.act.id
            }
        }
        return nil
    }

    private func settle(_ acts: [Act], counter: inout SequenceCounter) throws {
        for twins in try byOrgan(acts) {
            let isOver = twins.contains(where: \.hasEnded)
            for (act, hasEnded) in twins {
                if isOver, !hasEnded, !act.isWithdrawn {
                    try set(act.id, isWithdrawn: true, counter: &counter)
                } else if !isOver || hasEnded, act.withdrawal == "twin" {
                    try set(act.id, isWithdrawn: false, counter: &counter)
                }
            }
        }
    }

    private func byOrgan(_ acts: [Act]) throws -> [[(act: Act, hasEnded: Bool)]] {
        let coding = PayloadCoding()
        var byOrgan: [String: [(act: Act, hasEnded: Bool)]] = [:]
        for act in acts {
            let payload = try db.first(
                "SELECT c.payload FROM records r JOIN contents c ON c.record = r.record WHERE r.id = ?", [act.id]
            ) { try coding.decode(EnforcementAct.self, from: $0.bytes(0), of: act.id) }
            guard let payload else { continue }
            let organ = OrganDirectory.standard.reference(for: payload.organ).id
            byOrgan[organ, default: []].append((act, payload.hasEnded(on: day)))
        }
        return byOrgan.keys.sorted().compactMap { byOrgan[$0] }
    }

    private func set(_ id: String, isWithdrawn: Bool, counter: inout SequenceCounter) throws {
        try db.run(
            "UPDATE records SET withdrawn_at = ?, withdrawal = ?, seq = ? WHERE id = ?",
            [isWithdrawn ? time : nil, isWithdrawn ? "twin" : nil, counter.next(), id])
        try AuditTrail.append(
            db, at: time, action: isWithdrawn ? "withdraw" : "reinstate", subject: id,
            detail: isWithdrawn ? "the same decision ended in another record" : "no record says any more that it ended")
    }
}
