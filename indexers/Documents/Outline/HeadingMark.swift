// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TextAnalysis

/// A heading's label as read at one place of a text: 第三章, 第一百三十三条之一, （二）, 3．, 附件1.
struct HeadingMark: Equatable, Sendable {
    var level: OutlineNode.Level
    /// Where the label begins and ends.
    var range: Range<Int>
    /// 124; 1 for an annex without a number.
    var number: Int
    /// 1 for 之一; `nil` where there is none.
    var sub: Int?

    var start: Int { range.lowerBound }

    /// Reads any label that begins at `start`; `nil` where none does.
    static func read(_ text: BodyText, at start: Int, limit: Int) -> HeadingMark? {
        guard start >= 0, start < min(limit, text.count) else { return nil }
        let scalar = text.scalars[start]
        switch scalar {
        case "第": return statute(text, at: start, limit: limit)
        case "（", "(": return bracketed(text, at: start, limit: limit)
        case "附": return annex(text, at: start, limit: limit)
        default:
            guard scalar.isNumeralPart else { return nil }
            return scalar.isArabicDigit
                ? arabic(text, at: start, limit: limit) : chinese(text, at: start, limit: limit)
        }
    }

    // 第N编, 第N分编, 第N章, 第N节, 第N条, 第N条之M.
    static func statute(_ text: BodyText, at start: Int, limit: Int) -> HeadingMark? {
        guard text.scalars[start] == "第" else { return nil }
        let first = text.skippingSpace(from: start + 1, to: min(limit, start + 3))
        guard first < limit, text.scalars[first].isNumeralPart,
            let read = ChineseNumeral.read(text.scalars, at: first), read.end < limit, read.value > 0
        else { return nil }
        let unit = text.skippingSpace(from: read.end, to: min(limit, read.end + 2))
        guard unit < limit else { return nil }
        switch text.scalars[unit] {
        case "编": return HeadingMark(level: .part, range: start..<(unit + 1), number: read.value)
        case "分" where text.scalar(unit + 1) == "编":
            return HeadingMark(level: .part, range: start..<(unit + 2), number: read.value)
        case "章": return HeadingMark(level: .chapter, range: start..<(unit + 1), number: read.value)
        case "节": return HeadingMark(level: .section, range: start..<(unit + 1), number: read.value)
        case "条", "條": return article(text, start: start, number: read.value, after: unit + 1, limit: limit)
        default: return nil
        }
    }

    private static func article(
        _ text: BodyText, start: Int, number: Int, after end: Int, limit: Int
    ) -> HeadingMark {
        var mark = HeadingMark(level: .article, range: start..<end, number: number)
        if end + 1 < limit, text.scalars[end] == "之", text.scalars[end + 1].isNumeralPart,
            let sub = ChineseNumeral.read(text.scalars, at: end + 1), sub.end <= limit, (1...99).contains(sub.value)
        {
            mark.sub = sub.value
            mark.range = start..<sub.end
        }
        return mark
    }

    // （一）, (十二); Arabic digits in brackets count as third level.
    private static func bracketed(_ text: BodyText, at start: Int, limit: Int) -> HeadingMark? {
        let first = text.skippingSpace(from: start + 1, to: min(limit, start + 3))
        guard first < limit, text.scalars[first].isNumeralPart,
            let read = ChineseNumeral.read(text.scalars, at: first), (1...199).contains(read.value)
        else { return nil }
        let close = text.skippingSpace(from: read.end, to: min(limit, read.end + 2))
        guard close < limit, text.scalars[close].isClosingRound else { return nil }
        let level: OutlineNode.Level = text.scalars[first].isArabicDigit ? .third : .second
        return HeadingMark(level: level, range: start..<(close + 1), number: read.value)
    }

    // 一、 十二、; 一． in older texts.
    private static func chinese(_ text: BodyText, at start: Int, limit: Int) -> HeadingMark? {
        guard let read = ChineseNumeral.read(text.scalars, at: start), (1...199).contains(read.value),
            read.end - start <= 4, read.end < limit
        else { return nil }
        let mark = text.skippingSpace(from: read.end, to: min(limit, read.end + 2))
        guard mark < limit, ["、", "．", "."].contains(text.scalars[mark]) else { return nil }
        return HeadingMark(level: .first, range: start..<(mark + 1), number: read.value)
    }

    // 1. 1． 1、 but not 1.5 and not 2020.
    private static func arabic(_ text: BodyText, at start: Int, limit: Int) -> HeadingMark? {
        var end = start
        var number = 0
        while end < limit, end - start < 3, let digit = text.scalars[end].digitValue, text.scalars[end].isArabicDigit {
            number = number * 10 + digit
            end += 1
        }
        guard end < limit, number > 0, ["、", "．", "."].contains(text.scalars[end]) else { return nil }
        if let next = text.scalar(end + 1), next.isArabicDigit { return nil }
        return HeadingMark(level: .third, range: start..<(end + 1), number: number)
    }

    // 附件, 附件1, 附件一：, 附录; the colon belongs to the label.
    private static func annex(_ text: BodyText, at start: Int, limit: Int) -> HeadingMark? {
        guard let word = text.first(of: ["附件", "附录", "附表"], at: start) else { return nil }
        var end = start + word.count
        var number = 1
        let digits = text.skippingSpace(from: end, to: min(limit, end + 2))
        if digits < limit, text.scalars[digits].isNumeralPart,
            let read = ChineseNumeral.read(text.scalars, at: digits), (1...199).contains(read.value)
        {
            number = read.value
            end = read.end
        }
        if end < limit, text.scalars[end] == "：" || text.scalars[end] == ":" { end += 1 }
        return HeadingMark(level: .annex, range: start..<end, number: number)
    }
}
