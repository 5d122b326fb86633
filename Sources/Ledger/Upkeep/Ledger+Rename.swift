// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB
public import Records

extension Ledger {
    /// What renaming a source came to.
    public struct SourceRenaming: Codable, Hashable, Sendable {
        /// Records that are now kept under the new name, with their ids.
        public var moved: Int
        /// Records withdrawn because their row has come in under the new name already.
        public var withdrawn: Int
    }

    /// Keeps under `name` what a source brought under a former name: records with their ids, files, refused rows, and how it
    /// stands with it; the former name is no source any more.
    ///
    /// Rows are read anew when they next come, so that records bear the new name; those that do not come again bear the
    /// former one and are listed with the days of the new. Where a row has come in under both names, the record under the
    /// new one stays. Returns `nil`, and changes nothing, where nothing is held under the former name.
    @discardableResult
    public func renameSource(_ former: String, to name: String, kind: RecordKind) throws -> SourceRenaming? {
        try writing { db in
            let (former, name) = (StoredText.name(former), StoredText.name(name))
            guard former != name, try Self.isHeld(db, former, kind) else { return nil }
            let time = now()
            var counter = try SequenceCounter(db)
            try db.run(
                "INSERT OR IGNORE INTO sources (name, first_seen, last_seen) VALUES (?1, ?2, ?2)", [name, time])
            let withdrawn = try Self.withdrawDoubles(db, former, name, kind, at: time, counter: &counter)
            let names: StatementArguments = [name, former, kind.rawValue]
            try db.run(
                """
                UPDATE OR IGNORE records SET source = ?1, importer_version = 0
                    WHERE origin = 'import' AND source = ?2 AND kind = ?3
                """, names)
            let moved = db.changesCount
            try db.run("UPDATE OR IGNORE files SET source = ?1 WHERE source = ?2 AND kind = ?3", names)
            try db.run("UPDATE OR REPLACE quarantine SET source = ?1 WHERE source = ?2 AND kind = ?3", names)
            try db.run("UPDATE OR IGNORE source_names SET source = ?1 WHERE source = ?2 AND kind = ?3", names)
            try db.run("DELETE FROM source_names WHERE source = ? AND kind = ?", [former, kind.rawValue])
            try SourceTable(db: db).note(kind, name, rowName: former)
            try db.run("UPDATE OR IGNORE source_states SET source = ?1 WHERE source = ?2 AND kind = ?3", names)
            try db.run("DELETE FROM source_states WHERE source = ? AND kind = ?", [former, kind.rawValue])
            try counter.store(db)
            try AuditTrail.append(
                db, at: time, action: "rename", subject: "\(former)/\(kind.rawValue)",
                detail: "now \(name), moved \(moved), withdrawn \(withdrawn)")
            return SourceRenaming(moved: moved, withdrawn: withdrawn)
        }
    }

    private static func isHeld(_ db: Database, _ source: String, _ kind: RecordKind) throws -> Bool {
        try db.integer(
            "SELECT EXISTS (SELECT 1 FROM source_states WHERE source = ? AND kind = ?)", [source, kind.rawValue])
            == 1
    }

    private static func withdrawDoubles(
        _ db: Database, _ former: String, _ name: String, _ kind: RecordKind, at time: Int64,
        counter: inout SequenceCounter
    ) throws -> Int {
        let doubles = try db.all(
            """
            SELECT o.id, o.work_id, n.id FROM records o JOIN records n
                ON n.origin = 'import' AND n.source = ? AND n.kind = o.kind AND n.source_key = o.source_key
            WHERE o.origin = 'import' AND o.source = ? AND o.kind = ? AND o.withdrawn_at IS NULL ORDER BY o.id
            """, [name, former, kind.rawValue]
        ) { (id: try $0.string(0), workID: try $0.string(1), newID: try $0.string(2)) }
        for (id, workID, newID) in doubles {
            let sequence = counter.next()
            try db.run(
                "UPDATE records SET withdrawn_at = ?, withdrawal = NULL, seq = ? WHERE id = ?", [time, sequence, id])
            if kind == .cleanup { try RoundTable(db: db).touch(workID, sequence: sequence) }
            try AuditTrail.append(
                db, at: time, action: "withdraw", subject: id, detail: "its source was renamed; held as \(newID)")
        }
        return doubles.count
    }
}
