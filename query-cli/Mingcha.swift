// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation

/// The `mingcha` command: arguments in, answers out; everything else is decided in Querying.
@main
struct Mingcha: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mingcha",
        abstract: "明察：查规范性文件及其效力、经营主体的公开记录和执法依据。",
        discussion: """
            例：
              mingcha search 政务公开 --status in_force
              mingcha search '元办发〔2016〕13号'
              mingcha search '食品安全法124条' --unit articles
              mingcha status 个体工商户条例 --as-of 2022-11-01
              mingcha subject 示例商贸
              mingcha basis 食品安全法第124条
              mingcha suggest ymlysp
              mingcha export 安全生产 --format csv --output 安全生产.csv
            退出码：0 完成，2 用法有误，3 未找到，4 索引缺失或版本不符，5 未能完整检索。
            """,
        version: "0.1.0",
        subcommands: [
            SearchCommand.self, ShowCommand.self, StatusCommand.self, SubjectCommand.self, BasisCommand.self,
            LedgerCommand.self, ListsCommand.self, SuggestCommand.self, ExportCommand.self,
        ])

    static func main() async {
        await run(arguments: Array(CommandLine.arguments.dropFirst()))
    }

    private static func run(arguments: [String]) async {
        do {
            var command = try parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            ExitStatus.end(with: error, of: Self.self)
        }
    }
}
