// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Querying

/// `mingcha show`.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "显示一条记录的全部内容。")

    @Argument(help: ArgumentHelp("记录编号（检索结果中给出）。", valueName: "编号"))
    var id: String

    @Option(help: ArgumentHelp("按哪一天判断效力，缺省为今天。", valueName: "日期"))
    var asOf: String?

    @OptionGroup var source: SourceOptions

    func run() async throws {
        let answer = try await source.source().record(id, asOf: try SourceOptions.day(asOf))
        if source.json { try SourceOptions.printJSON(answer) } else { print(RecordPrinter.text(answer)) }
    }
}
