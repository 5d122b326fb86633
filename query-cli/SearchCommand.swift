// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Querying
import Records

/// `mingcha search`.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "检索，可按类别、机关、领域、效力和日期筛选。",
        discussion: """
            词语之间用空格，全部都要出现；"加引号" 按原样查；-词 排除；词 OR 词 任选其一。
            文号、法条可以直接输入，括号和数字写法不限。
            """)

    @OptionGroup var options: SearchOptions

    @Option(help: ArgumentHelp("第几页。", valueName: "页"))
    var page: String?

    @Option(help: ArgumentHelp("每页条数，1–100。", valueName: "条数"))
    var limit: String?

    @OptionGroup var source: SourceOptions

    func run() async throws {
        let pages = [("page", page), ("limit", limit)].compactMap { name, value in value.map { (name, $0) } }
        let answer = try await source.source().search(options.parameters + pages)
        if source.json { try SourceOptions.printJSON(answer) } else { print(SearchPrinter.text(answer)) }
    }
}
