// SPDX-License-Identifier: GPL-3.0-or-later

/// 中文数字: numbers as statutes, document numbers and amounts write them.
///
/// Whole numbers from 0 to `Int.max`. Usage of the numerals: GB/T 15835-2011; of 零: Legislation Technical Rules of
/// the National People's Congress (articles are numbered 第一百零三条).
public enum ChineseNumeral {
    /// The value of a text that is nothing but a numeral: 一百二十四, 二百零三, 廿三, 二〇一六 (also with ○, O or 0 for 〇),
    /// １２４, 124, 三万五千, 3亿, 壹佰.
    ///
    /// Nil for anything else, for what exceeds Int, and for what two readers would read differently (一百二, 二三十).
    public static func value(of text: some StringProtocol) -> Int? {
        let scalars = Array(text.unicodeScalars)
        guard let found = read(scalars, at: 0), found.end == scalars.count else { return nil }
        return found.value
    }

    /// The numeral in statute style: 10 is 十, 124 is 一百二十四, 203 is 二百零三, -5 is 负五.
    public static func text(of value: Int) -> String {
        if value == 0 { return "零" }
        return (value < 0 ? "负" : "") + text(of: value.magnitude, isStart: true)
    }

    /// The longest numeral that begins at `index`: its value and the index after it. Nil where none begins.
    ///
    /// Does not look back: inside 1.5万 or 第二三条 the caller chooses where to begin. Linear in the numeral.
    public static func read(_ scalars: [Unicode.Scalar], at index: Int) -> (value: Int, end: Int)? {
        NumeralReader(scalars: scalars).read(at: index)
    }

    /// `isStart` is false after a higher unit, where ten is 一十 and not 十.
    private static func text(of value: UInt, isStart: Bool) -> String {
        for (unit, name, gap) in [(100_000_000 as UInt, "亿", 10_000_000 as UInt), (10_000, "万", 1_000)]
        where value >= unit {
            let rest = value % unit
            let tail = rest == 0 ? "" : (rest < gap ? "零" : "") + text(of: rest, isStart: false)
            return text(of: value / unit, isStart: isStart) + name + tail
        }
        return section(value, isStart: isStart)
    }

    /// 1 to 9,999.
    private static func section(_ value: UInt, isStart: Bool) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        var text = ""
        var hasGap = false
        for (unit, name) in [(1_000 as UInt, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = value / unit % 10
            guard digit > 0 else {
                hasGap = !text.isEmpty
                continue
            }
            if hasGap { text += "零" }
            hasGap = false
            text += (isStart && text.isEmpty && digit == 1 && unit == 10 ? "" : digits[Int(digit)]) + name
        }
        return text
    }
}
