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
            kind: .benchmark, version: EnforcementReading.version, key: { reader.key(of: $0) },
            unknownFields: { reader.unknownFields(of: $0) },
            read: { row throws(RowRefusal) in try reader.read(row) },
            accept: { try $0.accept($1, row: $2) }, original: { ListOriginal.text(of: $0) }, columns: .benchmarks)
        return try await FileImport(ledger: ledger, options: options, rows: rows).run(paths: paths)
    }
}
