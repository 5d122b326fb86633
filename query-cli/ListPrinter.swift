// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

/// A list and its changes as lines for a terminal.
enum ListPrinter {
    static func text(_ answer: ListAnswer) -> String {
        var lines = [Terminal.bold(answer.list.label), "\(answer.to.chinese)有效的事项：\(answer.total) 项"]
        lines += TextTable.lines(
            answer.items.map { [$0.code, $0.organ?.label ?? "", $0.actKind?.label ?? "", $0.name] })
        if answer.total > answer.items.count {
            lines.append("本页 \(answer.items.count) 项（第 \(answer.page) 页）")
        }
        guard let changes = answer.changes else { return lines.joined(separator: "\n") }
        lines += ["", "自\(changes.from.chinese)以来" + (changes.isEmpty ? "没有变化。" : "：")]
        lines += items("增加", changes.added) + items("删除", changes.removed)
        if !changes.changed.isEmpty { lines.append("改动：\(changes.changed.count)") }
        for change in changes.changed {
            lines.append("  \(change.after.code)　\(change.after.name)")
            for field in change.fields {
                lines.append("    \(field.field.label)：\(field.before ?? "（无）")")
                lines.append("    　　改为：\(field.after ?? "（无）")")
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func items(_ heading: String, _ items: [ItemAnswer]) -> [String] {
        guard !items.isEmpty else { return [] }
        return ["\(heading)：\(items.count)"] + TextTable.lines(items.map { [$0.code, $0.organ?.label ?? "", $0.name] })
    }
}
