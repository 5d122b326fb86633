// SPDX-License-Identifier: GPL-3.0-or-later

/// **The** table of value slots: the columns that a snapshot loads.
public enum ValueSlot: UInt32, CaseIterable, Sendable {
    /// `YYYYMMDD` of the record's date; absent where it has none.
    case date = 0
    /// `RecordKind` raw value.
    case kind = 1
    /// Organ ids, separated by `ColumnText.separator`.
    case organs = 2
    /// Field codes, separated likewise.
    case fields = 3
    /// `StatusTimeline.encoded`.
    case timeline = 4
    /// On passages and headers: the record's id. Absent on records.
    case record = 5
    /// On passages: ordinal within the record, six digits.
    case ordinal = 6
    /// On records: the id, which breaks ties in sorting.
    case identity = 7
    /// On passages: the article key where the passage is one.
    case article = 8
    /// On records with a last day of display: `YYYYMMDD`, included.
    case shownUntil = 9
    /// On penalties: the fine in fen, decimal.
    case fine = 10
    /// On records: the name of the source, for what was searched.
    case source = 11
    /// On records that are suggested while somebody types: `SuggestedName.encoded`.
    case suggested = 12
}

/// How several values share one slot.
public enum ColumnText {
    /// UNIT SEPARATOR, which folded text cannot contain.
    public static let separator: Character = "\u{1F}"

    public static func joined(_ values: [String]) -> String { values.joined(separator: String(separator)) }

    public static func split(_ text: String) -> [String] { text.split(separator: separator).map(String.init) }
}
