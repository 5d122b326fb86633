// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// A status reply, and the status part of a record, as lines for a terminal.
enum StatusPrinter {
    static func text(_ reply: StatusReply) -> String {
        var lines = reply.warnings.map { "提示：" + $0 }
        for match in reply.matches {
            if !lines.isEmpty { lines.append("") }
            lines.append(Terminal.bold(match.title) + (match.number.map { "（\($0)）" } ?? ""))
            lines += self.lines(match.status)
            var version = ["本版编号 \(match.version.id)"]
            if let day = match.version.effectiveOn { version.append("自 \(day.chinese)起") }
            if let day = match.version.until { version.append("至 \(day.chinese)") }
            lines.append("  " + Terminal.faint(version.joined(separator: "，")))
        }
        return lines.joined(separator: "\n")
    }

    static func lines(_ status: StatusAnswer) -> [String] {
        var lines = ["  \(status.asOf.chinese)：\(Terminal.bold(status.label))", "  \(status.reason)"]
        if status.confidence != .high { lines.append("  可信度：\(label(status.confidence))") }
        lines += status.notes.map { "  注意：" + $0 }
        for evidence in status.evidence {
            let place = [evidence.title, evidence.locator].compactMap { $0 }.joined(separator: " ")
            let id = evidence.id.map { "（\($0)）" } ?? ""
            lines.append("  依据：\(place)\(id)：“\(evidence.quote)”")
        }
        return lines
    }

    private static func label(_ confidence: Confidence) -> String {
        switch confidence {
        case .high: "高"
        case .medium: "中"
        case .low: "低"
        case .none: "无"
        }
    }
}
