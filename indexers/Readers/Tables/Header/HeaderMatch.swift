// SPDX-License-Identifier: GPL-3.0-or-later

/// Which column a heading means, and how surely.
struct HeaderMatch: Hashable {
    /// Index in `ColumnTable.columns`.
    var column: Int
    var rank: Rank
    var unit: MoneyUnit?

    /// Surest first; where two headings mean one column, the surer one has it.
    enum Rank: Int, Comparable {
        case code
        case officialName
        case otherName
        case bracketWord
        case typo

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }
}
