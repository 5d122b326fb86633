// SPDX-License-Identifier: GPL-3.0-or-later

/// 拼音: how Chinese text is typed by sound. For suggestions and for repairing a search without results only: homophones
/// taken as equals bury what was asked for.
///
/// Letters a to z, ü as v (as it is typed), no tones. Unihan's basic block only; names may be read otherwise than here.
public enum Pinyin {
    /// The readings of a Han character, the commonest first. Empty for anything else.
    ///
    /// The first call in a process takes about a third of a second.
    public static func readings(of scalar: Unicode.Scalar) -> [String] {
        if let several = Polyphones.readings[scalar] { return several }
        return PinyinTable.shared[scalar].map { [$0] } ?? []
    }

    /// How a text may be typed: its syllables without blanks, Latin runs as they are; what has no reading is left out.
    ///
    /// The commonest reading of every character comes first; at most `limit` spellings (at least one). Empty when
    /// nothing has a spelling. Linear in text times `limit`.
    public static func spellings(of text: FoldedText, limit: Int = 16) -> [String] {
        syllables(of: text, limit: limit).map { $0.joined() }
    }

    /// As `spellings`, with the syllables apart; a Latin run counts as one.
    public static func syllables(of text: FoldedText, limit: Int = 16) -> [[String]] {
        combined(text, limit: limit) { $0 }
    }

    /// As `spellings`, but only the first letter of each syllable: 元政办发 is yzbf.
    public static func initials(of text: FoldedText, limit: Int = 16) -> [String] {
        combined(text, limit: limit) { String($0.prefix(1)) }.map { $0.joined() }
    }

    /// What was typed, in the form of a spelling: folded, without tone marks, ü as v, nothing but letters and digits.
    public static func key(_ typed: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in TextFolding.fold(typed).scalars where ScalarClass.table[scalar] == .letter {
            key.append(PinyinTable.plainLetters[scalar] ?? scalar)
        }
        return String(key)
    }

    private static func combined(_ text: FoldedText, limit: Int, _ form: (String) -> String) -> [[String]] {
        let limit = max(limit, 1)
        var spellings: [[String]] = [[]]
        for unit in UnitScan(text.scalars).units {
            let first = text.scalars[Int(unit.start)]
            let run = text.scalars[Int(unit.start)..<Int(unit.end)]
            var options: [String] = []
            for option in unit.isHan ? readings(of: first).map(form) : [String(scalars: run)]
            where !options.contains(option) {
                options.append(option)
            }
            guard let usual = options.first else { continue }
            var extended = spellings.map { $0 + [usual] }
            // Every spelling so far keeps its usual continuation before any gets a rare one.
            for option in options.dropFirst() {
                extended.append(contentsOf: spellings.prefix(max(0, limit - extended.count)).map { $0 + [option] })
            }
            spellings = extended
        }
        return spellings == [[]] ? [] : spellings
    }
}
