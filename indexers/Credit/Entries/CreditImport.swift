// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
public import Importing
public import Ledger
import Readers
public import Records

/// Takes files of the `credit` format into the ledger.
public struct CreditImport: Sendable {
    private let ledger: Ledger
    private let options: ImportOptions
    private let today: CivilDate

    /// - Parameter today: the last day on which an entry may have been decided; by default today in Beijing.
    public init(ledger: Ledger, options: ImportOptions, today: CivilDate? = nil) {
        self.ledger = ledger
        self.options = options
        self.today = today ?? CivilDate(secondsSince1970: Int(Date().timeIntervalSince1970))
    }

    /// As `DocumentImport.run`; document files are refused with `type`. A row about an entry already held, in another
    /// state, replaces it; from then on it is shown as that state says.
    public func run(paths: [String]) async throws -> ImportReport {
        let reader = CreditRowReader(source: options.source, today: today)
        let rows = RowKind<CreditEntry>(
            reader, kind: .credit, version: CreditReading.version, columns: .credit)
        return try await FileImport(ledger: ledger, options: options, rows: rows).run(paths: paths)
    }
}
