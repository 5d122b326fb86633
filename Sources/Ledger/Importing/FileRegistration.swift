internal import GRDB
// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The file's own row, made before its records so that they can point at it.
struct FileRegistration {
    let id: Int64
    let name: String
    let checksum: String
    /// Numbers the import runs; tells the rows rejected now from those rejected earlier.
    let session: Int64
    private let db: Database
    private let isNew: Bool

    init(_ db: Database, kind: RecordKind, source: String, file: ImportedFile, at time: Int64) throws {
        self.db = db
        name = StoredText.name(file.name)
        checksum = StoredText.name(file.checksum)
        try db.run(
            """
            INSERT INTO sources (name, first_seen, last_seen) VALUES (?1, ?2, ?2)
            ON CONFLICT (name) DO UPDATE SET last_seen = excluded.last_seen
            """, [source, time])
        let arguments: StatementArguments = [source, kind.rawValue, name, checksum]
        let known = try db.first(
            "SELECT file FROM files WHERE source = ? AND kind = ? AND name = ? AND checksum = ?", arguments
        ) { try $0.integer(0) }
        if let known {
            try db.run("UPDATE files SET last_seen = ? WHERE file = ?", [time, known])
            id = known
        } else {
            try db.run(
                """
                INSERT INTO files (source, kind, name, checksum, accepted, unchanged, rejected, first_seen, last_seen)
                VALUES (?, ?, ?, ?, 0, 0, 0, ?, ?)
                """, arguments + [time, time])
            id = db.lastInsertedRowID
        }
        isNew = known == nil
        try db.run("UPDATE meta SET value = value + 1 WHERE name = 'session'")
        session = try db.integer("SELECT value FROM meta WHERE name = 'session'")
    }

    /// A receipt says what the first import did that stored anything; a resend repeats it. A file that was refused or held
    /// and is taken in later counts from then on.
    func store(_ counts: ImportCounts) throws {
        try db.run(
            """
            UPDATE files SET accepted = ?, unchanged = ?, rejected = ?
            WHERE file = ? AND (? OR (accepted + unchanged = 0 AND ? > 0))
            """,
            [
                counts.accepted, counts.unchanged, counts.rejected, id, isNew, counts.accepted + counts.unchanged,
            ])
    }
}
