// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Documents
import Foundation
import Ledger
import Records

/// `mingcha-index pass`.
struct PassCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pass", abstract: "每日处理：到期的停止展示，到日子的开始展示，然后更新索引；可重复运行，漏跑的日子一次补上。")

    @Option(help: ArgumentHelp("处理到哪一天（北京时间），缺省为今天。", valueName: "日期"))
    var day: String?

    @Flag(help: "账本已处理到将来的日子（系统时钟曾经不准）时，退回到今天，把提前停止展示的重新展示出来。先核对系统时钟。")
    var turnBack = false

    @Option(help: ArgumentHelp("退回的理由，写入审计记录。", valueName: "理由"))
    var reason: String?

    @OptionGroup var folder: DataFolder

    func validate() throws {
        guard turnBack == (reason != nil) else { throw ValidationError("--turn-back 和 --reason 要一起写。") }
        if let reason { try Reason.check(reason) }
        if turnBack, day != nil { throw ValidationError("--turn-back 总是退回到今天，不能同时写 --day。") }
    }

    func run() throws {
        let ledger = try folder.openLedger()
        if let reason { return try turnBack(ledger, reason) }
        var target = ledger.today
        if let day {
            guard let given = CivilDate(lenient: day) else {
                throw ValidationError("--day 的“\(day.prefix(40))”不是日期；应如 2026-11-25。")
            }
            guard given <= ledger.today else { throw ValidationError("--day 不能晚于今天（\(ledger.today)）。") }
            target = given
        }
        if let finding = try ledger.verifyClock().first {
            Console.note("错误：" + finding.sentence)
            throw ExitCode(ExitStatus.incomplete.rawValue)
        }
        if let previous = try ledger.passDay(), target < previous {
            throw ValidationError("账本已处理到 \(previous)，不能退回到 \(target)。")
        }
        let report = try ledger.pass(on: target)
        print("处理到 \(report.day)：开始展示 \(report.begun) 条，停止展示 \(report.ended) 条。")
        try folder.index(ledger, on: target)
    }

    private func turnBack(_ ledger: Ledger, _ reason: String) throws {
        guard let report = try ledger.turnBack(reason: PersonalData.masked(reason).text) else {
            print("账本没有处理到将来的日子，不需要退回。")
            return try folder.index(ledger)
        }
        let previous = report.previous.map { "从 \($0) " } ?? ""
        print("\(previous)退回到 \(report.day)：重新展示 \(report.begun) 条，尚未到展示日的 \(report.ended) 条不再展示。")
        // What documents say of each other was read as of the later day, too.
        _ = try Linking.run(ledger)
        try folder.index(ledger)
    }
}

/// `mingcha-index withdraw`.
struct WithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "撤下一条记录：不再出现在任何结果、计数和页面中；审计记录保留。")

    @Argument(help: ArgumentHelp("记录编号。", valueName: "编号"))
    var id: String

    @Option(help: ArgumentHelp("理由，写入审计记录。", valueName: "理由"))
    var reason: String

    @OptionGroup var folder: DataFolder

    func validate() throws { try Reason.check(reason) }

    func run() throws {
        let ledger = try folder.openLedger()
        print(try ledger.withdraw(id, reason: reason) ? "已撤下 \(id)。" : "\(id) 此前已撤下。")
        // What other documents repeat of it goes with it.
        _ = try Linking.run(ledger)
        try folder.index(ledger)
    }
}

/// `mingcha-index reinstate`.
struct ReinstateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reinstate", abstract: "恢复一条被撤下的记录。")

    @Argument(help: ArgumentHelp("记录编号。", valueName: "编号"))
    var id: String

    @Option(help: ArgumentHelp("理由，写入审计记录。", valueName: "理由"))
    var reason: String

    @OptionGroup var folder: DataFolder

    func validate() throws { try Reason.check(reason) }

    func run() throws {
        let ledger = try folder.openLedger()
        print(try ledger.reinstate(id, reason: reason) ? "已恢复 \(id)。" : "\(id) 没有被撤下。")
        _ = try Linking.run(ledger)
        try folder.index(ledger)
    }
}

/// What `--reason` may be.
enum Reason {
    static func check(_ text: String) throws {
        guard text.contains(where: { !$0.isWhitespace }), text.utf8.count <= 2_000 else {
            throw ValidationError("--reason 应写明理由，不超过 2000 字节。")
        }
    }
}
