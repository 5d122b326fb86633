// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Ledger
import Readers
import Records

/// Takes in one file of rows: all of it in one transaction, the reading of the rows on all cores.
struct RowFileImport<Record: Sendable> {
    /// Rows read together; bounds the memory together with `batchBytes`.
    static var batchRows: Int { 256 }
    static var batchBytes: Int { 8 << 20 }

    let ledger: Ledger
    let options: ImportOptions
    let rows: RowKind<Record>

    struct Outcome {
        var counts = ImportCounts()
        /// Why nothing of the file was stored but what it was refused for.
        var hold: RowRefusal?
        /// Records that a full load left out, or whose rows say that they may not be shown.
        var withdrawn = 0
        /// Members that the format does not know.
        var unknownFields: [String] = []
        /// What the reader left aside.
        var notices: [String] = []
    }

    /// Takes in all rows.
    ///
    /// Throws what the reader throws about the whole file and what the ledger throws; nothing is stored then.
    ///
    /// - Parameter stamp: of the file before it was opened; `unfinished` is thrown where it differs at the end.
    func run(_ reader: any RowReader, path: String, file: ImportedFile, stamp: FileStamp?) throws -> Outcome {
        var refused: Set<String> = []
        while true {
            do {
                return try attempt(reader, path: path, file: file, stamp: stamp, refused: refused, hold: nil)
            } catch let duplicates as DuplicateKeys where refused.isEmpty {
                refused = duplicates.keys
            } catch let exceeded as RejectShare.Exceeded {
                return try attempt(reader, path: path, file: file, stamp: stamp, refused: refused, hold: exceeded)
            }
        }
    }

    /// A full load in which nothing stands: everything of its source goes, if two persons say so.
    ///
    /// Throws `noRows` where there is nothing that could go.
    func runEmpty(file: ImportedFile, noRows: ReadError) throws -> Outcome {
        try importing(file) { session in
            let held = try session.shownCount()
            guard held > 0 else { throw noRows }
            var outcome = Outcome()
            try finishLoad(session, file: file, held: held, unknownRows: 0, into: &outcome)
            return outcome
        }
    }

    /// - Parameter hold: nothing may be stored but what the file is refused for.
    private func attempt(
        _ reader: any RowReader, path: String, file: ImportedFile, stamp: FileStamp?, refused: Set<String>,
        hold: RejectShare.Exceeded?
    ) throws -> Outcome {
        try importing(file) { session in
            var run = RowFileRun(rows: rows, session: session, refused: refused, isHeld: hold != nil)
            // Before anything is stored, so that new rows do not hide how many old ones are left out.
            let held = options.fullLoad == nil ? 0 : try session.shownCount()
            let cursor = try reader.rows()
            var done = 0
            while let batch = try next(cursor) {
                try run.take(batch)
                done += batch.count
                options.progress?(
                    ImportProgress(path: path, rows: done, bytes: cursor.bytesRead, totalBytes: cursor.totalBytes))
            }
            guard FileStamp(path: path) == stamp else { throw ReadError.unfinished }
            if !run.conflicts.isEmpty { throw DuplicateKeys(keys: run.conflicts) }
            var outcome = Outcome(
                counts: session.counts, withdrawn: run.withdrawn, unknownFields: run.unknownFields.sorted(),
                notices: cursor.notices)
            if let hold {
                outcome.hold = RejectShare.refusal(session.counts, checksum: file.checksum, other: hold.other)
                return outcome
            }
            try checkShare(session, file: file, held: held, unknownRows: run.unknownRows)
            try finishLoad(session, file: file, held: held, unknownRows: run.unknownRows, into: &outcome)
            return outcome
        }
    }

    /// Throws where too many rows were refused and nobody has confirmed the file.
    private func checkShare(
        _ session: ImportSession, file: ImportedFile, held: Int, unknownRows: Int
    ) throws {
        guard options.confirmations.persons(for: file.checksum) == 0 else { return }
        let missing = options.fullLoad == nil ? 0 : try session.missingCount()
        // Nothing is withdrawn while a refused row does not say which record it is about.
        let changes = session.counts.accepted + (unknownRows == 0 ? missing : 0)
        guard RejectShare.isExceeded(session.counts, wouldChange: changes > 0) else { return }
        throw RejectShare.Exceeded(other: try loadHold(session, file: file, held: held, missing: missing))
    }

    private func loadHold(
        _ session: ImportSession, file: ImportedFile, held: Int, missing: Int
    ) throws -> RowRefusal? {
        let effect = FullLoad.Effect(
            rows: session.counts.read, lastRows: try lastRows(), held: held, missing: missing)
        return options.fullLoad?.hold(
            effect, checksum: file.checksum, confirmed: options.confirmations.persons(for: file.checksum))
    }

    private func importing<T>(_ file: ImportedFile, _ body: (ImportSession) throws -> T) throws -> T {
        try ledger.importing(
            rows.kind, source: options.source, file: file, importerVersion: rows.version,
            dryRun: options.isDryRun, body)
    }

    /// Withdraws what a full load leaves out, unless the load must wait; the refusal thrown undoes the whole file.
    private func finishLoad(
        _ session: ImportSession, file: ImportedFile, held: Int, unknownRows: Int, into outcome: inout Outcome
    ) throws {
        guard options.fullLoad != nil else { return }
        let missing = try session.missingCount()
        if let refusal = try loadHold(session, file: file, held: held, missing: missing) { throw refusal }
        guard unknownRows == 0 else {
            if missing > 0 {
                outcome.notices.append("有 \(unknownRows) 行读不出是哪一条记录，缺少的 \(missing) 条这次没有撤下。请改正这些行后重新送全量。")
            }
            return
        }
        outcome.withdrawn += try session.withdrawMissing()
    }

    /// Rows of the latest file of the source of which something was stored; this very file, where it was sent before.
    private func lastRows() throws -> Int? {
        try ledger.receipts(source: options.source).first {
            $0.kind == rows.kind && $0.counts.accepted + $0.counts.unchanged > 0
        }?.counts.read
    }

    private func next(_ cursor: any RowCursor) throws -> [RawRow]? {
        var batch: [RawRow] = []
        var bytes = 0
        while batch.count < Self.batchRows, bytes < Self.batchBytes, let row = try cursor.next() {
            batch.append(row)
            bytes += row.bytes.count
        }
        return batch.isEmpty ? nil : batch
    }
}
