// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

/// A ledger as lines for a terminal.
enum LedgerPrinter {
    static func text(_ answer: LedgerAnswer) -> String {
        var lines = [Terminal.bold(answer.label) + (answer.organ.map { "　\($0.label)" } ?? "")]
        lines.append(answer.explanation)
        let states = answer.states.map { "\($0.label) \($0.count)" }
        lines.append("截至 \(answer.meta.asOf.chinese)：" + (states.isEmpty ? "没有" : states.joined(separator: "，")))
        var rows: [[String]] = []
        for item in answer.items {
            rows.append([
                item.state.label, item.due?.description ?? "", item.number ?? "", item.organ?.label ?? "", item.title,
            ])
            if let note = item.note { rows.append(["", "", "", "", Terminal.faint(note)]) }
        }
        lines += TextTable.lines(rows)
        if answer.total > answer.items.count {
            lines.append("共 \(answer.total) 条，本页 \(answer.items.count) 条（第 \(answer.page) 页）")
        }
        return lines.joined(separator: "\n")
    }
}
