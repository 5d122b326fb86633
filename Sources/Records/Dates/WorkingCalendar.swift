// SPDX-License-Identifier: GPL-3.0-or-later

/// 工作日历: which days are worked, in three layers of which the later overrides the earlier (domain.md §4.1).
///
/// 1. The week: Monday to Friday are worked.
/// 2. The State Council's yearly notices: rest days, and make-up working days (调休) on weekends.
/// 3. Chuxiong prefecture's notices: local rest days (全国年节及纪念日放假办法 art. 4).
///
/// What is not loaded is a `CalendarGap`, never a guess; see `CalendarCoverage` for which days a missing notice leaves
/// open. Looking up a day costs one array access.
public struct WorkingCalendar: Sendable {
    /// Whose working days are meant.
    public enum Scope: String, Codable, Hashable, Sendable, CaseIterable {
        /// Layers 1 and 2: for duties of provincial and national organs.
        case national
        /// All three: for duties of the county and the prefecture.
        case local
    }

    /// A day that a notice names.
    struct Setting: Sendable {
        var date: CivilDate
        var isWorked: Bool
    }

    private struct Flags: OptionSet {
        let rawValue: UInt8
        static let nationalKnown = Flags(rawValue: 1)
        static let nationalWorked = Flags(rawValue: 2)
        static let localKnown = Flags(rawValue: 4)
        static let localWorked = Flags(rawValue: 8)
    }

    private let coverage: CalendarCoverage
    private let firstDay: Int32
    private let days: [Flags]

    init(coverage: CalendarCoverage, national: [Setting], prefecture: [Setting]) {
        self.coverage = coverage
        guard let firstYear = coverage.nationalYears.min(), let lastYear = coverage.nationalYears.max(),
            let first = CivilDate(year: firstYear - 1, month: 12, day: 25),
            let last = CivilDate(year: lastYear, month: 12, day: 24)
        else {
            firstDay = 0
            days = []
            return
        }
        let nationwide = Dictionary(national.map { ($0.date, $0.isWorked) }, uniquingKeysWith: { _, later in later })
        let local = Dictionary(prefecture.map { ($0.date, $0.isWorked) }, uniquingKeysWith: { _, later in later })
        firstDay = first.dayNumber
        days = (0...first.days(to: last)).map { offset in
            let day = first.adding(days: offset)
            guard coverage.nationalGap(on: day) == nil else { return [] }
            var flags: Flags = .nationalKnown
            let isWorked = nationwide[day] ?? (day.weekday <= 5)
            if isWorked { flags.insert(.nationalWorked) }
            if coverage.prefectureGap(on: day) == nil { flags.insert(.localKnown) }
            if local[day] ?? isWorked { flags.insert(.localWorked) }
            return flags
        }
    }

    /// Whether the day is worked, or what would have to be loaded to know.
    public func isWorkingDay(_ day: CivilDate, scope: Scope = .local) -> Result<Bool, CalendarGap> {
        let index = Int(day.dayNumber) - Int(firstDay)
        let flags = days.indices.contains(index) ? days[index] : []
        switch scope {
        case .national:
            if flags.contains(.nationalKnown) { return .success(flags.contains(.nationalWorked)) }
        case .local:
            if flags.contains(.localKnown) { return .success(flags.contains(.localWorked)) }
        }
        return .failure(gap(on: day, scope: scope))
    }

    private func gap(on day: CivilDate, scope: Scope) -> CalendarGap {
        let national = coverage.nationalGap(on: day)
        let missing = scope == .local ? national ?? coverage.prefectureGap(on: day) : national
        return missing ?? CalendarGap(layer: .national, year: CalendarCoverage.noticeYear(of: day), day: day)
    }
}
