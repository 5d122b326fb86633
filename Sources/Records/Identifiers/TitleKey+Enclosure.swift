// SPDX-License-Identifier: GPL-3.0-or-later

extension TitleKey {
    /// The measure that a notice encloses: X of 关于印发《X》的通知, 印发〈X〉的通知, 转发…关于印发《X》的通知的通知, and, without
    /// brackets, 关于印发X办法的通知.
    ///
    /// As printed, the brackets of X removed, those inside X kept. Of several enclosures the first. `nil` for a title that
    /// encloses nothing, also for 关于修改《X》的决定, and for more than 1000 scalars.
    public static func enclosedTitle(of title: String) -> String? {
        let text = IdentifierScalars(title)
        guard text.source.count <= longestTitle else { return nil }
        var index = 0
        var found: String?
        // The innermost notice is the one that encloses the measure.
        while index < text.count {
            if let start = text.skip(verbs, at: index) {
                found = quoted(text, at: start) ?? unquoted(text, at: start) ?? found
                index = start
            } else {
                index += 1
            }
        }
        return found
    }

    private static let longestTitle = 1000
    private static let verbs = ["印发", "转发", "批转", "发布", "公布", "颁布", "颁发", "下发", "施行", "实施"]
    private static let wrappers = ["通知", "公告", "通告", "命令", "令", "决定", "函", "通报", "批复"]

    private static func quoted(_ text: IdentifierScalars, at start: Int) -> String? {
        let close: Unicode.Scalar
        switch text[start] {
        case "《": close = "》"
        case "〈": close = "〉"
        default: return nil
        }
        guard let end = closing(text, open: start, close: close), end > start + 1, isWrapper(text, after: end + 1)
        else {
            return nil
        }
        return text.printed(start + 1..<end)
    }

    /// 关于印发行政执法公示办法（试行）的通知: only where a genre ends what stands between.
    private static func unquoted(_ text: IdentifierScalars, at start: Int) -> String? {
        guard text.has("印发", before: start), text[start] != "《", text[start] != "〈",
            let end = (start..<text.count).first(where: { text[$0] == "的" && text.has("通知", at: $0 + 1) }),
            end - start >= 6
        else { return nil }
        let inner = text.printed(start..<end)
        let bare = withoutEdition(inner)
        let genres = [
            "办法", "规定", "细则", "方案", "意见", "规划", "预案", "规则", "清单", "措施", "要点", "制度", "规范", "标准", "目录", "计划", "纲要", "指南",
        ]
        return genres.contains(where: bare.hasSuffix) ? inner : nil
    }

    /// Directly, or after 等三个文件, 的通知 follows.
    private static func isWrapper(_ text: IdentifierScalars, after index: Int) -> Bool {
        for start in index..<min(text.count, index + 16) where text[start] == "的" {
            return text.skip(wrappers, at: start + 1) != nil
        }
        return false
    }

    private static func closing(_ text: IdentifierScalars, open: Int, close: Unicode.Scalar) -> Int? {
        guard let opening = text[open] else { return nil }
        var depth = 0
        for index in open..<text.count {
            if text.scalars[index] == opening { depth += 1 }
            if text.scalars[index] == close {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }
}
