// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Ledger
import Readers
import Records

/// Takes files of lists (权力清单, 责任清单, 负面清单, 行政执法事项) into the ledger.
public struct ItemImport: Sendable {
    private let ledger: Ledger
    private let options: ImportOptions

    public init(ledger: Ledger, options: ImportOptions) {
        self.ledger = ledger
        self.options = options
    }

    /// As `EnforcementImport.run`.
    public func run(paths: [String]) async throws -> ImportReport {
        let reader = ItemRowReader(source: options.source)
        let rows = RowKind<ListItem>(
            reader, kind: .item, version: EnforcementReading.version, columns: .items)
        return try await FileImport(ledger: ledger, options: options, rows: rows).run(paths: paths)
    }
}
