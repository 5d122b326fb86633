// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
internal import GRDB
public import Records

/// One file on its way into the ledger, inside the transaction that `Ledger.importing` opened.
///
/// Ends with the closure that received it: later calls throw `sessionEnded`. A throw leaves nothing behind.
public final class ImportSession {
    /// So far; the sum of what was said about each row.
    public internal(set) var counts = ImportCounts()

    let db: Database
    let kind: RecordKind
    let source: String
    let importerVersion: Int64
    let file: FileRegistration
    let time: Int64
    var counter: SequenceCounter
    let coding = PayloadCoding()
    private var isOpen = true
    /// Most files meet an empty quarantine; asking it twice for every row would cost as much as storing the row.
    private var hasQuarantine = false
    /// Code of the latest refusal.
    private var refusal: String?
    private var rowNames: Set<String> = []

    init(
        _ db: Database, kind: RecordKind, source: String, file: ImportedFile, importerVersion: Int, at time: Int64
    ) throws {
        self.db = db
        self.kind = kind
        self.source = StoredText.name(source)
        self.importerVersion = Int64(importerVersion)
        self.time = time
        self.file = try FileRegistration(db, kind: kind, source: self.source, file: file, at: time)
        counter = try SequenceCounter(db)
        hasQuarantine = try !quarantine.isEmpty()
        try db.execute(
            sql: """
                CREATE TEMP TABLE IF NOT EXISTS noted_rows (key TEXT PRIMARY KEY, checksum TEXT NOT NULL) WITHOUT ROWID;
                DELETE FROM temp.noted_rows;
                CREATE TEMP TABLE IF NOT EXISTS accepted_places (number INTEGER PRIMARY KEY);
                DELETE FROM temp.accepted_places;
                CREATE TEMP TABLE IF NOT EXISTS touched_parties (code TEXT PRIMARY KEY) WITHOUT ROWID;
                DELETE FROM temp.touched_parties;
                """)
    }

    /// Stores the document that `row` says, unless it is the one already held.
    ///
    /// The record's identity is (source, kind, `row.key`; the document's id where the row has no key). It keeps the
    /// id under which it first came in; where `document.id` belongs to another row, it gets
    /// `RecordIdentity.hashedID`. Clears what the quarantine holds of the row.
    public func accept(_ document: NormativeDocument, row: ImportedRow) throws -> RowOutcome {
        try accept(row, offering: document.id, prefix: "d") { id in
            var named = document
            named.id = id
            return try StoredRecord(named, coding: coding)
        }
    }

    /// Stores one row of a cleanup round, as for documents; the round is what `Ledger.changes` then names.
    public func accept(_ cleanup: CleanupRow, row: ImportedRow) throws -> RowOutcome {
        try accept(row, offering: cleanup.id, prefix: "c") { id in
            var named = cleanup
            named.id = id
            named.round = StoredText.name(cleanup.round)
            return try StoredRecord(named, coding: coding)
        }
    }

    /// Stores one record of any other kind, as for documents; what it holds must be masked already.
    public func accept<Record: PublicRecord>(_ record: Record, row: ImportedRow) throws -> RowOutcome {
        try accept(row, offering: record.id, prefix: Record.idPrefix) { id in
            var named = record
            named.id = id
            return try StoredRecord(named, coding: coding)
        }
    }

    /// Accepts `row` without reading it, where it is held as it stands and was read by the same importer version.
    ///
    /// `nil`, with nothing counted, where it must be read. Saves the reading of a file that was sent again.
    public func acceptUnchanged(_ row: ImportedRow) throws -> RowOutcome? {
        try translated {
            let key = StoredText.name(row.key)
            guard let held = try held(row, key: key), isSame(held, row), !held.isGoneAtSource else { return nil }
            try noteSeen(held.key, row)
            return try unchanged(held, row)
        }
    }

    /// The record that `row` would replace, whatever its display; `nil` where there is none.
    public func held<Record: PublicRecord>(_ type: Record.Type, for row: ImportedRow) throws -> Record? {
        try translated {
            guard let held = try held(row, key: StoredText.name(row.key)) else { return nil }
            return try db.first("SELECT payload FROM contents WHERE record = ?", [held.record]) {
                try coding.decode(type, from: $0.bytes(0), of: held.id)
            }
        }
    }

    /// Puts `row` into quarantine with the reason; the same row again is the same entry, seen later.
    ///
    /// An earlier attempt at the row (same key, other content) is replaced. A record that an earlier, valid row made
    /// stays as it is.
    public func reject(_ row: ImportedRow, code: String, sentence: String) throws {
        try translated {
            if !row.key.isEmpty {
                let key = StoredText.name(row.key)
                try noteSeen(key, row)
                if let held = try held(row, key: key) { try noteSeen(held.key, row) }
            }
            try quarantine.add(row, code: code, sentence: sentence)
            hasQuarantine = true
            counts.rejected += 1
            refusal = code
        }
    }

    /// Withdraws the record that an earlier row under the same key made, where the row, refused just now, says that it may
    /// not be shown. Its row brings it back once it is accepted. Returns whether anything was withdrawn.
    public func withdrawRefused(_ row: ImportedRow, code: String) throws -> Bool {
        try translated {
            guard !row.key.isEmpty, let held = try held(row, key: StoredText.name(row.key)) else { return false }
            return try withdraw(where: "record = ?", [held.record], why: "its row was refused: \(code)") > 0
        }
    }

    /// Withdraws what earlier files of this name brought, where the file is a document that says now that it may not be
    /// shown; a file that is accepted brings its records back. Returns how many.
    public func withdrawFile(code: String) throws -> Int {
        try translated {
            try withdraw(
                where: "file IN (SELECT file FROM files WHERE source = ?1 AND kind = ?2 AND name = ?3)",
                [source, kind.rawValue, file.name], why: "its file was refused: \(code)")
        }
    }

    /// Counts a row that is not stored because its file waits for confirmation.
    public func holdBack() { counts.held += 1 }

    /// Notes that a row with this key stands in the file; returns the checksum of an earlier row with the key, if any.
    ///
    /// Kept in a temporary table, so that a file of a million rows needs no more memory than one of ten.
    public func note(key: String, checksum: String) throws -> String? {
        try translated {
            let key = StoredText.name(key)
            let earlier = try db.first("SELECT checksum FROM temp.noted_rows WHERE key = ?", [key]) {
                try $0.string(0)
            }
            if earlier == nil {
                try db.run("INSERT INTO temp.noted_rows (key, checksum) VALUES (?, ?)", [key, checksum])
            }
            return earlier
        }
    }

    /// How many records of this source and kind are shown; with what the session has stored so far.
    public func shownCount() throws -> Int { try count(where: "TRUE") }

    /// How many of them `withdrawMissing` would withdraw now: what a full load does is looked at before it is done
    /// (reliability.md F48, F49).
    public func missingCount() throws -> Int {
        try count(where: "source_key NOT IN (SELECT key FROM temp.noted_rows)")
    }

    private func count(where condition: String) throws -> Int {
        try translated {
            Int(
                try db.integer(
                    """
                    SELECT COUNT(*) FROM records WHERE origin = 'import' AND source = ? AND kind = ?
                        AND withdrawn_at IS NULL AND \(condition)
                    """, [source, kind.rawValue]))
        }
    }

    /// Withdraws the records of this source and kind of which no row stood in the file, accepted or rejected: the file is
    /// a full load, and what it leaves out is gone at its source. Returns how many. Their rows bring them back.
    public func withdrawMissing() throws -> Int {
        try translated {
            try withdraw(
                where: "source = ?1 AND kind = ?2 AND source_key NOT IN (SELECT key FROM temp.noted_rows)",
                [source, kind.rawValue], why: "gone at its source \(source)")
        }
    }

    /// Withdraws imported records until their row comes again; returns how many were shown.
    private func withdraw(where condition: String, _ arguments: StatementArguments, why: String) throws -> Int {
        let found = try db.all(
            """
            SELECT id, work_id FROM records WHERE origin = 'import' AND withdrawn_at IS NULL AND \(condition) ORDER BY id
            """, arguments
        ) { (id: try $0.string(0), workID: try $0.string(1)) }
        for (id, workID) in found {
            let sequence = counter.next()
            try db.run(
                "UPDATE records SET withdrawn_at = ?, withdrawal = 'source', seq = ? WHERE id = ?",
                [time, sequence, id])
            if kind == .cleanup { try RoundTable(db: db).touch(workID, sequence: sequence) }
            try AuditTrail.append(db, at: time, action: "withdraw", subject: id, detail: why)
        }
        return found.count
    }

    func end() { isOpen = false }

    func finish() throws {
        try quarantine.dropReplacedAttempts()
        try quarantine.dropRefusalOfFile()
        if hasQuarantine { try quarantine.dropMendedElsewhere(rows: counts.read) }
        try file.store(counts)
        try SourceTable(db: db).note(
            kind, source, counts: counts, code: counts.held > 0 ? "held_rejects" : refusal, at: time)
        let pass = try DailyPass(db: db, time: time).run(
            to: CivilDate(secondsSince1970: Int(time)), counter: &counter)
        let twins = EndedTwins(db: db, time: time, day: pass.day)
        for party in try db.all("SELECT code FROM temp.touched_parties ORDER BY code", [], { try $0.string(0) }) {
            try twins.settle(party, counter: &counter)
        }
        try counter.store(db)
        var detail = "accepted \(counts.accepted), unchanged \(counts.unchanged), rejected \(counts.rejected)"
        if counts.held > 0 { detail += ", held \(counts.held)" }
        try AuditTrail.append(
            db, at: time, action: "import", subject: "\(source)/\(kind.rawValue)/\(file.name)",
            detail: "\(detail), sha256 \(file.checksum)")
    }

    private var quarantine: QuarantineTable {
        QuarantineTable(db: db, source: source, kind: kind, file: file, time: time)
    }

    private func translated<T>(_ body: () throws -> T) throws -> T {
        guard isOpen else { throw LedgerError(.sessionEnded, "本次导入已经结束，不能再写入。") }
        return try LedgerError.translating(body)
    }

    private func noteSeen(_ key: String, _ row: ImportedRow) throws {
        try db.run("INSERT OR IGNORE INTO temp.noted_rows (key, checksum) VALUES (?, ?)", [key, row.checksum])
    }

    private func accept(
        _ row: ImportedRow, offering offered: String, prefix: String, _ build: (String) throws -> StoredRecord
    ) throws -> RowOutcome {
        try translated {
            let given = StoredText.name(row.key.isEmpty ? offered : row.key)
            let held = try held(row, key: given)
            let key = held?.key ?? given
            try noteSeen(key, row)
            if let held, isSame(held, row), !held.isGoneAtSource { return try unchanged(held, row) }

            let offered = StoredText.name(offered)
            let stored = try build(held?.id ?? freeID(offered, prefix: prefix, key: key))
            let provenance = RecordTable.Provenance(
                origin: .imported, source: source, key: key, checksum: row.checksum,
                importerVersion: importerVersion, file: file.id, row: Int64(row.number))
            if let held, held.contentChecksum == stored.checksum, !held.isGoneAtSource {
                try records.noteSameContent(held.record, from: provenance)
                return try unchanged(held, row)
            }
            try store(stored, over: held, from: provenance)
            if hasQuarantine { try quarantine.clear(row) }
            counts.accepted += 1
            return .accepted(id: stored.id)
        }
    }

    private var records: RecordTable { RecordTable(db: db) }

    private func held(_ row: ImportedRow, key: String) throws -> HeldRecord? {
        guard !key.isEmpty else { return nil }
        if let held = try records.held(origin: .imported, source: source, kind: kind, key: key) { return held }
        guard let alias = row.alias else { return nil }
        // Of several none is taken for it.
        let found = try records.held(source: source, kind: kind, alias: alias)
        return found.count == 1 ? found[0] : nil
    }

    private func isSame(_ held: HeldRecord, _ row: ImportedRow) -> Bool {
        held.rowChecksum == row.checksum && held.importerVersion == importerVersion
    }

    private func unchanged(_ held: HeldRecord, _ row: ImportedRow) throws -> RowOutcome {
        if hasQuarantine { try quarantine.clear(row) }
        counts.unchanged += 1
        return .unchanged(id: held.id)
    }

    private func store(_ stored: StoredRecord, over held: HeldRecord?, from: RecordTable.Provenance) throws {
        let sequence = counter.next()
        let rowName = StoredText.name(stored.sourceName)
        if rowName != source, rowNames.insert(rowName).inserted {
            try SourceTable(db: db).note(kind, source, rowName: rowName)
        }
        if let held {
            try records.update(held.record, to: stored, from: from, sequence: sequence, at: time)
        } else {
            // The document that a stub stood in for has arrived under the stub's own id.
            if try records.origin(ofID: stored.id) == .stub { try records.delete(id: stored.id) }
            try records.insert(stored, from: from, sequence: sequence, at: time)
        }
        if stored.kind == .enforcement || stored.kind == .licence {
            for party in [stored.workID, held?.workID ?? ""] where !party.isEmpty {
                try db.run("INSERT OR IGNORE INTO temp.touched_parties (code) VALUES (?)", [StoredText.name(party)])
            }
        }
        guard stored.kind == .cleanup else { return }
        let rounds = RoundTable(db: db)
        try rounds.touch(stored.workID, sequence: sequence)
        if let held, held.workID != stored.workID { try rounds.touch(held.workID, sequence: counter.next()) }
    }

    private func freeID(_ offered: String, prefix: String, key: String) throws -> String {
        if !offered.isEmpty, try records.origin(ofID: offered) != .imported { return offered }
        var candidate = RecordIdentity.hashedID(prefix: prefix, source: source, key: key)
        var attempt = 1
        while try records.origin(ofID: candidate) == .imported {
            attempt += 1
            candidate = RecordIdentity.hashedID(prefix: prefix, source: source, key: "\(key)#\(attempt)")
        }
        return candidate
    }
}
