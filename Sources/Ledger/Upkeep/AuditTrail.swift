// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
internal import GRDB

/// The append-only trail of what was done to the ledger; each entry carries the digest of the one before it.
enum AuditTrail {
    static func append(_ db: Database, at time: Int64, action: String, subject: String, detail: String) throws {
        let previous =
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT chain FROM audit ORDER BY seq DESC LIMIT 1")) ?? ""
        let subject = StoredText.name(subject)
        let detail = StoredText.name(detail)
        let link = link(after: previous, at: time, action: action, subject: subject, detail: detail)
        try db.cachedStatement(
            sql: "INSERT INTO audit (at, action, subject, detail, chain) VALUES (?, ?, ?, ?, ?)"
        ).execute(arguments: [time, action, subject, detail, link])
    }

    /// Gives the entries that were written before there was a chain their links.
    static func linkOldEntries(_ db: Database) throws {
        var previous = ""
        for row in try Row.fetchAll(db, sql: "SELECT seq, at, action, subject, detail FROM audit ORDER BY seq") {
            previous = link(after: previous, at: row[1], action: row[2], subject: row[3], detail: row[4])
            try db.execute(sql: "UPDATE audit SET chain = ? WHERE seq = ?", arguments: [previous, row[0] as Int64])
        }
    }

    /// The first entry whose link is wrong, if any: it or one before it was changed or removed.
    static func firstBrokenEntry(_ db: Database) throws -> Int64? {
        var previous = ""
        var expected: Int64 = 1
        let rows = try Row.fetchCursor(
            db, sql: "SELECT seq, at, action, subject, detail, chain FROM audit ORDER BY seq")
        while let row = try rows.next() {
            let computed = link(after: previous, at: row[1], action: row[2], subject: row[3], detail: row[4])
            guard (row[0] as Int64) == expected, computed == (row[5] as String) else { return row[0] }
            previous = computed
            expected &+= 1
        }
        let last = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'audit'") ?? 0
        return last == expected - 1 ? nil : expected
    }

    private static func link(
        after previous: String, at time: Int64, action: String, subject: String, detail: String
    ) -> String {
        SHA256Digest.hex(of: [previous, String(time), action, subject, detail].joined(separator: "\n"))
    }
}
