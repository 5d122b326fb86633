// SPDX-License-Identifier: GPL-3.0-or-later

/// Fourth version: how it stands with each source and kind, and the names that rows give instead of their source's.
///
/// `succeeded` and `failed` are the moments of the last run that brought its rows, and of the last that did not; a run
/// of which some files failed sets both to one moment. `receipts` cannot tell: a file that is refused keeps the counts
/// of the day on which it came in, and an address that does not answer has no file.
enum SourceTables {
    static let sql = """
        CREATE TABLE source_states (
            source TEXT NOT NULL, kind TEXT NOT NULL, organ TEXT, succeeded INTEGER, failed INTEGER, failure TEXT,
            review TEXT, PRIMARY KEY (source, kind)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO source_states (source, kind, succeeded)
            SELECT source, kind, MAX(CASE WHEN accepted + unchanged > 0 THEN last_seen END)
            FROM files GROUP BY source, kind;

        CREATE TABLE source_names (
            source TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (source, kind, name)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO source_names (source, kind, name)
            SELECT DISTINCT source, kind, name FROM (
                SELECT r.source, r.kind, json_extract(c.payload, '$.source.name') AS name
                FROM records r JOIN contents c ON c.record = r.record
                WHERE r.origin = 'import' AND json_valid(c.payload))
            WHERE name IS NOT NULL AND name <> source;
        """

    /// Fifth version: whether the last run brought anything, which moments within one second cannot tell.
    static let runs = """
        ALTER TABLE source_states ADD COLUMN has_brought INTEGER NOT NULL DEFAULT 0;
        UPDATE source_states SET has_brought = 1
            WHERE succeeded IS NOT NULL AND (failed IS NULL OR succeeded >= failed);
        """
}
