// SPDX-License-Identifier: GPL-3.0-or-later

extension Unicode.Scalar {
    /// Space that layout puts anywhere in Chinese text, line feeds included.
    var isLayoutSpace: Bool {
        switch value {
        case 0x20, 0x09, 0x0A, 0x0D, 0x0B, 0x0C, 0xA0, 0x3000, 0xFEFF, 0x2002...0x200B: true
        default: false
        }
    }

    /// The digit's value in ASCII, full width or positional Chinese (〇, ○ and the letter O stand for nought).
    var digitValue: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default:
            switch self {
            case "〇", "○", "零", "Ｏ", "O", "◯", "Ο": 0
            case "一", "壹": 1
            case "二", "贰": 2
            case "三", "叁": 3
            case "四", "肆": 4
            case "五", "伍": 5
            case "六", "陆": 6
            case "七", "柒": 7
            case "八", "捌": 8
            case "九", "玖": 9
            default: nil
            }
        }
    }

    /// A digit or one of 十百千.
    var isNumeralPart: Bool {
        switch self {
        case "十", "百", "千", "两", "廿", "拾": true
        default: digitValue != nil
        }
    }

    /// A digit in ASCII or full width.
    var isArabicDigit: Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }

    var isOpeningRound: Bool { self == "（" || self == "(" }
    var isClosingRound: Bool { self == "）" || self == ")" }

    /// A Han ideograph of the common planes.
    var isHan: Bool {
        switch value {
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
        default: false
        }
    }
}
