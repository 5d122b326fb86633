// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Credit
import Documents
import Enforcement
import Foundation
import Importing
import Interpretations
import Ledger

extension ImportKind: ExpressibleByArgument {}

/// The import of each kind, and what follows every import.
enum Importers {
    /// Takes in files and folders as `kind`, with a progress line on a terminal.
    static func run(
        _ kind: ImportKind, paths: [String], options: ImportOptions, into ledger: Ledger
    ) async throws -> ImportReport {
        var options = options
        options.progress = { progress in
            let name = (progress.path as NSString).lastPathComponent
            Console.progress(
                "读取 \(name)", done: progress.bytes, total: progress.totalBytes, rate: "\(progress.rows) 行")
        }
        return switch kind {
        case .documents: try await DocumentImport(ledger: ledger, options: options).run(paths: paths)
        case .cleanup: try await CleanupImport(ledger: ledger, options: options).run(paths: paths)
        case .subjects: try await SubjectImport(ledger: ledger, options: options).run(paths: paths)
        case .enforcement: try await EnforcementImport(ledger: ledger, options: options).run(paths: paths)
        case .licences:
            try await EnforcementImport(ledger: ledger, options: options, kind: .licence).run(paths: paths)
        case .credit: try await CreditImport(ledger: ledger, options: options).run(paths: paths)
        case .interpretations: try await InterpretationImport(ledger: ledger, options: options).run(paths: paths)
        case .items: try await ItemImport(ledger: ledger, options: options).run(paths: paths)
        case .benchmarks: try await BenchmarkImport(ledger: ledger, options: options).run(paths: paths)
        }
    }

    /// Links anew where rows came in that bear on links, and brings the index up.
    static func finish(_ links: Bool, _ ledger: Ledger, in folder: DataFolder, builds: Bool) throws {
        if links { _ = try Linking.run(ledger) }
        if builds { try folder.index(ledger) }
    }
}
