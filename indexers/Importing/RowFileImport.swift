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
        /// Members that the format does not know.
        var unknownFields: [String] = []
        /// What the reader left aside.
        var notices: [String] = []
    }

    /// Takes in all rows.
    ///
    /// Throws what the reader throws about the whole file and what the ledger throws; nothing is stored then.
    func run(_ reader: any RowReader, path: String, file: ImportedFile) throws -> Outcome {
        do {
            return try attempt(reader, path: path, file: file, refused: [])
        } catch let duplicates as DuplicateKeys {
            return try attempt(reader, path: path, file: file, refused: duplicates.keys)
        }
    }

    private func attempt(
        _ reader: any RowReader, path: String, file: ImportedFile, refused: Set<String>
    ) throws -> Outcome {
        try ledger.importing(
            rows.kind, source: options.source, file: file, importerVersion: rows.version,
            dryRun: options.isDryRun
        ) { session in
            var run = RowFileRun(rows: rows, session: session, refused: refused)
            let cursor = try reader.rows()
            var done = 0
            while let batch = try next(cursor) {
                try run.take(batch)
                done += batch.count
                options.progress?(
                    ImportProgress(path: path, rows: done, bytes: cursor.bytesRead, totalBytes: cursor.totalBytes))
            }
            if !run.conflicts.isEmpty { throw DuplicateKeys(keys: run.conflicts) }
            return Outcome(
                counts: session.counts, unknownFields: run.unknownFields.sorted(), notices: cursor.notices)
        }
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
