// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB
import Records

extension Ledger {
    /// Takes a record out of everything shown; `reason` goes into the audit trail.
    ///
    /// A later import of its row does not bring it back, `reinstate` does; that holds from now on also for a record that
    /// was withdrawn because its source left it out, or because another record says that its decision is over. Returns
    /// false where it is already withdrawn. Throws `unknownRecord`.
    @discardableResult
    public func withdraw(_ id: String, reason: String) throws -> Bool {
        try setWithdrawn(id, at: now(), action: "withdraw", reason: reason)
    }

    /// Shows a withdrawn record again. Returns false where it was not withdrawn. Throws `unknownRecord`, and `endedTwin`
    /// where another record says that the same decision was annulled, repaired or taken down: that record decides.
    @discardableResult
    public func reinstate(_ id: String, reason: String) throws -> Bool {
        try setWithdrawn(id, at: nil, action: "reinstate", reason: reason)
    }

    private func day(_ db: Database) throws -> CivilDate { try DailyPass.day(db) ?? today }

    private func setWithdrawn(_ id: String, at moment: Int64?, action: String, reason: String) throws -> Bool {
        try writing { db in
            let id = StoredText.name(id)
            let held = try db.first(
                "SELECT kind, work_id, withdrawn_at IS NOT NULL, withdrawal IN ('source', 'twin') FROM records WHERE id = ?",
                [id]
            ) {
                (
                    kind: try $0.kind(0), workID: try $0.string(1), isWithdrawn: try $0.integer(2) == 1,
                    mayComeBack: try $0.optionalInteger(3) == 1
                )
            }
            guard let held else { throw LedgerError(.unknownRecord, "台账中没有这条记录。", detail: id) }
            guard held.isWithdrawn != (moment != nil) else {
                if held.mayComeBack, moment != nil {
                    try db.run("UPDATE records SET withdrawal = NULL WHERE id = ?", [id])
                    try AuditTrail.append(db, at: now(), action: action, subject: id, detail: reason)
                }
                return false
            }
            var counter = try SequenceCounter(db)
            let sequence = counter.next()
            try db.run(
                "UPDATE records SET withdrawn_at = ?, withdrawal = NULL, seq = ? WHERE id = ?", [moment, sequence, id])
            if held.kind == .cleanup { try RoundTable(db: db).touch(held.workID, sequence: sequence) }
            if moment == nil, let over = try EndedTwins(db: db, time: now(), day: day(db)).over(id) {
                throw LedgerError(
                    .endedTwin, "同一决定的另一条记录 \(over) 已撤销、修复或停止公示，本条不能恢复展示。那一条有误的，请由来源更正后重新导入。",
                    detail: id)
            }
            try counter.store(db)
            try AuditTrail.append(db, at: now(), action: action, subject: id, detail: reason)
            return true
        }
    }
}
