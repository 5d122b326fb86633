internal import GRDB
// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Rejected rows of one source and kind.
///
/// A row with a key is told by it, wherever it stands; a row without one by its place, file name and row number, or by the
/// rows around it where the same file comes under another name.
/// Different contents under one key in one file are different entries: both halves of a duplicate are rejected.
struct QuarantineTable {
    let db: Database
    let source: String
    let kind: RecordKind
    let file: FileRegistration
    let time: Int64

    func add(_ row: ImportedRow, code: String, sentence: String) throws {
        let key = StoredText.name(row.key)
        try db.run(
            """
            INSERT INTO quarantine (source, kind, file, row, row_key, place, checksum, code, sentence, original,
                session, first_seen, last_seen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?)
            ON CONFLICT (source, kind, row_key, place, checksum) DO UPDATE SET
                file = excluded.file, row = excluded.row, code = excluded.code, sentence = excluded.sentence,
                session = excluded.session, last_seen = excluded.last_seen
            """,
            [
                source, kind.rawValue, file.id, Int64(row.number), key, key.isEmpty ? place(row) : "",
                StoredText.name(row.checksum), StoredText.name(code), StoredText.name(sentence),
                try StoredText.bytes(row.original), file.session, time, time,
            ])
    }

    func isEmpty() throws -> Bool {
        try db.integer(
            "SELECT EXISTS (SELECT 1 FROM quarantine WHERE source = ? AND kind = ?)", [source, kind.rawValue]) == 0
    }

    /// A corrected row has arrived.
    func clear(_ row: ImportedRow) throws {
        try db.run("INSERT OR IGNORE INTO temp.accepted_places (number) VALUES (?)", [Int64(row.number)])
        if !row.key.isEmpty {
            try db.run(
                "DELETE FROM quarantine WHERE source = ? AND kind = ? AND row_key = ?",
                [source, kind.rawValue, StoredText.name(row.key)])
        }
        // The same bytes, once refused for what their source or the reading lacked then, wherever they stand now.
        try db.run(
            "DELETE FROM quarantine WHERE source = ? AND kind = ? AND checksum = ?",
            [source, kind.rawValue, StoredText.name(row.checksum)])
        // Only a row that gave no key is known by its place: another day's file may bear the same name, and what
        // was rejected under a key of its own must not vanish because some other row now stands at its number.
        try db.run(
            "DELETE FROM quarantine WHERE source = ? AND kind = ? AND place = ?", [source, kind.rawValue, place(row)])
    }

    /// Earlier attempts at rows that this run has rejected again in another form.
    func dropReplacedAttempts() throws {
        try db.run(
            """
            DELETE FROM quarantine WHERE source = ?1 AND kind = ?2 AND row_key <> '' AND session <> ?3 AND row_key IN
                (SELECT row_key FROM quarantine WHERE source = ?1 AND kind = ?2 AND session = ?3)
            """, [source, kind.rawValue, file.session])
    }

    /// The refusal of the whole file in an earlier run: it lies at the first place under the file's own name, where a
    /// table, whose rows begin below the heading, has no row that would clear it.
    func dropRefusalOfFile() throws {
        try db.run(
            """
            DELETE FROM quarantine WHERE source = ? AND kind = ? AND place = ? AND session <> ?
                AND original = CAST(? AS TEXT)
            """,
            [source, kind.rawValue, "\(file.name)#1", file.session, try StoredText.bytes(file.name)])
    }

    /// Refusals of rows without a key whose file has come again under another name: it has as many rows, the records that
    /// came from the refused file stand in it unchanged, at least half of those that the file brought, and at the refused
    /// row's number stands a row that was accepted. Nothing else can then stand there but the mended row, or what was
    /// sent in its place.
    func dropMendedElsewhere(rows: Int) throws {
        let keyless = """
            source = ?1 AND kind = ?2 AND row_key = '' AND session <> ?3 AND file <> ?4
                AND row IN (SELECT number FROM temp.accepted_places)
            """
        let arguments: StatementArguments = [source, kind.rawValue, file.session, file.id]
        guard try db.integer("SELECT EXISTS (SELECT 1 FROM quarantine WHERE \(keyless))", arguments) == 1 else {
            return
        }
        // One pass over the records of the source, whatever the number of its files.
        try db.run(
            """
            DELETE FROM quarantine WHERE \(keyless) AND file IN (
                SELECT f.file FROM records r CROSS JOIN files f ON f.file = r.file
                LEFT JOIN temp.noted_rows n ON n.key = r.source_key AND n.checksum = r.checksum
                WHERE r.origin = 'import' AND r.source = ?1 AND r.kind = ?2
                    AND f.source = ?1 AND f.kind = ?2 AND f.accepted + f.unchanged + f.rejected = ?5
                GROUP BY f.file HAVING COUNT(n.key) = COUNT(*) AND 2 * COUNT(*) >= MAX(f.accepted, 2))
            """, arguments + [rows])
    }

    private func place(_ row: ImportedRow) -> String { "\(file.name)#\(row.number)" }
}
