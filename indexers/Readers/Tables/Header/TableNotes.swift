// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of a table that are no data: 填表说明, 填表人, 合计 and the like.
enum TableNotes {
    /// Whether the row's first cell says that it is a note.
    static func isNote(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, starts.contains(first) else { return false }
        var head = ""
        for scalar in text.unicodeScalars {
            if TextTrimming.isBlank(scalar) || scalar == "*" || scalar == "（" || scalar == "(" { continue }
            head.unicodeScalars.append(scalar)
            if head.unicodeScalars.count == 12 { break }
        }
        return words.contains { head.hasPrefix($0) }
            || labels.contains { label in
                head.hasPrefix(label + "：") || head.hasPrefix(label + ":") || head == label
            }
    }

    private static let words = [
        "表格说明", "填表说明", "填报说明", "填写说明", "制表说明", "填表人", "填报人", "填表单位", "填报单位", "报送单位", "编制单位", "制表人", "制表单位",
        "审核人", "单位负责人", "填表日期", "填报日期", "填报时间", "报送日期", "制表日期", "联系电话", "合计", "总计", "小计", "共计", "以下空白", "以上",
    ]
    private static let labels = ["说明", "备注", "注", "注意", "附注", "单位", "负责人", "联系人", "经办人", "日期", "制表", "审核"]
    private static let starts = Set(
        (words + labels).compactMap(\.unicodeScalars.first) + ["*", "（", "(", " ", "\u{3000}"])
}
