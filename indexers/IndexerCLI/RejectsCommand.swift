// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Ledger
import Records

/// `mingcha-index rejects`.
struct RejectsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejects", abstract: "列出被退回的行：来源、文件、行号、原因和原文；也用来消去不会再改正的一条。")

    @Flag(help: "以 JSON 输出。")
    var json = false

    @Option(help: ArgumentHelp("消去这一条（列表中 # 后的编号），须写明理由。", valueName: "编号"))
    var dismiss: Int64?

    @Option(help: ArgumentHelp("消去的理由，写入审计记录。", valueName: "理由"))
    var reason: String?

    @OptionGroup var folder: DataFolder

    func validate() throws {
        guard (dismiss == nil) == (reason == nil) else { throw ValidationError("--dismiss 和 --reason 要一起写。") }
        if let reason { try Reason.check(reason) }
    }

    func run() throws {
        let ledger = try folder.openLedger()
        if let dismiss, let reason {
            guard try ledger.dismissReject(dismiss, reason: PersonalData.masked(reason).text) else {
                Console.note("错误：没有编号为 \(dismiss) 的退回行。")
                throw ExitCode(ExitStatus.notFound.rawValue)
            }
            return print("已消去 #\(dismiss)。")
        }
        let rows = try ledger.quarantine()
        if json { return try Console.json(rows) }
        if rows.isEmpty { return Console.note("没有被退回的行。") }
        for row in rows {
            print("#\(row.id) · \(row.source) · \(row.file) · 第 \(row.row) 行 · \(row.code)")
            print("  \(row.sentence)")
            print("  原文：\(row.original.prefix(200))\(row.original.count > 200 ? "……" : "")")
        }
        print("共 \(rows.count) 行")
        Console.note("改正后重新导入，退回的行会自动消去；不会再送来的，用 rejects --dismiss 编号 --reason 理由 消去。")
    }
}
