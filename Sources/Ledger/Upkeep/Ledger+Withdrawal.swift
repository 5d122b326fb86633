// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB

extension Ledger {
    /// Takes a record out of everything shown; `reason` goes into the audit trail.
    ///
    /// A later import of its row does not bring it back, `reinstate` does; that holds from now on also for a record that
    /// was withdrawn because its source left it out. Returns false where it is already withdrawn. Throws
    /// `unknownRecord`.
    @discardableResult
    public func withdraw(_ id: String, reason: String) throws -> Bool {
        try setWithdrawn(id, at: now(), action: "withdraw", reason: reason)
    }

    /// Shows a withdrawn record again. Returns false where it was not withdrawn. Throws `unknownRecord`.
    @discardableResult
    public func reinstate(_ id: String, reason: String) throws -> Bool {
        try setWithdrawn(id, at: nil, action: "reinstate", reason: reason)
    }

    private func setWithdrawn(_ id: String, at moment: Int64?, action: String, reason: String) throws -> Bool {
        try writing { db in
            let id = StoredText.name(id)
            let held = try db.first(
                "SELECT kind, work_id, withdrawn_at IS NOT NULL, withdrawal IS 'source' FROM records WHERE id = ?", [id]
            ) {
                (
                    kind: try $0.kind(0), workID: try $0.string(1), isWithdrawn: try $0.integer(2) == 1,
                    isGoneAtSource: try $0.integer(3) == 1
                )
            }
            guard let held else { throw LedgerError(.unknownRecord, "台账中没有这条记录。", detail: id) }
            guard held.isWithdrawn != (moment != nil) else {
                if held.isGoneAtSource, moment != nil {
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
            try counter.store(db)
            try AuditTrail.append(db, at: now(), action: action, subject: id, detail: reason)
            return true
        }
    }
}
