// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Querying

/// `mingcha subject`.
struct SubjectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subject", abstract: "查一个经营主体目前公开的全部记录，并说明查了哪些来源。",
        discussion: """
            可以写统一社会信用代码、工商注册号、现用名或曾用名；只写字号时列出可能的主体。
            没有查到记录不等于没有违法失信记录。不提供按身份证号码的查询。
            """)

    @Argument(help: ArgumentHelp("统一社会信用代码、注册号或名称。", valueName: "代码或名称"))
    var text: [String]

    @Option(help: ArgumentHelp("按哪一天判断效力，缺省为今天。", valueName: "日期"))
    var asOf: String?

    @OptionGroup var source: SourceOptions

    func run() async throws {
        let day = try SourceOptions.day(asOf)
        let answer = try await source.source().subject(text.joined(separator: " "), asOf: day)
        if source.json { try SourceOptions.printJSON(answer) } else { print(SubjectPrinter.text(answer)) }
        switch answer.outcome {
        case .found, .candidates: break
        case .nothing, .refused, .invalid: throw ExitCode(ExitStatus.notFound.rawValue)
        }
    }
}
