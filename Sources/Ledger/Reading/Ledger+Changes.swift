internal import GRDB
// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension Ledger {
    /// The latest state of each record that changed after `sequence`, the oldest change first, at most `limit`.
    ///
    /// A record stands once, at its latest change. Who applies them in order and remembers the last sequence number
    /// reaches the ledger's state from any earlier one, also when it changes meanwhile. A document changes with its
    /// content, its events, the relations from and to it; a cleanup round with any of its rows. Fewer than `limit`
    /// means that nothing more has changed.
    public func changes(after sequence: Int64, limit: Int) throws -> [Change] {
        guard limit > 0 else { return [] }
        return try reading { db in
            try db.all(Self.changesQuery, [sequence, limit]) { row in
                Change(
                    sequence: try row.integer(0), id: try row.string(1), kind: try row.kind(2),
                    isDeleted: try row.integer(3) != 0)
            }
        }
    }

    /// How many changes `changes(after:limit:)` would give without a limit.
    public func changeCount(after sequence: Int64) throws -> Int {
        try reading { db in
            Int(
                try db.integer(
                    """
                    SELECT (SELECT COUNT(*) FROM records WHERE seq > ?1 AND kind <> 'cleanup')
                        + (SELECT COUNT(*) FROM rounds WHERE seq > ?1)
                        + (SELECT COUNT(*) FROM tombstones WHERE seq > ?1)
                    """, [sequence]))
        }
    }

    // Each branch is cut by itself, so that the sort sees three short lists instead of three tables.
    private static let changesQuery = """
        SELECT seq, id, kind, gone FROM (
            SELECT * FROM (
                SELECT r.seq, r.id, r.kind, \(DisplayColumns.isHidden) AS gone FROM records r
                WHERE r.seq > ?1 AND r.kind <> 'cleanup' ORDER BY r.seq LIMIT ?2)
            UNION ALL SELECT * FROM (
                SELECT seq, id, 'cleanup', 0 FROM rounds WHERE seq > ?1 ORDER BY seq LIMIT ?2)
            UNION ALL SELECT * FROM (
                SELECT seq, id, kind, 1 FROM tombstones WHERE seq > ?1 ORDER BY seq LIMIT ?2)
        ) ORDER BY seq LIMIT ?2
        """
}
