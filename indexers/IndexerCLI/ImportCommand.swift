// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Importing
import Readers

/// `mingcha-index import`.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入文件或整个目录；重复导入不产生变化，被退回的行可用 rejects 查看。")

    @Argument(
        help: ArgumentHelp(
            "documents（文件）、cleanup（清理结果）、subjects（经营主体）、enforcement（执法决定）、licences（行政许可）、"
                + "credit（信用信息）、interpretations（政策解读）、items（清单事项）或 benchmarks（裁量基准）。", valueName: "种类"))
    var kind: ImportKind

    @Argument(help: ArgumentHelp("文件或目录，可以有多个。", valueName: "路径"))
    var paths: [String]

    @Option(help: ArgumentHelp("来源名称；同一来源、同一编号的行视为同一条。", valueName: "名称"))
    var source = "本地导入"

    @Option(help: ArgumentHelp("强制按此格式读，缺省按内容和扩展名判断。", valueName: "格式"))
    var format: String?

    @Option(
        help: ArgumentHelp(
            "确认一个暂停的文件：退回的行超过 1% 的文件要核对后才存入，照抄提示中的校验值；可以写多次。", valueName: "校验值"))
    var confirm: [String] = []

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
        guard confirm.allSatisfy({ $0.utf8.count == 64 && $0.allSatisfy { $0.isASCII && $0.isHexDigit } }) else {
            throw ValidationError("--confirm 应是文件的 SHA-256 校验值，64 位十六进制，照抄提示中的。")
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
        let options = ImportOptions(
            source: source, format: format.flatMap(FileFormat.init(rawValue:)), isDryRun: dryRun,
            confirmations: confirm.map { FileConfirmation(checksum: $0.lowercased()) })
        let report = try await Importers.run(kind, paths: paths, options: options, into: ledger)
        Console.clear()
        if !dryRun { try ledger.note(report.run(of: source, kind: kind)) }
        if !dryRun { try Importers.finish(kind.isLinked, ledger, in: folder, builds: !noBuild) }
        try print(report)
        if report.isIncomplete { throw ExitCode(ExitStatus.incomplete.rawValue) }
    }

    private func print(_ report: ImportReport) throws {
        if json { return try Console.json(report) }
        for file in report.files { Swift.print(ReportLines.file(file)) }
        Swift.print(ReportLines.totals(report.totals, isDryRun: dryRun))
        if report.totals.rejected > 0, !dryRun { Console.note("被退回的行及原因：mingcha-index rejects --data \(folder.path)") }
    }
}
