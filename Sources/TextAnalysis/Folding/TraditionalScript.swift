// SPDX-License-Identifier: GPL-3.0-or-later

/// 繁体字: traditional characters and the simplified ones that stand for them, one to one.
///
/// The pairs come from ICU's Traditional-Simplified rules (CLDR), asked for one character at a time. What depends
/// on the phrase is therefore not done: 乾 is 干 in 乾坤 too, and no vocabulary is changed (計程車 stays 计程车).
/// Both sides of every comparison are folded alike, so such a merger widens a search but loses nothing.
enum TraditionalScript {
    /// Characters which simplified text uses in a sense of its own, where CLDR's pair would damage a word: 著作权,
    /// 慰藉, 跤, 阪, 姊, 俱, 吒; and 苎, whose pair runs the wrong way (General Standard Chinese Characters, 2013).
    private static let leftAlone: Set<Unicode.Scalar> = Set("著藉跤阪姊俱吒苎".unicodeScalars)

    /// Traditional scalar to simplified scalar. Costs some milliseconds.
    static func pairs() -> [Unicode.Scalar: Unicode.Scalar] {
        guard let rules = Transliterator(named: "Traditional-Simplified") else {
            preconditionFailure("ICU has no Traditional-Simplified rules: its data is missing")
        }
        var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
        for source in rules.sources() where !leftAlone.contains(source) {
            guard let result = rules.apply(to: String(Character(source)))?.unicodeScalars,
                result.count == 1, let target = result.first, target != source
            else { continue }
            pairs[source] = target
        }
        return pairs
    }
}
