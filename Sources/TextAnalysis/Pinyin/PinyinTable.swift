// SPDX-License-Identifier: GPL-3.0-or-later

/// The commonest reading of each Han character of the basic block, from ICU's Han-Latin rules, without tone.
struct PinyinTable: Sendable {
    /// Built on first use, about a third of a second; later only read.
    static let shared = PinyinTable()

    /// Index into `syllables`; 0 where no reading is known.
    private let numbers: ScalarTable<UInt16>
    private let syllables: [String]

    private init() {
        guard let rules = Transliterator(named: "Han-Latin") else {
            preconditionFailure("ICU has no Han-Latin rules: its data is missing")
        }
        var syllables = [""]
        var known: [String: UInt16] = [:]
        var numbers = ScalarTable<UInt16>(usual: 0)
        numbers.fill([0x3007...0x3007, 0x4E00...0x9FFF]) { scalar in
            guard let syllable = rules.apply(to: String(Character(scalar))).flatMap(Self.toneless) else { return nil }
            if let number = known[syllable] { return number }
            let number = UInt16(truncatingIfNeeded: syllables.count)
            known[syllable] = number
            syllables.append(syllable)
            return number
        }
        self.numbers = numbers
        self.syllables = syllables
    }

    /// Nil for what is not Han and for characters without a known reading.
    subscript(scalar: Unicode.Scalar) -> String? {
        let number = Int(numbers[scalar])
        return number == 0 ? nil : syllables[number]
    }

    /// A syllable in the letters a to z, ü as v, tone marks dropped. Nil when other letters remain.
    static func toneless(_ syllable: String) -> String? {
        var letters = String.UnicodeScalarView()
        for scalar in syllable.unicodeScalars {
            switch scalar {
            case "a"..."z": letters.append(scalar)
            default:
                guard let plain = plainLetters[scalar] else { return nil }
                letters.append(plain)
            }
        }
        return letters.isEmpty ? nil : String(letters)
    }

    /// The letters with tone marks of GB/T 16159-2012, lower case, composed.
    static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
        var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, marked) in [
            ("a" as Unicode.Scalar, "āáǎăà"), ("e", "ēéěèê"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"),
            ("v", "üǖǘǚǜ"), ("n", "ńňǹ"), ("m", "ḿ"),
        ] {
            for scalar in marked.unicodeScalars { plain[scalar] = letter }
        }
        return plain
    }()
}
