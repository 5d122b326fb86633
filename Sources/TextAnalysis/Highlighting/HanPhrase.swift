// SPDX-License-Identifier: GPL-3.0-or-later

/// A phrase of several runs, such as 管理办法（试行） or 2023年度, looked for in the units of `HanText`.
///
/// Decides alone where the phrase is all Han; where it has Latin runs, of which a text's units say no more than that one
/// stands there, only that the phrase cannot stand in a text.
public struct HanPhrase: Sendable {
    public enum Finding: Sendable {
        case absent
        /// Where the Latin runs are the same.
        case possible
        case present
    }

    /// Han units; `gap` where the next one begins a run, `latin` for Latin runs.
    private let units: [UInt16]
    /// The longest of the runs, which is looked for first.
    private let longest: [UInt16]
    private let hasLatin: Bool

    /// `nil` for a phrase without Han. Linear.
    public init?(_ phrase: FoldedText) {
        units = HanText.units(of: phrase)
        guard
            let longest = units.split(whereSeparator: { $0 == HanText.gap || $0 == HanText.latin })
                .max(by: { $0.count < $1.count })
        else { return nil }
        self.longest = Array(longest)
        hasLatin = units.contains(HanText.latin)
    }

    /// Linear for all but repetitive texts.
    public func find(in text: UnsafeBufferPointer<UInt16>) -> Finding {
        guard HanText.occurs(longest, in: text), text.indices.contains(where: { stands(in: text, at: $0) }) else {
            return .absent
        }
        return hasLatin ? .possible : .present
    }

    private func stands(in text: UnsafeBufferPointer<UInt16>, at start: Int) -> Bool {
        guard text[start] == units[0] else { return false }
        var place = start
        for unit in units {
            // Where the phrase has a bracket the text may have one, or none.
            if unit == HanText.gap {
                if place < text.count, text[place] == unit { place += 1 }
                continue
            }
            guard place < text.count, text[place] == unit else { return false }
            place += 1
        }
        return true
    }
}
