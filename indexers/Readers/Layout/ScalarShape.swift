// SPDX-License-Identifier: GPL-3.0-or-later

/// What a scalar is to the layout.
enum ScalarShape {
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }

    static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    // These are asked for every scalar of every document, hence switches and not sets.

    static func isHanNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "廿", "卅": true
        default: false
        }
    }

    /// Punctuation that is printed full-width and so never needs a space beside it.
    static func isWidePunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", "。", "；", "：", "、", "！", "？", "“", "”", "‘", "’", "《", "》", "〈", "〉", "（", "）", "〔", "〕", "【", "】",
            "［", "］", "「", "」", "『", "』", "…":
            true
        default: false
        }
    }

    /// Ends a sentence, item or introduction.
    static func isTerminal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "；", "：", "！", "？", ";", ":", "!", "?": true
        default: false
        }
    }

    static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "”", "’", "》", "〉", "）", ")", "〕", "】", "］", "」", "』", "\"", "'": true
        default: false
        }
    }

    static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "《", "〈", "（", "(", "〔", "【": true
        default: false
        }
    }

    /// The bracket that `scalar` closes; half-width ones count as full-width, because writers mix them.
    static func opener(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "》": "《"
        case "〉": "〈"
        case "）", ")": "（"
        case "〕": "〔"
        case "】": "【"
        default: nil
        }
    }
}
