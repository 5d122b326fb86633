// SPDX-License-Identifier: GPL-3.0-or-later
internal import CICU

/// What a folded scalar is to the segmentation.
enum ScalarClass: UInt8, Sendable {
    /// Punctuation, symbols, emoji: ends a run and takes no position.
    case separator
    /// Stands alone in scripts written without spaces: Han, Kana, Hangul, Yi, Tai, Thai, Tibetan …, private use.
    case ideograph
    /// A letter, digit or mark of the scripts that separate words by spaces.
    case letter
    /// White space, and the middle dot of transcribed names (买买提·艾山): takes no position and breaks no Han run.
    case transparent

    /// Built on first use, some milliseconds; later only read.
    static let table = {
        var table = ScalarTable<ScalarClass>(usual: .separator)
        table.fill([0...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xABFF, 0xD7A4...0xDFFF, 0xF900...0x1FFFF], value: classify)
        // Planes 2 and 3 whole, so that an index outlives the extensions of the future: they hold nothing but Han.
        let ideographs: [ClosedRange<UInt32>] = [
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF, 0x20000...0x3FFFF, 0xF0000...0x10FFFF,
        ]
        table.fill(ideographs) { $0.value & 0xFFFE == 0xFFFE ? nil : .ideograph }
        table[" "] = .transparent
        table["\u{B7}"] = .transparent
        return table
    }()

    private static func classify(_ scalar: Unicode.Scalar) -> ScalarClass? {
        let script = cicu_script(scalar.value)
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
            // Kana's length and repetition marks belong to no script.
            let isKanaMark = (0x3030...0x30FF).contains(scalar.value)
            return unspacedScripts.contains(script) || isKanaMark ? .ideograph : .letter
        default:
            return script == han ? .ideograph : nil
        }
    }

    private static let han = code("Hani")

    /// ISO 15924 codes of the scripts written without spaces between words.
    private static let unspacedScripts = Set(
        [
            "Hani", "Hira", "Kana", "Hang", "Bopo", "Yiii", "Thai", "Laoo", "Khmr", "Mymr", "Tale", "Talu", "Lana",
            "Tavt", "Tibt", "Tang", "Nshu", "Kits", "Plrd",
        ].map(code))

    private static func code(_ name: String) -> UInt32 {
        name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }
}
