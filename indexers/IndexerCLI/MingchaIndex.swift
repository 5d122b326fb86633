// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation

/// The `mingcha-index` command: arguments in, rows into the ledger, the ledger into the index.
@main
struct MingchaIndex: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mingcha-index",
        abstract: "明察：导入文件、执法、信用和解读数据，每日更新展示，建立和核验索引。",
        discussion: """
            例：
              mingcha-index import documents 文件.jsonl 文件夹 --data ./data
              mingcha-index import cleanup 清理结果.jsonl
              mingcha-index import enforcement 双公示.xlsx --source 市场监管局
              mingcha-index sync
              mingcha-index rejects
              mingcha-index pass
              mingcha-index withdraw 记录编号 --reason 异议成立
              mingcha-index verify
            退出码：0 完成，2 用法有误，3 未找到，4 索引缺失或不符，5 完成但有行被退回。
            """,
        version: "0.1.0",
        subcommands: [
            ImportCommand.self, SyncCommand.self, RejectsCommand.self, BuildCommand.self, RebuildCommand.self,
            VerifyCommand.self,
            PassCommand.self, WithdrawCommand.self, ReinstateCommand.self, AuditCommand.self, BackupCommand.self,
            RestoreCommand.self, ExampleCommand.self,
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
