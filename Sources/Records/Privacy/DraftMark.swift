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

    /// Whether a title calls for comments on a draft (关于公开征求《…》意见的公告), so that the draft is what its text holds.
    ///
    /// Not the title of a paper about comments: 公开征求意见情况的公告, 公开征求意见管理办法.
    public static func isCall(title: String) -> Bool {
        let text = IdentifierScalars(title)
        guard let call = (0..<text.count).first(where: { text.has("征求", at: $0) }),
            let opinions = (call..<text.count).last(where: { text.has("意见", at: $0) })
        else { return false }
        // 征求意见稿 inside 《…》 of another act's title is that act's matter: 关于审议《…（征求意见稿）》的说明.
        let rest = text.text(opinions + 2..<text.count)
        guard callEndings.contains(rest) else { return false }
        let between = text.text(call + 2..<opinions)
        return text.has("公开", before: call) || words.contains { between.contains($0) }
    }

    /// Whether a source's own words on the force of a document say that it is a draft.
    public static func stands(inClaim claim: String) -> Bool {
        let text = IdentifierScalars(Array(claim.unicodeScalars.prefix(40)))
        let word = text.text(0..<text.count)
        guard !["不是", "非"].contains(where: word.hasPrefix) else { return false }
        return words.contains(where: word.contains) || ["征求意见", "公开征求意见", "征求意见中", "正在征求意见", "公开征求意见中"].contains(word)
    }

    /// Whether one of the first lines of a text is nothing but a mark in brackets, or the title with such a mark.
    public static func stands(atHeadOf body: String, title: String) -> Bool {
        var seen = 0
        // A text without line ends is not copied whole for its head.
        for line in body.prefix(headLength).split(separator: "\n", omittingEmptySubsequences: true) {
            let text = IdentifierScalars(String(line))
            guard text.count > 0 else { continue }
            seen += 1
            if seen > headLines { break }
            guard text.count <= longestLine, stands(inTitle: String(line)) else { continue }
            if let first = text[0], openings.contains(first), text.count <= longestMark { return true }
            let name = IdentifierScalars(title)
            if name.count >= 4, text.has(name.text(0..<name.count), at: 0) { return true }
        }
        return false
    }

    private static let headLines = 5
    private static let headLength = 2_000
    private static let longestLine = 200
    private static let longestMark = 24
    private static let openings: Set<Unicode.Scalar> = ["（", "〔"]
    private static let callEndings: Set<String> = [
        "", "的公告", "的通知", "的通告", "的公示", "的启事", "的函", "的公示公告", "公告", "通知", "启事", "稿的公告", "稿的通知", "稿的通告",
        "稿的公示", "稿的启事", "稿的函", "建议的公告", "建议的通知", "建议的通告", "建议的公示", "建议的启事", "建议的函",
    ]
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
