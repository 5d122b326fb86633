// SPDX-License-Identifier: GPL-3.0-or-later

/// The tables of the first version.
///
/// Times are seconds since 1970 in UTC, days are `YYYY-MM-DD`. The texts of a record stand apart from its columns:
/// a new sequence number must not rewrite a body of a megabyte. The outline, four fifths of most payloads and of no use
/// without the body, stands apart from the payload, which linking reads whole after every import.
enum FirstTables {
    static let sql = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO meta (name, value) VALUES ('sequence', 0), ('session', 0);

        CREATE TABLE sources (
            name TEXT PRIMARY KEY, first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE files (
            file INTEGER PRIMARY KEY, source TEXT NOT NULL REFERENCES sources (name), kind TEXT NOT NULL,
            name TEXT NOT NULL, checksum TEXT NOT NULL,
            accepted INTEGER NOT NULL, unchanged INTEGER NOT NULL, rejected INTEGER NOT NULL,
            first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL,
            UNIQUE (source, kind, name, checksum)
        ) STRICT;

        CREATE TABLE records (
            record INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
            origin TEXT NOT NULL CHECK (origin IN ('import', 'stub')),
            kind TEXT NOT NULL, source TEXT NOT NULL, source_key TEXT NOT NULL, work_id TEXT NOT NULL,
            title TEXT NOT NULL, number TEXT, date TEXT,
            checksum TEXT NOT NULL, importer_version INTEGER NOT NULL,
            file INTEGER REFERENCES files (file), row INTEGER,
            first_seen INTEGER NOT NULL, last_changed INTEGER NOT NULL, seq INTEGER NOT NULL,
            withdrawn_at INTEGER,
            UNIQUE (origin, source, kind, source_key)
        ) STRICT;
        CREATE INDEX records_by_sequence ON records (seq);
        CREATE INDEX records_by_work ON records (work_id);
        CREATE INDEX records_by_kind ON records (kind, id);

        CREATE TABLE contents (
            record INTEGER PRIMARY KEY REFERENCES records (record) ON DELETE CASCADE,
            checksum TEXT NOT NULL, payload TEXT NOT NULL, outline TEXT NOT NULL, body TEXT NOT NULL
        ) STRICT;

        CREATE TABLE rounds (id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX rounds_by_sequence ON rounds (seq);

        CREATE TABLE tombstones (
            kind TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (kind, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tombstones_by_sequence ON tombstones (seq);

        CREATE TABLE events (
            subject TEXT NOT NULL, ordinal INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (subject, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE relations (
            from_id TEXT NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, to_id TEXT,
            resolution TEXT NOT NULL, relation TEXT NOT NULL, PRIMARY KEY (from_id, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX relations_by_target ON relations (to_id);

        CREATE TABLE unresolved (
            from_id TEXT NOT NULL, ordinal INTEGER NOT NULL, reference TEXT NOT NULL, PRIMARY KEY (from_id, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE derived (subject TEXT PRIMARY KEY, checksum TEXT NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE quarantine (
            entry INTEGER PRIMARY KEY, source TEXT NOT NULL, kind TEXT NOT NULL,
            file INTEGER NOT NULL REFERENCES files (file), row INTEGER NOT NULL, row_key TEXT NOT NULL,
            place TEXT NOT NULL, checksum TEXT NOT NULL, code TEXT NOT NULL, sentence TEXT NOT NULL,
            original TEXT NOT NULL, session INTEGER NOT NULL,
            first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL,
            UNIQUE (source, kind, row_key, place, checksum)
        ) STRICT;
        CREATE INDEX quarantine_by_place ON quarantine (source, kind, place);

        CREATE TABLE audit (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, action TEXT NOT NULL,
            subject TEXT NOT NULL, detail TEXT NOT NULL
        ) STRICT;
        """
}
