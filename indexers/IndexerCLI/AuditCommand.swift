// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Ledger
import Records

/// `mingcha-index audit`.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "列出审计记录，最新的在前：导入、展示的开始和停止、撤下和恢复。")

    @Option(help: ArgumentHelp("条数，1–10000。", valueName: "条数"))
    var limit = 50

    @Flag(help: "以 JSON 输出。")
    var json = false

    @OptionGroup var folder: DataFolder

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit 应为 1 到 10000。") }
    }

    func run() throws {
        let entries = try folder.openLedger().auditTrail(limit: limit)
        if json { return try Console.json(entries) }
        for entry in entries {
            print("\(entry.id)\t\(Self.time(entry.at))\t\(Self.word(entry.action))\t\(entry.subject)\t\(entry.detail)")
        }
    }

    /// Beijing time, to the second.
    private static func time(_ seconds: Int64) -> String {
        let inDay = Int(((seconds + 8 * 3_600) % 86_400 + 86_400) % 86_400)
        let parts = [inDay / 3_600, inDay / 60 % 60, inDay % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(CivilDate(secondsSince1970: Int(seconds))) \(parts.joined(separator: ":"))"
    }

    private static func word(_ action: String) -> String {
        switch action {
        case "import": "导入"
        case "link": "关联"
        case "withdraw": "撤下"
        case "reinstate": "恢复"
        case "dismiss": "消去退回行"
        case "display_begin": "开始展示"
        case "display_end": "停止展示"
        case "display_change": "展示期变更"
        case "turn_back": "退回日期"
        case "rename": "来源改名"
        default: action
        }
    }
}
