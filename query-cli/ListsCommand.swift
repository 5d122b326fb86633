// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Querying
import Records

/// `mingcha lists`.
struct ListsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lists", abstract: "查权力、责任、负面清单和执法事项：某一天的版本，两天之间的增减和改动。",
        discussion: "清单：power 权力清单，responsibility 责任清单，negative 负面清单，enforcement 行政执法事项；也可写中文名称。")

    @Argument(help: ArgumentHelp("哪一份清单。", valueName: "清单"))
    var list: String

    @Option(help: ArgumentHelp("哪一天的版本，缺省为今天。", valueName: "日期"))
    var asOf: String?

    @Option(help: ArgumentHelp("同时列出自这一天以来的增加、删除和改动。", valueName: "日期"))
    var since: String?

    @Option(help: ArgumentHelp("第几页。", valueName: "页"))
    var page: String?

    @Option(help: ArgumentHelp("每页条数，1–1000。", valueName: "条数"))
    var limit: String?

    @OptionGroup var source: SourceOptions

    func run() async throws {
        guard let list = ListItem.List(text: list) else {
            throw RequestProblem(
                code: "bad_filter", parameter: "list", "没有清单「\(list.prefix(40))」。",
                allowed: ListItem.List.allCases.map(\.rawValue))
        }
        let page = try page.map { try ParameterReading.number($0, "page", 1...ListLimits.pages, code: "bad_page") }
        let limit = try limit.map { try ParameterReading.number($0, "limit", 1...ListLimits.most, code: "bad_limit") }
        let answer = try await source.source().list(
            list, to: try SourceOptions.day(asOf), from: try since.map { try SourceOptions.day($0) }, page: page ?? 1,
            limit: limit ?? ListLimits.standard)
        if source.json { try SourceOptions.printJSON(answer) } else { print(ListPrinter.text(answer)) }
        let isEmpty = answer.total == 0 && answer.changes?.isEmpty != false
        if isEmpty { throw ExitCode(ExitStatus.notFound.rawValue) }
    }
}
