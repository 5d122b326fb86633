// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// The forms in which names and what is typed are compared.
enum SuggestionKey {
    /// Folded, with nothing but letters, digits and characters: 元政发〔2016〕1号 is 元政发20161号, whatever the brackets.
    static func text(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in TextFolding.fold(text).scalars where isKept(scalar) { key.append(scalar) }
        return String(key)
    }

    /// Whether a key may be meant as pinyin: Latin letters, maybe digits, nothing else.
    static func isLatin(_ key: String) -> Bool {
        key.utf8.allSatisfy { $0 < 0x80 } && key.utf8.contains { (0x61...0x7A).contains($0) }
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: true
        case 0...0xBF, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0x30FB, 0xFE30...0xFE6F, 0xFF00...0xFF65:
            false
        default: true
        }
    }
}
