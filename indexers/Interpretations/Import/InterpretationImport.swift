// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Ledger
import Readers
import Records

/// Takes files of the `interpretations` format and document files that are interpretations into the ledger.
public struct InterpretationImport: Sendable {
    private let ledger: Ledger
    private let options: ImportOptions

    public init(ledger: Ledger, options: ImportOptions) {
        self.ledger = ledger
        self.options = options
    }

    /// As `DocumentImport.run`. Links to documents are not stored: they are found by `Interpretation.targets` wherever
    /// they are shown, so that a document that arrives later is linked too.
    public func run(paths: [String]) async throws -> ImportReport {
        let reader = InterpretationRowReader(source: options.source)
        let files = InterpretationFileReader(source: options.source)
        let rows = RowKind<Interpretation>(
            reader, kind: .interpretation, version: InterpretationsReading.version, columns: .interpretations)
        return try await FileImport(
            ledger: ledger, options: options, rows: rows,
            document: { text, name throws(RowRefusal) in try files.read(text, fileName: name) }
        ).run(paths: paths)
    }
}
