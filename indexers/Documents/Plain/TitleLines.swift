// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts a title together from the lines it was printed on.
struct TitleLines {
    private(set) var text = ""
    private(set) var count = 0

    private static let endings = [
        "通知", "决定", "意见", "办法", "规定", "细则", "方案", "公告", "通告", "通报", "批复", "函", "令", "命令", "报告", "请示", "纪要", "决议",
        "公报", "议案", "规划", "预案", "规则", "清单", "要点", "制度", "规范", "标准", "目录", "计划", "纲要", "指南", "条例", "措施", "指引", "章程",
        "总结",
        "安排", "准则", "守则", "规程", "解释", "复函", "答复", "意见稿", "草案", "公示", "基准", "指导目录", "法",
    ]

    /// Whether the title may end here: brackets closed and a genre (or its edition in brackets) last.
    var isComplete: Bool {
        guard !text.isEmpty, isBalanced else { return false }
        if text.hasSuffix("）") || text.hasSuffix(")") { return true }
        return Self.endings.contains { text.hasSuffix($0) }
    }

    private var isBalanced: Bool {
        var depth = 0
        for scalar in text.unicodeScalars {
            if scalar == "《" { depth += 1 }
            if scalar == "》" { depth -= 1 }
        }
        return depth == 0
    }

    mutating func append(_ line: String) {
        var piece = line
        while let first = piece.first, first == "#" || first == "*" || first == " " || first == "\u{3000}" {
            piece.removeFirst()
        }
        while let last = piece.last, last == "*" || last == " " || last == "\u{3000}" { piece.removeLast() }
        text += piece
        count += 1
    }
}
