// SPDX-License-Identifier: GPL-3.0-or-later

/// A length of time as a law states it: 3 working days, 60 days, 6 months (domain.md §2.8).
public struct Period: Codable, Hashable, Sendable {
    public enum Unit: String, Codable, Hashable, Sendable, CaseIterable {
        case workingDays = "working_days"
        /// Calendar days.
        case days
        case months
        case years

        /// Measure word and unit: 个工作日, 日.
        public var label: String {
            switch self {
            case .workingDays: "个工作日"
            case .days: "日"
            case .months: "个月"
            case .years: "年"
            }
        }
    }

    /// Never negative.
    public let count: Int
    public let unit: Unit

    public init(_ count: Int, _ unit: Unit) {
        self.count = max(0, count)
        self.unit = unit
    }

    /// 3个工作日, 60日, 6个月.
    public var label: String { "\(count)\(unit.label)" }

    /// The last day as counted on the calendar, before rest days are heeded: the start day is not counted
    /// (民法典 art. 201), months and years end on the corresponding day (art. 202). `nil` for working days.
    public func countedEnd(from start: CivilDate) -> CivilDate? {
        switch unit {
        case .workingDays: nil
        case .days: start.adding(days: count)
        case .months: start.adding(months: count)
        case .years: start.adding(years: count)
        }
    }

    /// The last day: where it would be a statutory rest day, the first working day after it (民法典 art. 203).
    ///
    /// A failure where the calendar does not know the days that decide.
    public func end(
        from start: CivilDate, scope: WorkingCalendar.Scope = .local, calendar: WorkingCalendar = .standard
    ) -> Result<CivilDate, CalendarGap> {
        guard let counted = countedEnd(from: start) else {
            return calendar.adding(workingDays: count, to: start, scope: scope)
        }
        return calendar.firstWorkingDay(onOrAfter: counted, scope: scope)
    }
}
