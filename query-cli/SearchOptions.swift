// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// What is looked for, within which filters, in which order: of `search` and `export`.
struct SearchOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("要查的内容。", valueName: "内容"))
    var query: [String] = []

    @Option(help: ArgumentHelp("类别，可重复：document、enforcement、subject……", valueName: "类别"))
    var kind: [String] = []

    @Option(help: ArgumentHelp("机关名称或编号，可重复。", valueName: "机关"))
    var organ: [String] = []

    @Option(help: ArgumentHelp("领域代码 F01–F30 或名称，可重复。", valueName: "领域"))
    var field: [String] = []

    @Option(help: ArgumentHelp("效力，可重复：in_force、repealed……", valueName: "效力"))
    var status: [String] = []

    @Option(help: ArgumentHelp("起始日期（含）。", valueName: "日期"))
    var from: String?

    @Option(help: ArgumentHelp("截止日期（含）。", valueName: "日期"))
    var to: String?

    @Option(help: ArgumentHelp("按哪一天判断效力，缺省为今天。", valueName: "日期"))
    var asOf: String?

    @Option(help: ArgumentHelp("排序：relevance、newest、oldest。", valueName: "顺序"))
    var sort: String?

    @Option(help: ArgumentHelp("查什么：records 记录，articles 条文。", valueName: "单位"))
    var unit: String?

    /// The parameters of a request.
    var parameters: [(name: String, value: String)] {
        var parameters: [(name: String, value: String)] = []
        if !query.isEmpty { parameters.append(("q", query.joined(separator: " "))) }
        parameters += kind.map { ("kind", $0) } + organ.map { ("organ", $0) } + field.map { ("field", $0) }
        parameters += status.map { ("status", $0) }
        let single = [("from", from), ("to", to), ("as_of", asOf), ("sort", sort), ("unit", unit)]
        return parameters + single.compactMap { name, value in value.map { (name, $0) } }
    }
}
