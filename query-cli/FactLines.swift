// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// Pairs of name and value as lines; what is unknown is left out.
struct FactLines {
    private(set) var lines: [String] = []
    var indent = ""

    mutating func add(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        lines.append("\(indent)\(name)：\(value)")
    }

    mutating func add(_ name: String, _ day: CivilDate?) { add(name, day?.chinese) }

    /// Until when something is shown and what ends it.
    mutating func add(_ display: DisplayAnswer?) {
        guard let display else { return }
        if let last = display.shownUntil {
            add("公示至", last.chinese + (display.end.map { "（\($0.label)）" } ?? ""))
        }
        add("可申请信用修复", display.repairableFrom.map { $0.chinese + "起" })
        for note in display.notes { add("说明", note) }
    }
}
