// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// A run of digits at one place of a text, with what had to be forgiven to read it.
///
/// Typists and scanners put O, o, ○, 〇 for 0 and l, I for 1; that is accepted only where a digit is expected.
struct PrintedNumber {
    /// ASCII digits, leading zeros removed; "0" for zeros only.
    let digits: String
    /// Index behind the run.
    let end: Int
    /// Number of digits as printed.
    let width: Int
    /// A letter stood for a digit.
    let isCorrected: Bool

    /// Beyond any number that an office gives out; longer runs are not numbers of documents.
    static let maximumWidth = 18

    /// Whether a number may stand anywhere in a text: a cheap look, for the many texts that have none.
    static func mayOccur(in text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x4E00...0x9FFF: isHanNumeral(scalar)
            // What `ScalarFolding` makes digits, letters that stand for digits, or numerals of.
            case 0x30...0x39, 0x49, 0x4F, 0x6C, 0x6F, 0xFF10...0xFF19, 0xFF29, 0xFF2F, 0xFF4C, 0xFF4F, 0x3007, 0x25CB,
                0x25EF, 0x26AA, 0x2E80...0x2FDF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
                true
            default: false
            }
        }
    }

    /// Reads digits at `index`; `nil` without any, or with more than `maximumWidth`.
    ///
    /// - Parameter width: read exactly so many, leaving further digits unread.
    static func read(_ text: IdentifierScalars, at index: Int, width: Int? = nil) -> PrintedNumber? {
        var digits: [UInt8] = []
        var isCorrected = false
        var hasDigit = false
        var end = index
        while digits.count < (width ?? maximumWidth + 1), let scalar = text[end], let digit = digit(scalar) {
            digits.append(digit.value)
            isCorrected = isCorrected || digit.isCorrected
            hasDigit = hasDigit || !digit.isCorrected
            end += 1
        }
        guard !digits.isEmpty, digits.count <= maximumWidth, width == nil || digits.count == width else { return nil }
        // Letters alone are a word, unless 号 follows and makes them a number.
        guard hasDigit || text[end] == "号" else { return nil }
        let significant = digits.drop { $0 == 0 }
        let text = significant.isEmpty ? "0" : significant.map { String($0) }.joined()
        return PrintedNumber(digits: text, end: end, width: digits.count, isCorrected: isCorrected)
    }

    /// Reads a Han numeral (八十一, 二〇一六) at `index`; values from 0 to 99,999,999.
    static func readHan(_ text: IdentifierScalars, at index: Int) -> PrintedNumber? {
        guard let first = text[index], isHanNumeral(first), let read = ChineseNumeral.read(text.scalars, at: index),
            read.end > index, read.end <= text.count, (0..<100_000_000).contains(read.value)
        else { return nil }
        for position in index..<read.end where !isHanNumeral(text.scalars[position]) { return nil }
        return PrintedNumber(digits: String(read.value), end: read.end, width: read.end - index, isCorrected: false)
    }

    /// Digits or, failing that, a Han numeral.
    static func readAny(_ text: IdentifierScalars, at index: Int) -> PrintedNumber? {
        read(text, at: index) ?? readHan(text, at: index)
    }

    static func isHanNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "零", "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "两", "廿", "卅": true
        default: false
        }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> (value: UInt8, isCorrected: Bool)? {
        switch scalar {
        case "0"..."9": (UInt8(scalar.value - 0x30), false)
        case "O", "o", "〇": (0, true)
        case "l", "I": (1, true)
        default: nil
        }
    }
}
