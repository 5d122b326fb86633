// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Querying

/// `mingcha status`.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "查文件在某一天是否有效，并给出依据。")

    @Argument(help: ArgumentHelp("文件名称或文号。", valueName: "名称或文号"))
    var text: [String]

    @Option(help: ArgumentHelp("按哪一天判断效力，缺省为今天。", valueName: "日期"))
    var asOf: String?

    @OptionGroup var source: SourceOptions

    func run() async throws {
        let day = try SourceOptions.day(asOf)
        let reply = try await source.source().status(text.joined(separator: " "), asOf: day)
        if source.json { try SourceOptions.printJSON(reply) } else { print(StatusPrinter.text(reply)) }
        if reply.matches.isEmpty { throw ExitCode(ExitStatus.notFound.rawValue) }
    }
}
