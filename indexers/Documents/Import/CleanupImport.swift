// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Ledger
import Readers
import Records

/// Takes files of the `cleanup` format into the ledger.
public struct CleanupImport: Sendable {
    private let ledger: Ledger
    private let options: ImportOptions

    public init(ledger: Ledger, options: ImportOptions) {
        self.ledger = ledger
        self.options = options
    }

    /// As `DocumentImport.run`; plain documents are refused with `type`, because a list of results must come as rows.
    public func run(paths: [String]) async throws -> ImportReport {
        let reader = CleanupRowReader(source: options.source)
        let rows = RowKind<CleanupRow>(
            kind: .cleanup, version: TextExtraction.version, key: { reader.key(of: $0) },
            unknownFields: { reader.unknownFields(of: $0) },
            read: { row throws(RowRefusal) in try reader.read(row) },
            accept: { try $0.accept($1, row: $2) }, columns: .cleanup)
        return try await FileImport(ledger: ledger, options: options, rows: rows).run(paths: paths)
    }
}
