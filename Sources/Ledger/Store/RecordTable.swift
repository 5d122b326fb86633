internal import GRDB
// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Reading and writing of single records; the only place that writes `records` and `contents`.
struct RecordTable {
    let db: Database

    enum Origin: String {
        case imported = "import"
        case stub
    }

    /// Where a record came from.
    struct Provenance {
        var origin: Origin
        var source: String
        var key: String
        var checksum: String
        var importerVersion: Int64
        var file: Int64?
        var row: Int64?
    }

    func held(origin: Origin, source: String, kind: RecordKind, key: String) throws -> HeldRecord? {
        try db.first(
            Self.heldQuery + "WHERE r.origin = ? AND r.source = ? AND r.kind = ? AND r.source_key = ?",
            [origin.rawValue, source, kind.rawValue, key], Self.held)
    }

    /// Those of one group whose keys begin alike; at most two, which is one too many.
    func held(source: String, kind: RecordKind, alias: RowAlias) throws -> [HeldRecord] {
        let prefix = StoredText.name(alias.prefix)
        return try db.all(
            Self.aliasQuery, [StoredText.name(alias.group), source, kind.rawValue, prefix, prefix + "\u{10FFFF}"],
            Self.held)
    }

    /// Asked once for each row of a file, so neither the records of the source nor those of the party may be gone through:
    /// the bounds of the key lead to the few that begin alike, and the plus keeps the index of parties out of it.
    static let aliasQuery =
        heldQuery + """
            WHERE +r.work_id = ?1 AND r.origin = 'import' AND r.source = ?2 AND r.kind = ?3
                AND r.source_key >= ?4 AND r.source_key < ?5 AND substr(r.source_key, 1, length(?4)) = ?4 LIMIT 2
            """

    private static let heldQuery = """
        SELECT r.record, r.id, r.work_id, r.checksum, r.importer_version, c.checksum,
            r.withdrawal IS 'source', r.source_key
        FROM records r JOIN contents c ON c.record = r.record

        """

    private static func held(_ row: Row) throws -> HeldRecord {
        HeldRecord(
            record: try row.integer(0), id: try row.string(1), key: try row.string(7), workID: try row.string(2),
            rowChecksum: try row.string(3), importerVersion: try row.integer(4), contentChecksum: try row.string(5),
            isGoneAtSource: try row.integer(6) == 1)
    }

    func origin(ofID id: String) throws -> Origin? {
        try db.first("SELECT origin FROM records WHERE id = ?", [id]) { Origin(rawValue: try $0.string(0)) } ?? nil
    }

    func insert(_ stored: StoredRecord, from: Provenance, sequence: Int64, at time: Int64) throws {
        try db.run(
            """
            INSERT INTO records (id, origin, kind, source, source_key, work_id, title, number, date,
                checksum, importer_version, file, row, first_seen, last_changed, seq, shown_from, shown_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                stored.id, from.origin.rawValue, stored.kind.rawValue, from.source, from.key,
                StoredText.name(stored.workID), StoredText.name(stored.title), stored.number.map(StoredText.name),
                stored.date, from.checksum, from.importerVersion, from.file, from.row, time, time, sequence,
                stored.window.from, stored.window.until,
            ])
        try db.run(
            """
            INSERT INTO contents (record, checksum, payload, outline, body)
            VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))
            """, [db.lastInsertedRowID, stored.checksum, stored.payload, stored.outline, stored.body])
        try db.run("DELETE FROM tombstones WHERE kind = ? AND id = ?", [stored.kind.rawValue, stored.id])
    }

    func update(
        _ record: Int64, to stored: StoredRecord, from: Provenance, sequence: Int64, at time: Int64
    ) throws {
        try db.run(
            """
            UPDATE records SET work_id = ?, title = ?, number = ?, date = ?, checksum = ?, importer_version = ?,
                file = ?, row = ?, last_changed = ?, seq = ?, shown_from = ?, shown_until = ?,
                withdrawn_at = CASE WHEN withdrawal = 'source' THEN NULL ELSE withdrawn_at END,
                withdrawal = CASE WHEN withdrawal = 'source' THEN NULL ELSE withdrawal END WHERE record = ?
            """,
            [
                StoredText.name(stored.workID), StoredText.name(stored.title), stored.number.map(StoredText.name),
                stored.date, from.checksum, from.importerVersion, from.file, from.row, time, sequence,
                stored.window.from, stored.window.until, record,
            ])
        try db.run(
            """
            UPDATE contents SET checksum = ?, payload = CAST(? AS TEXT), outline = CAST(? AS TEXT),
                body = CAST(? AS TEXT) WHERE record = ?
            """, [stored.checksum, stored.payload, stored.outline, stored.body, record])
    }

    /// The row was read anew and says the same: only its provenance moves.
    func noteSameContent(_ record: Int64, from: Provenance) throws {
        try db.run(
            "UPDATE records SET checksum = ?, importer_version = ? WHERE record = ?",
            [from.checksum, from.importerVersion, record])
    }

    func delete(id: String) throws {
        try db.run("DELETE FROM records WHERE id = ?", [id])
    }

    func bury(_ kind: RecordKind, id: String, sequence: Int64) throws {
        try db.run(
            "INSERT OR REPLACE INTO tombstones (kind, id, seq) VALUES (?, ?, ?)", [kind.rawValue, id, sequence])
    }
}
