// SPDX-License-Identifier: GPL-3.0-or-later

/// Removes the spaces that the typesetter set and keeps those that separate.
///
/// Gone: spaces between Han and digits or Latin letters (2016 年 9 月), beside full-width punctuation, and
/// between single characters set apart (总　则). Kept as one space: between Han words (two organs in a line),
/// between Latin words, where two or more spaces part columns, and before the date of an imprint line.
enum LayoutSpaces {
    static func cleaned(_ paragraph: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard paragraph.contains(where: TextTrimming.isBlank) else { return paragraph }
        let imprint = imprintDate(paragraph)
        var words: [[Unicode.Scalar]] = []
        // gaps[i] is the width of the space before words[i]; starts[i] where that word began.
        var gaps: [Int] = []
        var current: [Unicode.Scalar] = []
        var gap = 0
        var keepsGap = false
        for (index, scalar) in paragraph.enumerated() {
            if TextTrimming.isBlank(scalar) {
                if !current.isEmpty {
                    words.append(current)
                    current = []
                }
                gap += scalar == "\t" ? 4 : ScalarWidth.cells(scalar)
                continue
            }
            if current.isEmpty {
                gaps.append(gap)
                if index == imprint { keepsGap = true }
                if keepsGap { gaps[gaps.count - 1] = Int.max }
                keepsGap = false
                gap = 0
            }
            current.append(scalar)
        }
        if !current.isEmpty { words.append(current) }
        return joined(words, gaps: gaps)
    }

    private static func joined(_ words: [[Unicode.Scalar]], gaps: [Int]) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        var previousIsSingle = false
        for (index, word) in words.enumerated() {
            guard let first = word.first else { continue }
            let isSingle = word.count == 1 && ScalarShape.isHan(first)
            if let last = output.last, separates(last, first, gap: gaps[index]), !(isSingle && previousIsSingle) {
                output.append(" ")
            }
            output.append(contentsOf: word)
            previousIsSingle = isSingle
        }
        return output
    }

    private static func separates(_ left: Unicode.Scalar, _ right: Unicode.Scalar, gap: Int) -> Bool {
        if gap == 0 { return false }
        if gap == Int.max || left == "|" || right == "|" { return true }
        if ScalarShape.isWidePunctuation(left) || ScalarShape.isWidePunctuation(right) {
            // Two columns side by side keep apart even where one ends in a bracket.
            return gap >= 4 && !ScalarShape.isOpener(left) && left != "，" && left != "、"
        }
        let (hanLeft, hanRight) = (ScalarShape.isHan(left), ScalarShape.isHan(right))
        if hanLeft && hanRight || !hanLeft && !hanRight { return true }
        return gap >= 2
    }

    /// 中共元谋县委办公室 2016年9月28日印发: where the date of such a line begins.
    private static func imprintDate(_ paragraph: [Unicode.Scalar]) -> Int? {
        guard paragraph.count <= 60, paragraph.suffix(2).elementsEqual(["印", "发"]), !LineShape.hasProse(paragraph)
        else { return nil }
        let year = paragraph.lastIndex(of: "年") ?? 0
        var start = year
        while start > 0, ScalarShape.isDigit(paragraph[start - 1]) || ScalarShape.isHanNumeral(paragraph[start - 1]) {
            start -= 1
        }
        return start < year && start > 0 && TextTrimming.isBlank(paragraph[start - 1]) ? start : nil
    }
}
