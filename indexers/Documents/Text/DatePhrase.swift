// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A date in running text, whole or without its day: 2022年11月1日, 二〇〇七年二月, ２００６年 8月24日.
///
/// `CivilDate(lenient:)` reads a text that is nothing but a date; here the end has to be found as well, and a month
/// or a year alone is information too (原2007年印发的).
struct DatePhrase: Equatable, Sendable {
    var year: Int
    var month: Int?
    var day: Int?
    /// Behind 年, 月 or 日.
    var end: Int

    /// The day; `nil` where the text names none or the calendar has none.
    var date: CivilDate? {
        guard let month, let day else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// First day of what is named: 2020年1月 begins on the first.
    var firstDay: CivilDate? { CivilDate(year: year, month: month ?? 1, day: day ?? 1) }

    /// Last day of what is named: 2025年12月 ends on the thirty-first.
    var lastDay: CivilDate? {
        guard let month else { return CivilDate(year: year, month: 12, day: 31) }
        guard day == nil else { return date }
        return CivilDate(year: year, month: month, day: 1)?.adding(months: 1).adding(days: -1)
    }

    /// Reads a date that begins at `start`; years from 1900 to 2199 only.
    static func read(_ text: BodyText, at start: Int, limit: Int) -> DatePhrase? {
        let limit = min(limit, text.count)
        guard start >= 0, start < limit, text.scalars[start].digitValue != nil,
            let (year, afterYear) = year(text, at: start, limit: limit),
            let unit = unit("年", text, at: afterYear, limit: limit)
        else { return nil }
        var phrase = DatePhrase(year: year, month: nil, day: nil, end: unit)
        guard let (month, afterMonth) = small(text, at: unit, limit: limit), (1...12).contains(month),
            let monthEnd = self.unit("月", text, at: afterMonth, limit: limit)
        else { return phrase }
        phrase.month = month
        phrase.end = monthEnd
        guard let (day, afterDay) = small(text, at: monthEnd, limit: limit), (1...31).contains(day),
            let dayEnd = self.unit("日", text, at: afterDay, limit: limit)
                ?? self.unit("号", text, at: afterDay, limit: limit)
        else { return phrase }
        phrase.day = day
        phrase.end = dayEnd
        return phrase
    }

    /// The first date inside `range`.
    static func first(in range: Range<Int>, of text: BodyText) -> (phrase: DatePhrase, start: Int)? {
        let bounds = range.clamped(to: 0..<text.count)
        var index = bounds.lowerBound
        while index < bounds.upperBound {
            if text.scalars[index].digitValue != nil,
                index == 0 || text.scalars[index - 1].digitValue == nil,
                let phrase = read(text, at: index, limit: bounds.upperBound)
            {
                return (phrase, index)
            }
            index += 1
        }
        return nil
    }

    private static func year(_ text: BodyText, at start: Int, limit: Int) -> (Int, Int)? {
        var value = 0
        var digits = 0
        var index = start
        while index < limit, digits < 5 {
            if let digit = text.scalars[index].digitValue {
                value = value * 10 + digit
                digits += 1
            } else if !text.scalars[index].isLayoutSpace || digits == 0 {
                break
            }
            index += 1
        }
        return digits == 4 && (1900...2199).contains(value) ? (value, index) : nil
    }

    private static func unit(_ scalar: Unicode.Scalar, _ text: BodyText, at index: Int, limit: Int) -> Int? {
        let position = text.skippingSpace(from: index, to: limit)
        return position < limit && text.scalars[position] == scalar ? position + 1 : nil
    }

    // 10月l日: a letter typed for the digit.
    private static func isStandInForOne(_ text: BodyText, at index: Int, limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        let next = text.scalars[index + 1]
        return next == "日" || next == "月" || next.isArabicDigit
    }

    // Months and days: 9, 09, 九, 十, 十二, 二十, 二十一, 三十一.
    private static func small(_ text: BodyText, at start: Int, limit: Int) -> (Int, Int)? {
        var index = text.skippingSpace(from: start, to: limit)
        var value = 0
        var last = 0
        var parts = 0
        while index < limit, parts < 3 {
            let scalar = text.scalars[index]
            if scalar == "十" {
                value = max(last, 1) * 10
                last = 0
            } else if let digit = scalar.digitValue {
                last = scalar.isArabicDigit ? last * 10 + digit : digit
            } else if scalar == "l" || scalar == "I", isStandInForOne(text, at: index, limit: limit) {
                last = last * 10 + 1
            } else if scalar.isLayoutSpace, parts > 0 {
                index += 1
                continue
            } else {
                break
            }
            parts += 1
            index += 1
        }
        return parts > 0 ? (value + last, index) : nil
    }
}
