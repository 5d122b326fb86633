// SPDX-License-Identifier: GPL-3.0-or-later

/// What a cell of a column of dates says.
public enum PrintedDay: Hashable, Sendable {
    case day(CivilDate)
    /// 1900-01-01, 9999-09-09, 2099-12-31, 无处罚期限, 长期: what systems and people put where there is no date.
    case unlimited
    /// No date, or a day that the calendar does not have.
    case bad

    /// Reads any text that is not blank.
    public init(_ text: String) {
        if let day = CivilDate(lenient: text) {
            self = Self.realYears.contains(day.year) ? .day(day) : .unlimited
        } else {
            self = Self.saysUnlimited(text) ? .unlimited : .bad
        }
    }

    /// Years outside are defaults of the systems that filled the column (domain.md §2.3).
    private static let realYears = 1901...2098

    private static func saysUnlimited(_ text: String) -> Bool {
        guard text.unicodeScalars.count <= 20 else { return false }
        let word = text.filter { !$0.isWhitespace }
        return BlankCell.isBlank(word) || ["长期", "永久", "不限", "终身"].contains(where: word.contains)
            || (word.hasPrefix("无") && (word.contains("期") || word.contains("限")))
    }
}
