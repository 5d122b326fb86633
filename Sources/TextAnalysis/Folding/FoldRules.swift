// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of one scalar after NFKC_Casefold: another scalar, a space, nothing, or itself.
///
/// - Square, black, tortoise-shell and white brackets: 〔 〕, the form of GB/T 9704-2012 for document numbers.
/// - Angle brackets, single and double, and the signs typed for them: 《 》. A title within a title is printed
///   either way, so the two must compare equal.
/// - Quotation marks of every form: " and '. Dashes: -. Wave dashes: ~. Middle dots and bullets: · (U+00B7).
/// - Circles printed for zero (二○一六): 〇. CJK radicals that extraction from PDF leaves behind: the character.
/// - White space and control characters: one space. Annotation marks: nothing. Private use: kept.
struct FoldRules: Sendable {
    enum Outcome: Equatable {
        case kept
        case replaced(Unicode.Scalar)
        case space
        case removed
    }

    /// The scalars that are replaced.
    var sources: some Sequence<Unicode.Scalar> { replacements.keys }

    private let replacements: [Unicode.Scalar: Unicode.Scalar]

    init() {
        var replacements = TraditionalScript.pairs()
        for (target, sources) in Self.signs {
            for source in sources.unicodeScalars {
                replacements[source] = target
            }
        }
        for (source, target) in zip(Self.radicals.unicodeScalars, Self.radicalCharacters.unicodeScalars) {
            replacements[source] = target
        }
        self.replacements = replacements
    }

    func outcome(of scalar: Unicode.Scalar) -> Outcome {
        if let replacement = replacements[scalar] {
            return .replaced(replacement)
        }
        // No scalar past U+FFFC is white space or a control (UAX #44, stable since Unicode 1).
        guard scalar.value <= 0xFFFC else { return .kept }
        if (0xFFF9...0xFFFB).contains(scalar.value) {
            return .removed
        }
        // U+FFFC stands for an embedded picture: a gap between words, like a control character.
        if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control || scalar.value == 0xFFFC {
            return .space
        }
        return .kept
    }

    private static let signs: [(Unicode.Scalar, String)] = [
        ("\u{3014}", "[\u{3010}\u{3016}\u{3018}\u{301A}\u{27E6}\u{27EC}\u{2772}\u{2045}\u{2997}"),
        ("\u{3015}", "]\u{3011}\u{3017}\u{3019}\u{301B}\u{27E7}\u{27ED}\u{2773}\u{2046}\u{2998}"),
        ("(", "\u{2985}\u{2768}\u{276A}\u{2E28}"),
        (")", "\u{2986}\u{2769}\u{276B}\u{2E29}"),
        ("\u{300A}", "<\u{3008}\u{27E8}\u{27EA}\u{2039}\u{AB}\u{226A}\u{276C}\u{2770}"),
        ("\u{300B}", ">\u{3009}\u{27E9}\u{27EB}\u{203A}\u{BB}\u{226B}\u{276D}\u{2771}"),
        (
            "\"",
            "\u{201C}\u{201D}\u{201E}\u{201F}\u{301D}\u{301E}\u{301F}\u{300C}\u{300D}\u{300E}\u{300F}\u{275D}\u{275E}"
        ),
        ("'", "\u{2018}\u{2019}\u{201A}\u{201B}\u{2B9}\u{2BB}\u{2BC}\u{275B}\u{275C}`"),
        ("-", "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2043}\u{2212}\u{2500}\u{2E3A}\u{2E3B}\u{2D7}"),
        ("~", "\u{301C}\u{223C}\u{2053}\u{3030}"),
        ("\u{B7}", "\u{2022}\u{30FB}\u{2027}\u{22C5}\u{2219}\u{2E31}\u{16EB}"),
        (":", "\u{2236}\u{A789}"),
        ("/", "\u{2215}\u{2044}"),
        ("\u{3007}", "\u{25CB}\u{25EF}"),
    ]

    // Pairs of the Unicode file EquivalentUnifiedIdeograph.txt which simplified text can contain.
    private static let radicals =
        "\u{2E81}\u{2E8F}\u{2E92}\u{2E96}\u{2E9D}\u{2E9F}\u{2EA0}\u{2EA9}\u{2EAF}\u{2EC1}\u{2EC4}\u{2EC5}\u{2EC6}"
        + "\u{2EC8}\u{2EC9}\u{2ECB}\u{2ED0}\u{2ED1}\u{2ED3}\u{2ED4}\u{2ED8}\u{2ED9}\u{2EDA}\u{2EDB}\u{2EDC}\u{2EDD}"
        + "\u{2EE0}\u{2EE2}\u{2EE3}\u{2EE4}\u{2EE5}\u{2EE6}\u{2EE7}\u{2EE8}\u{2EE9}\u{2EEA}\u{2EEC}\u{2EEE}\u{2EEF}"
        + "\u{2EF0}\u{2EF3}"
    private static let radicalCharacters =
        "厂尣巳忄月母民王糹虎西见角讠贝车钅长长门青韦页风飞食饣马骨鬼鱼鸟卤麦黄黾齐齿竜龙龟"
}
