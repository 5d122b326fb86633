// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Ledger
import Readers
import Records

/// Takes files of discretion benchmarks 裁量基准 into the ledger.
public struct BenchmarkImport: Sendable {
    private let ledger: Ledger
    private let options: ImportOptions

    public init(ledger: Ledger, options: ImportOptions) {
        self.ledger = ledger
        self.options = options
    }

    /// As `EnforcementImport.run`.
    public func run(paths: [String]) async throws -> ImportReport {
        let reader = BenchmarkRowReader(source: options.source)
        let rows = RowKind<DiscretionBenchmark>(
            reader, kind: .benchmark, version: EnforcementReading.version, columns: .benchmarks)
        return try await FileImport(ledger: ledger, options: options, rows: rows).run(paths: paths)
    }
}
