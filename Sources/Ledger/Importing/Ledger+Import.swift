// SPDX-License-Identifier: GPL-3.0-or-later
public import Records

extension Ledger {
    /// Takes in one file: all that `body` accepts and rejects is stored in one transaction, or nothing.
    ///
    /// When this returns, the file is on disk. Where `body` throws, the ledger is as before and the error comes out
    /// (reliability.md F53). `dryRun` does and counts everything and then undoes it. A higher `importerVersion` than
    /// the one that read a row makes the row be read again though it has not changed.
    ///
    /// Holds the writer's lock until `body` returns. Throws `busy`, `nested`, `readOnly`, `diskFull`.
    public func importing<T>(
        _ kind: RecordKind, source: String, file: ImportedFile, importerVersion: Int = 1, dryRun: Bool = false,
        _ body: (ImportSession) throws -> T
    ) throws -> T {
        try writing(dryRun: dryRun) { db in
            let session = try ImportSession(
                db, kind: kind, source: source, file: file, importerVersion: importerVersion, at: now())
            defer { session.end() }
            let result = try body(session)
            try session.finish()
            return result
        }
    }

    /// Every file that was taken in, the latest first; for the page of sources and for comparing with the last load.
    public func receipts(source: String? = nil) throws -> [ImportReceipt] {
        try reading { db in
            try db.all(
                """
                SELECT file, kind, source, name, checksum, accepted, unchanged, rejected, first_seen, last_seen
                FROM files WHERE ?1 IS NULL OR source = ?1 ORDER BY last_seen DESC, file DESC
                """, [source.map(StoredText.name)]
            ) { row in
                ImportReceipt(
                    id: try row.integer(0), kind: try row.kind(1), source: try row.string(2),
                    file: ImportedFile(name: try row.string(3), checksum: try row.string(4)),
                    counts: ImportCounts(
                        accepted: Int(try row.integer(5)), unchanged: Int(try row.integer(6)),
                        rejected: Int(try row.integer(7))),
                    firstSeen: try row.integer(8), lastSeen: try row.integer(9))
            }
        }
    }

    /// What lies in quarantine, by source, file and row.
    public func quarantine() throws -> [QuarantinedRow] {
        try reading { db in
            try db.all(
                """
                SELECT q.source, q.kind, f.name, q.row, q.row_key, q.code, q.sentence, q.original,
                    q.first_seen, q.last_seen, q.entry
                FROM quarantine q JOIN files f ON f.file = q.file
                ORDER BY q.source, q.kind, f.name, q.row, q.entry
                """
            ) { row in
                QuarantinedRow(
                    id: try row.integer(10), source: try row.string(0), kind: try row.kind(1), file: try row.string(2),
                    row: Int(try row.integer(3)), key: try row.string(4), code: try row.string(5),
                    sentence: try row.string(6), original: try row.text(7), firstSeen: try row.integer(8),
                    lastSeen: try row.integer(9))
            }
        }
    }

    /// Takes an entry out of quarantine that no corrected row will clear: sent in error, or corrected in a file in which
    /// nothing tells that it is the same row. `reason` goes into the audit trail. Returns false where there is none.
    @discardableResult
    public func dismissReject(_ id: Int64, reason: String) throws -> Bool {
        try writing { db in
            let held = try db.first(
                """
                SELECT q.source, q.kind, f.name, q.row, q.code FROM quarantine q JOIN files f ON f.file = q.file
                WHERE q.entry = ?
                """, [id]
            ) { row in
                (
                    place: "\(try row.string(0))/\(try row.string(1))/\(try row.string(2))#\(try row.integer(3))",
                    code: try row.string(4)
                )
            }
            guard let held else { return false }
            try db.run("DELETE FROM quarantine WHERE entry = ?", [id])
            try AuditTrail.append(
                db, at: now(), action: "dismiss", subject: held.place, detail: "\(held.code): \(reason)")
            return true
        }
    }

    /// How many rows lie in quarantine.
    public func quarantineCount() throws -> Int {
        try reading { Int(try $0.integer("SELECT COUNT(*) FROM quarantine")) }
    }
}
