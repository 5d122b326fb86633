// SPDX-License-Identifier: GPL-3.0-or-later

/// Hides what belongs to natural persons in any text: numbers, addresses, names (domain.md §2.9, §7;
/// 个人信息保护法 art. 27, 28, 51).
///
/// Runs before a record is made, so neither the ledger nor the index ever holds what is hidden.
public enum PersonalData {
    /// The text with everything found hidden, the rest as it was.
    ///
    /// Total and idempotent; linear in the text, and in the number of `names` and `keep` together.
    ///
    /// - Parameters:
    ///   - names: persons known from other fields of the row; hidden wherever they stand, also inside words.
    ///   - keep: names of organisations, inside which nothing is hidden: a shop may bear its owner's name.
    ///   - kinds: what to hide; everything, unless the text is a document that an organ published.
    public static func masked(
        _ text: String, names: [String] = [], keep: [String] = [], hiding kinds: Set<Kind> = all
    ) -> MaskedText {
        masked(text, knowing: KnownPersons(names: names, keep: keep), hiding: kinds)
    }

    /// The same with names that were prepared once, for the many cells of a row.
    public static func masked(
        _ text: String, knowing known: KnownPersons, hiding kinds: Set<Kind> = all
    ) -> MaskedText {
        var counts: [Kind: Int] = [:]
        var masked = text
        // What is hidden may part what stood beside it anew; nothing is left to find after two or three rounds.
        for _ in 0..<maximumRounds {
            let spans = MaskScan(masked, known: known.names, kinds: kinds).spans()
            guard !spans.isEmpty else { break }
            for span in spans { counts[span.kind, default: 0] += 1 }
            masked = MaskSpan.apply(spans, to: masked)
        }
        return MaskedText(
            text: masked,
            findings: Kind.allCases.compactMap { kind in
                counts[kind].map { MaskedText.Finding(kind: kind, count: $0) }
            })
    }

    /// Persons whom one of the texts surely names, so that they can be hidden in all of them.
    ///
    /// Never to be stored or shown.
    ///
    /// - Parameter kinds: as of `masked`; without `.name` only private persons.
    public static func persons(
        namedIn texts: [String], keep: [String] = [], hiding kinds: Set<Kind> = all
    ) -> [String] {
        let known = KnownNames([], keep: keep)
        var names: Set<String> = []
        for text in texts { names.formUnion(MaskScan(text, known: known, kinds: kinds).surelyNamed()) }
        return names.sorted()
    }

    private static let maximumRounds = 8
}
