// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Credit
import Documents
import Enforcement
import Foundation
import Importing
import Interpretations
import Ledger
import Readers
import Records

/// `mingcha-index import`.
struct ImportCommand: AsyncParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case documents
        case cleanup
        case subjects
        case enforcement
        case licences
        case credit
        case interpretations
        case items
        case benchmarks

        /// Whether rows of this kind bear on what documents say of each other.
        var isLinked: Bool { self == .documents || self == .cleanup }
    }

    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入文件或整个目录；重复导入不产生变化，被退回的行可用 rejects 查看。")

    @Argument(
        help: ArgumentHelp(
            "documents（文件）、cleanup（清理结果）、subjects（经营主体）、enforcement（执法决定）、licences（行政许可）、"
                + "credit（信用信息）、interpretations（政策解读）、items（清单事项）或 benchmarks（裁量基准）。", valueName: "种类"))
    var kind: Kind

    @Argument(help: ArgumentHelp("文件或目录，可以有多个。", valueName: "路径"))
    var paths: [String]

    @Option(help: ArgumentHelp("来源名称；同一来源、同一编号的行视为同一条。", valueName: "名称"))
    var source = "本地导入"

    @Option(help: ArgumentHelp("强制按此格式读，缺省按内容和扩展名判断。", valueName: "格式"))
    var format: String?

    @Flag(help: "只读取和检查，不存入。")
    var dryRun = false

    @Flag(help: "导入后不更新索引。")
    var noBuild = false

    @Flag(help: "以 JSON 输出每个文件的计数。")
    var json = false

    @OptionGroup var folder: DataFolder

    func validate() throws {
        if let format, FileFormat(rawValue: format) == nil {
            let known = FileFormat.allCases.map(\.rawValue).joined(separator: "、")
            throw ValidationError("--format 不能是「\(format)」；可用：\(known)。")
        }
        guard !source.isEmpty, source.utf8.count <= 200 else {
            throw ValidationError("--source 应为 1 到 200 字节的名称。")
        }
    }

    func run() async throws {
        for path in paths where !FileManager.default.fileExists(atPath: path) {
            Console.note("错误：没有文件或目录 \(path)。")
            throw ExitCode(ExitStatus.notFound.rawValue)
        }
        let ledger = try folder.openOrCreateLedger()
        let report = try await Self.importing(
            kind, paths: paths, source: source, format: format.flatMap(FileFormat.init(rawValue:)), dryRun: dryRun,
            into: ledger)
        Console.clear()
        if !dryRun {
            if kind.isLinked { _ = try Linking.run(ledger) }
            if !noBuild { try folder.index(ledger) }
        }
        try print(report)
        let unread = report.files.contains {
            $0.error != nil && $0.error?.code != FolderListing.Reason.symlink.rawValue
        }
        if report.totals.rejected > 0 || unread { throw ExitCode(ExitStatus.incomplete.rawValue) }
    }

    static func importing(
        _ kind: Kind, paths: [String], source: String, format: FileFormat?, dryRun: Bool, into ledger: Ledger
    ) async throws -> ImportReport {
        let options = ImportOptions(source: source, format: format, isDryRun: dryRun) { progress in
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

    private func print(_ report: ImportReport) throws {
        if json { return try Console.json(report) }
        for file in report.files { Swift.print(Self.line(file)) }
        let totals = report.totals
        Swift.print(
            "合计：读取 \(totals.read)，收录 \(totals.accepted)，未变 \(totals.unchanged)，退回 \(totals.rejected)"
                + (dryRun ? "（试运行，未存入）" : ""))
        if totals.rejected > 0, !dryRun { Console.note("被退回的行及原因：mingcha-index rejects --data \(folder.path)") }
    }

    static func line(_ file: ImportReport.File) -> String {
        var line = "\(file.path)：读取 \(file.read)，收录 \(file.accepted)，未变 \(file.unchanged)，退回 \(file.rejected)"
        if let error = file.error { line += "\n  \(error.sentence)（\(error.code)）" }
        if let unknown = file.unknownFields { line += "\n  不认识的字段（已忽略）：" + unknown.joined(separator: "、") }
        for notice in file.notices ?? [] { line += "\n  " + notice }
        return line
    }
}
