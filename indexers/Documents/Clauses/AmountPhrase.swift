// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// A length of time: 30日, 三个月, 5年, 两年.
struct AmountPhrase: Equatable, Sendable {
    enum Unit: Sendable { case day, month, year }

    var value: Int
    var unit: Unit
    var end: Int

    static func read(_ text: BodyText, at start: Int, limit: Int) -> AmountPhrase? {
        let first = text.skippingSpace(from: start, to: min(limit, text.count))
        guard first < limit, first < text.count, text.scalars[first].isNumeralPart else { return nil }
        let value: Int
        var index: Int
        if text.scalars[first] == "两" {
            (value, index) = (2, first + 1)
        } else {
            guard let read = ChineseNumeral.read(text.scalars, at: first), (1...1200).contains(read.value) else {
                return nil
            }
            (value, index) = (read.value, read.end)
        }
        index = text.skippingSpace(from: index, to: limit)
        guard index < limit, let word = text.first(of: ["个月", "周年", "年", "日", "天"], at: index) else { return nil }
        let unit: Unit =
            switch word.scalars[0] {
            case "个": .month
            case "年", "周": .year
            default: .day
            }
        return AmountPhrase(value: value, unit: unit, end: index + word.count)
    }
}
