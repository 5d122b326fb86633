internal import GRDB
// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension Ledger {
    /// Counts over the whole ledger; reads indexes only.
    public func statistics() throws -> Statistics {
        try reading { db in
            var records: [RecordKind: Int] = [:]
            let counts = try db.all(
                """
                SELECT kind, COUNT(*) FROM records WHERE origin = 'import' AND withdrawn_at IS NULL GROUP BY kind
                """
            ) { (try $0.kind(0), Int(try $0.integer(1))) }
            for (kind, count) in counts { records[kind] = count }
            return Statistics(
                records: records,
                rounds: Int(try db.integer("SELECT COUNT(*) FROM rounds")),
                stubs: Int(try db.integer("SELECT COUNT(*) FROM records WHERE origin = 'stub'")),
                withdrawn: Int(try db.integer("SELECT COUNT(*) FROM records WHERE withdrawn_at IS NOT NULL")),
                quarantined: Int(try db.integer("SELECT COUNT(*) FROM quarantine")),
                unresolved: Int(try db.integer("SELECT COUNT(*) FROM unresolved")),
                sources: Int(try db.integer("SELECT COUNT(*) FROM sources")),
                sequence: try SequenceCounter.read(db),
                dataThrough: try Self.dataThrough(db))
        }
    }

    /// When the latest file was taken in, in seconds since 1970 in UTC; `nil` in an empty ledger. Reads the files only,
    /// which counting all records does not.
    public func dataThrough() throws -> Int64? { try reading(Self.dataThrough) }

    private static func dataThrough(_ db: Database) throws -> Int64? {
        try db.first("SELECT MAX(last_seen) FROM files") { try $0.optionalInteger(0) } ?? nil
    }

    /// The latest entries of the audit trail, the newest first.
    public func auditTrail(limit: Int) throws -> [AuditEntry] {
        guard limit > 0 else { return [] }
        return try reading { db in
            try db.all("SELECT seq, at, action, subject, detail FROM audit ORDER BY seq DESC LIMIT ?", [limit]) {
                AuditEntry(
                    id: try $0.integer(0), at: try $0.integer(1), action: try $0.string(2),
                    subject: try $0.string(3), detail: try $0.string(4))
            }
        }
    }
}
