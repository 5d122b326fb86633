internal import GRDB
// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Cleanup rounds are shown whole, so a change to any of their rows is a change of the round.
struct RoundTable {
    let db: Database

    /// Marks `round` as changed; where none of its rows is left, it is gone.
    func touch(_ round: String, sequence: Int64) throws {
        let isHeld =
            try db.integer(
                "SELECT EXISTS (SELECT 1 FROM records WHERE work_id = ? AND kind = 'cleanup' AND withdrawn_at IS NULL)",
                [round]) == 1
        if isHeld {
            try db.run("INSERT OR REPLACE INTO rounds (id, seq) VALUES (?, ?)", [round, sequence])
            try db.run("DELETE FROM tombstones WHERE kind = 'cleanup' AND id = ?", [round])
        } else {
            try db.run("DELETE FROM rounds WHERE id = ?", [round])
            try RecordTable(db: db).bury(.cleanup, id: round, sequence: sequence)
        }
    }
}
