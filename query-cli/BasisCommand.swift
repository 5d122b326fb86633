// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Querying

/// `mingcha basis`.
struct BasisCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "basis", abstract: "查适用某一条文的全部决定，按机关、年份和处罚种类计数。",
        discussion: """
            条文写作 食品安全法第124条 或 食品安全法第一百二十四条第一款第（二）项；款、项使结果更窄。
            每件决定都给出该条文在决定当日的版本；没有收录当日版本的会写明。
            """)

    @Argument(help: ArgumentHelp("法律、法规或规章的名称和条文。", valueName: "条文"))
    var citation: [String]

    @Option(help: ArgumentHelp("按哪一天给出条文和清单事项的状态，缺省为今天。", valueName: "日期"))
    var asOf: String?

    @Option(help: ArgumentHelp("第几页；缺省列出全部。", valueName: "页"))
    var page: String?

    @Option(help: ArgumentHelp("每页条数，1–1000；缺省列出全部。", valueName: "条数"))
    var limit: String?

    @OptionGroup var source: SourceOptions

    func run() async throws {
        let day = try SourceOptions.day(asOf)
        let text = citation.joined(separator: " ")
        let source = try self.source.source()
        let page = try page.map { try ParameterReading.number($0, "page", 1...BasisLimits.pages, code: "bad_page") }
        let limit = try limit.map { try ParameterReading.number($0, "limit", 1...BasisLimits.most, code: "bad_limit") }
        var answer = try await source.basis(
            text, asOf: day, page: page ?? 1, limit: limit ?? (page == nil ? BasisLimits.most : BasisLimits.standard))
        if page == nil, limit == nil { try await complete(&answer, text: text, from: source) }
        if self.source.json { try SourceOptions.printJSON(answer) } else { print(BasisPrinter.text(answer)) }
        let total = answer.decisions.total + answer.duties.total + answer.licenceTotal
        if total == 0, answer.items.isEmpty, answer.benchmarks.isEmpty {
            throw ExitCode(ExitStatus.notFound.rawValue)
        }
    }

    /// Adds what is on further pages.
    private func complete(_ answer: inout BasisAnswer, text: String, from source: any AnswerSource) async throws {
        var page = 1
        while answer.decisions.items.count < answer.decisions.total
            || answer.duties.items.count < answer.duties.total
        {
            page += 1
            let next = try await source.basis(text, asOf: answer.meta.asOf, page: page, limit: BasisLimits.most)
            // An index that was swapped in between has other pages.
            guard next.meta.indexRevision == answer.meta.indexRevision,
                !next.decisions.items.isEmpty || !next.duties.items.isEmpty
            else { throw SearchError.overloaded }
            answer.decisions.items += next.decisions.items
            answer.duties.items += next.duties.items
        }
        answer.links.next = nil
    }
}
