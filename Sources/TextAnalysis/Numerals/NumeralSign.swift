// SPDX-License-Identifier: GPL-3.0-or-later

/// What one scalar means inside a Chinese numeral.
enum NumeralSign: Equatable {
    /// 零 〇 and the circles printed for it.
    case zero
    /// 一 … 九, 两, and the forms of cheques (壹 …), which nobody can alter.
    case digit(Int)
    /// 十 百 千.
    case unit(Int)
    /// 廿 卅 卌: a digit and its unit in one sign.
    case tens(Int)
    /// 万 亿.
    case large(Int)

    init?(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "零", "〇", "○", "◯": self = .zero
        case "一", "壹", "弌": self = .digit(1)
        case "二", "贰", "貳", "两", "兩": self = .digit(2)
        case "三", "叁", "參", "叄": self = .digit(3)
        case "四", "肆": self = .digit(4)
        case "五", "伍": self = .digit(5)
        case "六", "陆", "陸": self = .digit(6)
        case "七", "柒": self = .digit(7)
        case "八", "捌": self = .digit(8)
        case "九", "玖": self = .digit(9)
        case "十", "拾": self = .unit(10)
        case "百", "佰": self = .unit(100)
        case "千", "仟": self = .unit(1000)
        case "廿": self = .tens(20)
        case "卅": self = .tens(30)
        case "卌": self = .tens(40)
        case "万", "萬": self = .large(10_000)
        case "亿", "億": self = .large(100_000_000)
        default: return nil
        }
    }

    /// 0 to 9 for a sign that can stand in a row of digits.
    var positionalDigit: Int? {
        switch self {
        case .zero: 0
        case .digit(let value): value
        default: nil
        }
    }

    /// Whether the sign multiplies or adds by its magnitude.
    var isUnit: Bool { positionalDigit == nil }

    /// The value of an ASCII or full-width digit.
    static func arabicDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "0"..."9": Int(scalar.value) - 0x30
        case "\u{FF10}"..."\u{FF19}": Int(scalar.value) - 0xFF10
        default: nil
        }
    }
}
