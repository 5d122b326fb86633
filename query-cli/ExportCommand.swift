// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Querying

/// `mingcha export`.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出检索到的全部记录，筛选条件和排序与 search 相同。",
        discussion: """
            ndjson 每行一个 JSON 对象，首行说明来历，末行是条数；csv 为 UTF-8（带 BOM），末行说明来历；xlsx 的“说明”表说明来历。
            ndjson、csv 一次最多 50000 条，xlsx 最多 10000 条；超过时不导出，请增加筛选条件。
            表格中以 = + - @ 开头的内容前加单引号，以免被当作公式（仅 csv）。
            """)

    @OptionGroup var options: SearchOptions

    @Option(help: ArgumentHelp("格式：ndjson、csv、xlsx。", valueName: "格式"))
    var format: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("写入文件；缺省写到标准输出。", valueName: "文件"))
    var output: String?

    @OptionGroup var source: PlaceOptions

    func run() async throws {
        let parameters =
            options.parameters + [("format", format)].compactMap { name, value in value.map { (name, $0) } }
        if output == nil, format == ExportFormat.xlsx.rawValue, isatty(1) == 1 {
            throw ValidationError("xlsx 不能显示在终端，请用 --output 写入文件。")
        }
        let source = try self.source.source()
        let sink = ExportSink(path: output)
        do {
            try await source.export(parameters, into: sink.write)
            try sink.finish()
        } catch {
            sink.discard()
            throw error
        }
    }
}
