// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What the headline of an interpretation says of the document that it interprets.
struct HeadlineTitles {
    /// Whole titles in 《》, outermost ones, in order.
    var quoted: [String] = []
    /// The beginning of a title whose 》 was cut off: 《某省教育厅等部门关于进一步完善….
    var cut: String?
    /// Without 《》: what is left of the headline when 一图读懂, 解读 and the like are taken away, where that ends like
    /// the title of a document.
    var bare: String?

    init(_ headline: String) {
        let scalars = Array(headline.unicodeScalars.prefix(Self.longest))
        var start: Int?
        var depth = 0
        for (index, scalar) in scalars.enumerated() {
            if scalar == "《" {
                if depth == 0 { start = index + 1 }
                depth += 1
            } else if scalar == "》", depth > 0 {
                depth -= 1
                if depth == 0, let from = start {
                    add(scalars[from..<index])
                    start = nil
                }
            }
        }
        if depth > 0, let from = start { readCut(scalars[from...]) }
        if quoted.isEmpty, cut == nil { bare = Self.bare(scalars[...]) }
    }

    private static let longest = 500
    private static let shortestCut = 8
    private static let shortestBare = 8

    private mutating func add(_ title: ArraySlice<Unicode.Scalar>) {
        let text = Self.text(title.filter { !Self.isBlank($0) }[...])
        if !text.isEmpty, !quoted.contains(text) { quoted.append(text) }
    }

    private mutating func readCut(_ rest: ArraySlice<Unicode.Scalar>) {
        var rest = rest
        while let last = rest.last, last == "." || last == "…" || Self.isBlank(last) { rest.removeLast() }
        // A bracket left open by another title inside is not ours to close.
        let text = Self.text(rest.filter { !Self.isBlank($0) }[...])
        if rest.count >= Self.shortestCut { cut = text }
    }

    /// `nil` where nothing was taken away: then the headline is no title but news.
    private static func bare(_ headline: ArraySlice<Unicode.Scalar>) -> String? {
        var rest = headline.filter { !isBlank($0) }[...]
        var isMarked = false
        var goesOn = true
        while goesOn {
            goesOn = false
            if let first = rest.first, signs.contains(first) {
                rest.removeFirst()
                goesOn = true
            }
            if let last = rest.last, signs.contains(last) {
                rest.removeLast()
                goesOn = true
            }
            if let mark = fronts.first(where: { rest.starts(with: $0) }) {
                rest.removeFirst(mark.count)
                (isMarked, goesOn) = (true, true)
            }
            if let mark = backs.first(where: { rest.count > $0.count && rest.suffix($0.count).elementsEqual($0) }) {
                rest.removeLast(mark.count)
                (isMarked, goesOn) = (true, true)
            }
        }
        // 为…出实招——解读某措施: what follows the last 解读.
        if !isMarked, let dash = rest.lastIndex(of: "—"), rest[(dash + 1)...].starts(with: interprets) {
            rest = rest[(dash + 1 + interprets.count)...]
            isMarked = true
        }
        let title = text(rest)
        return isMarked && rest.count >= shortestBare && GenreWords.count(endOf: title) > 0 ? title : nil
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static let signs: Set<Unicode.Scalar> = [
        "：", ":", "丨", "|", "｜", "—", "-", "–", "【", "】", "[", "]", "“", "”", "…", ".", "·", "、", "，", ",",
    ]
    private static let interprets = Array("解读".unicodeScalars)
    private static let fronts = [
        "一图读懂", "一图看懂", "一图速览", "图解", "图说", "政策解读", "动画解读", "动漫解读", "视频解读", "音频解读", "专家解读", "媒体解读", "H5", "视频", "解读",
    ].map { Array($0.unicodeScalars) }
    private static let backs = [
        "的政策解读问答", "政策解读问答", "的政策解读材料", "政策解读材料", "的政策解读", "政策解读", "的解读材料", "解读材料", "的解读", "解读问答", "解读", "政策问答", "问答",
        "图解", "起草说明", "政策解答", "（）", "()",
    ].map { Array($0.unicodeScalars) }
}
