// SPDX-License-Identifier: GPL-3.0-or-later

/// A ledger as the first version of the program left it: its tables, word for word, and one of everything.
///
/// The text stays as it is for ever; later versions must open it.
enum FirstVersion {
    static let sql = """
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('1 tables');
        CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO meta VALUES ('sequence', 3), ('session', 2);
        CREATE TABLE sources (
            name TEXT PRIMARY KEY, first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO sources VALUES ('示例', 1600000000, 1600000000);
        CREATE TABLE files (
            file INTEGER PRIMARY KEY, source TEXT NOT NULL REFERENCES sources (name), kind TEXT NOT NULL,
            name TEXT NOT NULL, checksum TEXT NOT NULL,
            accepted INTEGER NOT NULL, unchanged INTEGER NOT NULL, rejected INTEGER NOT NULL,
            first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL,
            UNIQUE (source, kind, name, checksum)
        ) STRICT;
        INSERT INTO files VALUES (1, '示例', 'document', 'a.jsonl', 'aa', 1, 0, 1, 1600000000, 1600000000);
        INSERT INTO files VALUES (2, '示例', 'cleanup', 'r.jsonl', 'bb', 1, 0, 0, 1600000000, 1600000000);
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
            checksum TEXT NOT NULL, payload TEXT NOT NULL, outline TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT;
        INSERT INTO records VALUES (1, 'd1', 'import', 'document', '示例', 'd1', 'w-d1', '示例办法', '示政发〔2020〕1号',
            '2020-03-01', 'row', 1, 1, 1, 1600000000, 1600000000, 1, NULL);
        INSERT INTO records VALUES (2, 'c1', 'import', 'cleanup', '示例', 'c1', '2021', '示例办法', NULL, '2021-06-01',
            'row', 1, 2, 1, 1600000000, 1600000000, 2, NULL);
        CREATE TABLE rounds (id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX rounds_by_sequence ON rounds (seq);
        INSERT INTO rounds VALUES ('2021', 2);
        CREATE TABLE tombstones (
            kind TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (kind, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tombstones_by_sequence ON tombstones (seq);
        INSERT INTO tombstones VALUES ('document', 's1', 3);
        CREATE TABLE events (
            subject TEXT NOT NULL, ordinal INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (subject, ordinal)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO events VALUES ('d1', 0, '{"confidence":"high","evidence":{"quote":"自2020年4月1日起施行",\
        "title":"示例办法"},"kind":"effective","lapsesIfMissed":false,"on":"2020-04-01"}');
        CREATE TABLE relations (
            from_id TEXT NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, to_id TEXT,
            resolution TEXT NOT NULL, relation TEXT NOT NULL, PRIMARY KEY (from_id, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX relations_by_target ON relations (to_id);
        CREATE TABLE unresolved (
            from_id TEXT NOT NULL, ordinal INTEGER NOT NULL, reference TEXT NOT NULL, PRIMARY KEY (from_id, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE derived (subject TEXT PRIMARY KEY, checksum TEXT NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO derived VALUES ('d1', 'cc');
        CREATE TABLE quarantine (
            entry INTEGER PRIMARY KEY, source TEXT NOT NULL, kind TEXT NOT NULL,
            file INTEGER NOT NULL REFERENCES files (file), row INTEGER NOT NULL, row_key TEXT NOT NULL,
            place TEXT NOT NULL, checksum TEXT NOT NULL, code TEXT NOT NULL, sentence TEXT NOT NULL,
            original TEXT NOT NULL, session INTEGER NOT NULL,
            first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL,
            UNIQUE (source, kind, row_key, place, checksum)
        ) STRICT;
        CREATE INDEX quarantine_by_place ON quarantine (source, kind, place);
        INSERT INTO quarantine VALUES (1, '示例', 'document', 1, 2, 'd2', '', 'dd', 'bad_date', '日期有误。', '{}', 1,
            1600000000, 1600000000);
        CREATE TABLE audit (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, action TEXT NOT NULL,
            subject TEXT NOT NULL, detail TEXT NOT NULL
        ) STRICT;
        INSERT INTO audit (at, action, subject, detail) VALUES
            (1600000000, 'import', '示例/document/a.jsonl', 'accepted 1'),
            (1600000000, 'import', '示例/cleanup/r.jsonl', 'accepted 1');
        """

    /// Record number, payload, outline and body of the contents table.
    static let contents: [(record: Int64, payload: String, outline: String, body: String)] = [
        (
            1,
            """
            {"aliases":[],"body":"","citations":[],"clauses":[],"datesConflict":false,\
            "documentClass":"normative_document","enclosureIDs":[],"fields":[],"flags":[],"history":[],"id":"d1",\
            "issuers":["示例县人民政府"],"number":"示政发〔2020〕1号","outline":[],"publishedOn":"2020-03-01",\
            "source":{"id":"d1","name":"示例"},"title":"示例办法","topics":[],"workID":"w-d1","workName":"示例办法"}
            """,
            """
            [{"anchor":"a1","articleNumber":"1","end":7,"heading":"","label":"第一条","level":"article","start":0}]
            """,
            "第一条 示例。"
        ),
        (
            2,
            """
            {"id":"c1","lapsesIfMissed":false,"outcome":"repealed","outcomeText":"废止","round":"2021",\
            "roundDate":"2021-06-01","roundTitle":"示例清理","source":{"id":"c1","name":"示例"},"title":"示例办法"}
            """,
            "",
            ""
        ),
    ]
}
