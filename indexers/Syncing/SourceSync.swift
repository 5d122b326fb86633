// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
public import Importing
import Ledger
public import Records
public import SourceConfig

/// Runs sources: looks at disk and gate, fetches what lies on the web, hands the files to the import of their kind.
public struct SourceSync: Sendable {
    /// The import of one kind: its files and folders, under these options.
    public typealias Importing = @Sendable (ImportKind, [String], ImportOptions) async throws -> ImportReport

    let folder: String
    let isDryRun: Bool
    let disk: DiskSpace
    let limits: FetchLimits
    private let today: CivilDate
    let importing: Importing

    /// - Parameter folder: the data folder, in whose `incoming` fetched files are kept.
    public init(
        folder: String, isDryRun: Bool = false, disk: DiskSpace = .system, limits: FetchLimits = FetchLimits(),
        today: CivilDate = CivilDate(secondsSince1970: Int(Date().timeIntervalSince1970)),
        importing: @escaping Importing
    ) {
        self.folder = folder
        self.isDryRun = isDryRun
        self.disk = disk
        self.limits = limits
        self.today = today
        self.importing = importing
    }

    /// Runs one source. Whatever goes wrong is in the report, as one refused row, so that the others can go on; what was
    /// stored before it stays.
    public func run(_ source: DataSource) async -> SyncReport.Source {
        let place =
            switch source.location {
            case .path(let path): path
            case .url(let url): url.absoluteString
            }
        do {
            return SyncReport.Source(source, try await report(of: source, at: place), on: today)
        } catch let refusal as RowRefusal {
            return SyncReport.Source(source, ImportReport(refused: place, refusal), on: today)
        } catch let error as LedgerError {
            let refusal = RowRefusal(code: error.code.rawValue, sentence: error.description)
            return SyncReport.Source(source, ImportReport(refused: place, refusal), on: today)
        } catch {
            let refusal = RowRefusal(
                code: "unexpected", sentence: "读取时出错，没有存入。请检查 \(folder) 的权限和磁盘后重试。")
            return SyncReport.Source(source, ImportReport(refused: place, refusal), on: today)
        }
    }

    private func report(of source: DataSource, at place: String) async throws -> ImportReport {
        if let sentence = disk.refusal(for: folder) { throw RowRefusal(code: "disk_low", sentence: sentence) }
        let refusal = source.refusal(on: today).map { RowRefusal(code: $0.code.rawValue, sentence: $0.sentence) }
        let options = ImportOptions(
            source: source.name, format: source.format, encoding: source.encoding, isDryRun: isDryRun,
            refusal: refusal, fullLoad: source.fullLoad, confirmations: source.confirmations)
        switch source.location {
        case .path(let path): return try await importing(source.kind, [path], options)
        case .url(let url):
            // What may not be taken in is not even fetched.
            if let refusal { throw refusal }
            let store = try IncomingFolder(folder, isDryRun: isDryRun)
            defer { store.removeIfTemporary() }
            let fetched = try await store.fetch(url, for: source, limits: limits)
            var files = try await importing(source.kind, [fetched.path], options).files
            for index in files.indices { files[index].path = place }
            return ImportReport(files: files)
        }
    }
}
