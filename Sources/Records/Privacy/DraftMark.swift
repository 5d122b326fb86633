// SPDX-License-Identifier: GPL-3.0-or-later

/// The marks of a text that is not final: 征求意见稿, 草案, 送审稿.
public enum DraftMark {
    /// Whether a title is that of a draft itself: 元谋县…办法（征求意见稿）, …条例（修订草案）.
    ///
    /// Not the title of an act about a draft (关于《…（草案）》公开征求意见的公告), which is final itself.
    public static func stands(inTitle title: String) -> Bool {
        let text = IdentifierScalars(title)
        var end = text.count
        while let last = text[end - 1], closings.contains(last) { end -= 1 }
        return words.contains { word in
            guard text.has(word, before: end) else { return false }
            // Only a mark in brackets is one: 审议《…条例（草案）》 and a 草案 that a sentence speaks of are not.
            let start = end - word.unicodeScalars.count
            return end < text.count && isOpened(text, before: start) && !isQuoted(text, at: end)
        } || words.contains { text.has($0, before: text.count) && !text.scalars.contains("》") && $0.hasSuffix("稿") }
    }

    private static let closings: Set<Unicode.Scalar> = ["）", "〕", "》", "〉", "。", "”"]
    private static let words = [
        "征求意见稿", "公开征求意见稿", "送审稿", "讨论稿", "审议稿", "草案", "修订草案", "修改草案", "修正草案", "草案稿", "草稿",
        "初稿", "代拟稿", "建议稿", "听证稿", "论证稿", "报审稿", "征求意见草案",
    ]

    /// A bracket opens before the mark, with at most a few characters between: （2024年修订草案）.
    private static func isOpened(_ text: IdentifierScalars, before start: Int) -> Bool {
        (max(0, start - 10)..<max(0, start)).contains { text.scalars[$0] == "（" || text.scalars[$0] == "〔" }
    }

    /// The bracket closes inside 《…》 with words before it: an act about the draft.
    private static func isQuoted(_ text: IdentifierScalars, at end: Int) -> Bool {
        guard let close = (end..<text.count).first(where: { text.scalars[$0] == "》" }) else { return false }
        guard let open = text.opening(of: close, open: "《", limit: 200) else { return true }
        return open > 0
    }
}
