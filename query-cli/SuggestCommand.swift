// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Querying

/// `mingcha suggest`.
struct SuggestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", abstract: "补全名称、标题和文号：汉字、拼音或首字母。",
        discussion: """
            最多给出 10 个：以所输入的开头的在前，其次是名称中间相符的；存续的、现行有效的在前。
            不补全自然人的姓名。
            """)

    @Argument(help: ArgumentHelp("名称、标题、文号或代码的开头。", valueName: "开头"))
    var text: [String]

    @OptionGroup var source: SourceOptions

    func run() async throws {
        let answer = try await source.source().suggest(text.joined(separator: " "))
        if source.json {
            try SourceOptions.printJSON(answer)
        } else {
            print(SuggestPrinter.text(answer), terminator: "")
        }
        if answer.items.isEmpty { throw ExitCode(ExitStatus.notFound.rawValue) }
    }
}

/// Suggestions as lines for a terminal.
enum SuggestPrinter {
    static func text(_ answer: SuggestionAnswer) -> String {
        let rows = answer.items.map { item in
            [
                item.kind.label, item.text, item.code ?? "", item.state?.label ?? "",
                item.division ?? item.organ?.label ?? "",
            ]
        }
        let lines = answer.warnings.map { "提示：" + $0 } + TextTable.lines(rows, indent: "")
        return lines.map { $0 + "\n" }.joined()
    }
}
