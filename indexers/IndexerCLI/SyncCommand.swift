// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Importing
import Ledger
import SourceConfig
import Syncing

/// `mingcha-index sync`.
struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "按数据目录中 config.yaml 的清单接入各来源（目录、文件、网址），然后更新索引。")

    @Option(help: ArgumentHelp("只接入这一个来源。", valueName: "名称"))
    var source: String?

    @Flag(help: "只读取和检查，不存入。")
    var dryRun = false

    @Flag(help: "接入后不更新索引。")
    var noBuild = false

    @Flag(help: "以 JSON 输出每个来源、每个文件的计数。")
    var json = false

    @OptionGroup var folder: DataFolder

    func run() async throws {
        let sources = try chosen(from: try config().sources)
        let report = try await Self.sync(sources, in: folder, isDryRun: dryRun, builds: !noBuild) { source in
            if !json { Self.print(source) }
        }
        if json {
            try Console.json(report)
        } else {
            let totals = report.report.totals
            Swift.print(ReportLines.totals(totals, isDryRun: dryRun))
            if totals.rejected > 0, !dryRun { Console.note("被退回的行及原因：mingcha-index rejects --data \(folder.path)") }
        }
        if report.report.isIncomplete { throw ExitCode(ExitStatus.incomplete.rawValue) }
    }

    /// Runs `sources` in order, then links and builds once.
    /// - Parameter done: called after each source.
    static func sync(
        _ sources: [DataSource], in folder: DataFolder, isDryRun: Bool = false, builds: Bool = true,
        done: (SyncReport.Source) -> Void
    ) async throws -> SyncReport {
        if let sentence = DiskSpace.system.refusal(for: folder.path) {
            Console.note("错误：" + sentence)
            throw ExitCode(ExitStatus.incomplete.rawValue)
        }
        let ledger = try folder.openOrCreateLedger()
        let sync = SourceSync(folder: folder.path, isDryRun: isDryRun) { kind, paths, options in
            try await Importers.run(kind, paths: paths, options: options, into: ledger)
        }
        var report = SyncReport()
        for source in sources {
            if !isDryRun { try rename(source, in: ledger) }
            let finished = await sync.run(source)
            if !isDryRun { try ledger.note(finished.run) }
            Console.clear()
            done(finished)
            report.sources.append(finished)
        }
        if !isDryRun {
            try Importers.finish(sources.contains { $0.kind.isLinked }, ledger, in: folder, builds: builds)
        }
        return report
    }

    /// What a source brought under its former names is kept under the present one, before its rows come in again.
    private static func rename(_ source: DataSource, in ledger: Ledger) throws {
        for former in source.formerly {
            let kind = source.kind.recordKind
            guard let renaming = try ledger.renameSource(former, to: source.name, kind: kind) else { continue }
            let doubles = renaming.withdrawn > 0 ? "，撤下已用新名称收录过的 \(renaming.withdrawn) 条" : ""
            Console.note("来源“\(former)”改名为“\(source.name)”：转入 \(renaming.moved) 条记录\(doubles)。")
        }
    }

    static func print(_ source: SyncReport.Source) {
        Swift.print("【\(source.name)】")
        if source.files.isEmpty { Swift.print("没有文件。") }
        for file in source.files { Swift.print(ReportLines.file(file)) }
    }

    private func config() throws -> ConfigFile {
        do {
            if let config = try ConfigFile.read(in: folder.path) { return config }
        } catch {
            Console.note("错误：\(error)")
            throw ExitCode(ExitStatus.usage.rawValue)
        }
        Console.note("错误：\(folder.path) 中没有 \(ConfigFile.name)。请写好来源清单（写法见 docs/sources.md），或用 --data 指明数据目录。")
        throw ExitCode(ExitStatus.notFound.rawValue)
    }

    private func chosen(from sources: [DataSource]) throws -> [DataSource] {
        guard let source else { return sources }
        let found = sources.filter { $0.name == source }
        guard found.isEmpty else { return found }
        let known = sources.map(\.name).joined(separator: "、")
        Console.note("错误：config.yaml 中没有名为“\(source)”的来源；现有：\(known)。")
        throw ExitCode(ExitStatus.notFound.rawValue)
    }
}
