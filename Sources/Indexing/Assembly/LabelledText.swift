// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of a record as one text of labelled lines, which snippets quote and phrases are looked for in:
/// 违法事实：….
struct LabelledText {
    private(set) var text = ""

    /// Adds nothing for a column that says nothing.
    mutating func add(_ label: String, _ value: String?) {
        guard let value, value.contains(where: { !$0.isWhitespace }) else { return }
        text += label + "：" + value + "\n"
    }
}
