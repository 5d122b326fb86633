// SPDX-License-Identifier: GPL-3.0-or-later

/// The title that a draft will bear when it is final.
enum DraftTitle {
    /// 元谋县集市管理办法 for 元谋县集市管理办法（征求意见稿）, 元谋县集市管理办法征求意见稿, and for the call for comments on it
    /// (关于公开征求《元谋县集市管理办法（征求意见稿）》意见的公告). `nil` where no title is left. （试行） stays.
    static func finalTitle(of title: String) -> String? {
        let text = IdentifierScalars(title)
        guard text.count > 0, text.source.count <= longest else { return nil }
        var range = 0..<text.count
        if let open = (0..<text.count).first(where: { text.scalars[$0] == "《" }),
            let close = (open..<text.count).last(where: { text.scalars[$0] == "》" }), close > open + 1,
            isCall(text, outside: open...close)
        {
            range = open + 1..<close
        }
        let bare = withoutMark(text, range)
        return bare.count < shortest ? nil : text.printed(bare)
    }

    private static let longest = 1000
    private static let shortest = 4

    /// 《…》 is the whole title, or what stands around it asks for comments.
    private static func isCall(_ text: IdentifierScalars, outside inner: ClosedRange<Int>) -> Bool {
        let around = text.text(0..<inner.lowerBound) + text.text(inner.upperBound + 1..<text.count)
        return around.isEmpty || around.contains("征求") || around.contains("征集") || around.contains("听取")
    }

    private static func withoutMark(_ text: IdentifierScalars, _ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound {
            if let close = text[end - 1], close == "）" || close == "〕" {
                let opening: Unicode.Scalar = close == "）" ? "（" : "〔"
                guard let open = text.opening(of: end - 1, open: opening, limit: 30), open > range.lowerBound,
                    isMark(text.text(open + 1..<end - 1))
                else { break }
                end = open
            } else if let word = suffixes.first(where: { text.has($0, before: end) }) {
                end -= word.unicodeScalars.count
            } else {
                break
            }
        }
        return range.lowerBound..<max(end, range.lowerBound)
    }

    private static func isMark(_ inside: String) -> Bool {
        suffixes.contains { inside.hasSuffix($0) } || inside == "草案" || inside.hasSuffix("草案")
    }

    private static let suffixes = [
        "公开征求意见稿", "征求意见稿", "征求意见草案", "送审稿", "报审稿", "讨论稿", "审议稿", "草案稿", "修订稿", "初稿", "代拟稿", "建议稿", "听证稿", "论证稿",
        "草稿",
    ]
}
