// SPDX-License-Identifier: GPL-3.0-or-later
import Credit
import Documents
import Enforcement
import Foundation
import Importing
import Ledger
import Records
import TestSupport

@testable import SourceConfig
@testable import Syncing

/// A data folder with its real ledger, in which sources are run.
final class SyncFolder: Sendable {
    let folder: TemporaryFolder
    let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.file("ledger.sqlite"))
    }

    func path(_ name: String) -> String { folder.file(name) }

    @discardableResult
    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    @discardableResult
    func write(_ text: String, _ name: String) throws -> String { try write(Array(text.utf8), name) }

    /// A reviewed public source over the folder `drop`, then `change`d.
    func source(_ kind: ImportKind = .documents, _ change: (inout DataSource) -> Void = { _ in }) -> DataSource {
        var source = DataSource(
            name: "示例来源", organ: "示例县某局", kind: kind, location: .path(path("drop")), format: nil, encoding: nil,
            isPublicAtSource: true,
            review: DataSource.Review(
                reviewer: "示例审查员", date: CivilDate(secondsSince1970: 1_763_600_000), isPassed: true),
            deletesMissing: false, minimumRowsShare: 0.6, confirmations: [])
        change(&source)
        return source
    }

    /// A full load of documents.
    func full(_ change: (inout DataSource) -> Void = { _ in }) -> DataSource {
        source {
            $0.deletesMissing = true
            change(&$0)
        }
    }

    @discardableResult
    func run(
        _ source: DataSource, isDryRun: Bool = false, disk: DiskSpace = DiskSpace { _ in 1 },
        limits: FetchLimits = FetchLimits(), progress: (@Sendable (ImportProgress) -> Void)? = nil
    ) async -> SyncReport.Source {
        let ledger = ledger
        return await SourceSync(folder: folder.path, isDryRun: isDryRun, disk: disk, limits: limits) {
            kind, paths, options in
            var options = options
            options.progress = progress
            return switch kind {
            case .subjects: try await SubjectImport(ledger: ledger, options: options).run(paths: paths)
            case .enforcement: try await EnforcementImport(ledger: ledger, options: options).run(paths: paths)
            case .credit: try await CreditImport(ledger: ledger, options: options).run(paths: paths)
            case .cleanup: try await CleanupImport(ledger: ledger, options: options).run(paths: paths)
            default: try await DocumentImport(ledger: ledger, options: options).run(paths: paths)
            }
        }.run(source)
    }

    /// Rows of documents under these ids.
    static func rows(_ ids: [String], body: String = "第一条 示例。") -> String {
        ids.map { #"{"id":"\#($0)","title":"示例办法\#($0)","body":"\#(body)","number":"示政规〔2024〕\#($0.dropFirst())号"}"# }
            .joined(separator: "\n") + "\n"
    }

    /// `a1` to `aN`.
    static func rows(_ count: Int) -> String { rows((1...count).map { "a\($0)" }) }

    /// Keys of the documents shown.
    func shown() throws -> [String] {
        var keys: [String] = []
        try ledger.documents(withoutBody: true) { keys.append($0.source.id) }
        return keys.sorted()
    }

    func codes() throws -> [String] { try ledger.quarantine().map(\.code) }
}

extension SyncReport.Source {
    /// Read, accepted, unchanged, rejected.
    var counts: [Int] { [totals.read, totals.accepted, totals.unchanged, totals.rejected] }
    var errors: [String] { files.compactMap { $0.error?.code } }
}
