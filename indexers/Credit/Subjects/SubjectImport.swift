// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Ledger
import Readers
import Records

/// Takes files of the `subjects` format into the ledger.
public struct SubjectImport: Sendable {
    private let ledger: Ledger
    private let options: ImportOptions

    public init(ledger: Ledger, options: ImportOptions) {
        self.ledger = ledger
        self.options = options
    }

    /// As `DocumentImport.run`; document files are refused with `type`. Two rows of one file with one code and different
    /// contents are both refused (`duplicate_key`).
    public func run(paths: [String]) async throws -> ImportReport {
        let reader = SubjectRowReader(source: options.source)
        let rows = RowKind<MarketSubject>(
            reader, kind: .subject, version: CreditReading.version, columns: .subjects)
        return try await FileImport(ledger: ledger, options: options, rows: rows).run(paths: paths)
    }
}
