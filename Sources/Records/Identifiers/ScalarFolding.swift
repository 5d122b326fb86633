// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// One scalar of source text as the identifier grammars see it.
///
/// Narrower than `TextFolding`: nothing is expanded or moved, so one source scalar is at most one folded scalar, and
/// the letter case and line ends that numbers and codes depend on survive.
enum ScalarFolding {
    enum Outcome: Equatable {
        case keep(Unicode.Scalar)
        case space, lineBreak, drop
    }

    static func fold(_ scalar: Unicode.Scalar) -> Outcome {
        let value = scalar.value
        if value >= 0x4E00, value <= 0x9FFF { return .keep(simplified(scalar)) }
        if value > 0x20, value < 0x7F { return .keep(ascii(scalar)) }
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .lineBreak
        case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
        case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x2064, 0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF:
            return .drop
        case 0xFF01...0xFF5E:
            // The range lies 0xFEE0 above printable ASCII, so the scalar exists.
            return .keep(ascii(Unicode.Scalar(value - 0xFEE0) ?? scalar))
        default: return .keep(symbol(scalar))
        }
    }

    /// The simplified form of the traditional characters that the grammars themselves are made of.
    ///
    /// Codes and titles get the whole table later, through `TextFolding`.
    private static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "號": "号"
        case "條": "条"
        case "項": "项"
        case "發": "发"
        case "國": "国"
        case "辦": "办"
        case "務": "务"
        case "員": "员"
        case "會": "会"
        case "廳": "厅"
        case "規": "规"
        case "則": "则"
        case "釋": "释"
        case "見": "见"
        case "決": "决"
        case "罰": "罚"
        case "處": "处"
        case "該": "该"
        case "憲": "宪"
        case "屆": "届"
        case "範": "范"
        case "紀": "纪"
        case "電": "电"
        default: scalar
        }
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "[": "〔"
        case "]": "〕"
        case "(": "（"
        case ")": "）"
        case "<": "〈"
        case ">": "〉"
        case "~": "-"
        default: scalar
        }
    }

    private static func symbol(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "【", "﹝", "〖", "〘", "〚", "⟦", "⟨", "﹇", "︹": "〔"
        case "】", "﹞", "〗", "〙", "〛", "⟧", "⟩", "﹈", "︺": "〕"
        case "﹙", "⁽", "︵": "（"
        case "﹚", "⁾", "︶": "）"
        case "«", "︽", "⟪": "《"
        case "»", "︾", "⟫": "》"
        case "‹", "︿", "﹤": "〈"
        case "›", "﹀", "﹥": "〉"
        case "‐", "‑", "‒", "–", "—", "―", "−", "─", "﹣", "〜", "⸺": "-"
        case "○", "◯", "⚪": "〇"
        default: compatibility(scalar)
        }
    }

    /// Kangxi radicals and compatibility ideographs, which text layers of PDF files hold in place of Han characters.
    private static func compatibility(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2E80...0x2FDF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
            let folded = TextFolding.fold(String(scalar)).scalars
            return folded.count == 1 ? folded.first ?? scalar : scalar
        default: return scalar
        }
    }
}

extension Unicode.Scalar {
    /// A Han ideograph of any plane, not 〇.
    var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF: true
        default: false
        }
    }

    var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

    var isASCIILetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
}
