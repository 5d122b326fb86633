// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Querying

/// `mingcha ledger`.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "台账：解读、公示、到期、依据变动。",
        discussion: "台账：interpretation 政策解读，publication 执法公示，expiring 到期文件，items-basis-changed 依据变动。")

    @Argument(help: ArgumentHelp("哪一个台账。", valueName: "台账"))
    var rule: String

    @Option(help: ArgumentHelp("机关名称或编号。", valueName: "机关"))
    var organ: String?

    @Option(help: ArgumentHelp("只列这一状态：overdue、late、expiring……", valueName: "状态"))
    var state: String?

    @Option(help: ArgumentHelp("截至哪一天，缺省为今天。", valueName: "日期"))
    var asOf: String?

    @Option(help: ArgumentHelp("第几页。", valueName: "页"))
    var page: String?

    @Option(help: ArgumentHelp("每页条数，1–1000。", valueName: "条数"))
    var limit: String?

    @OptionGroup var source: SourceOptions

    func run() async throws {
        guard let rule = LedgerRule(rawValue: rule) else {
            throw RequestProblem(
                code: "bad_filter", parameter: "rule", "没有台账「\(rule.prefix(40))」。",
                allowed: LedgerRule.allCases.map(\.rawValue))
        }
        let page = try page.map { try ParameterReading.number($0, "page", 1...LedgerLimits.pages, code: "bad_page") }
        let limit = try limit.map { try ParameterReading.number($0, "limit", 1...LedgerLimits.most, code: "bad_limit") }
        let answer = try await source.source().ledger(
            rule, asOf: try SourceOptions.day(asOf), organ: organ, state: state, page: page ?? 1,
            limit: limit ?? LedgerLimits.standard)
        if source.json { try SourceOptions.printJSON(answer) } else { print(LedgerPrinter.text(answer)) }
    }
}
