// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the Gregorian calendar as Beijing counts it, without time or zone.
///
/// Legal effects begin and end on days (民法典 art. 201–203), so no instant is ever involved and the
/// machine's time zone cannot shift an answer. Years 1 to 9999; ordered; encoded as `YYYY-MM-DD`.
public struct CivilDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let dayNumber: Int32

    /// The date of a day number, or `nil` outside the years 1 to 9999.
    public init?(dayNumber: Int) {
        guard dayNumber >= Self.firstDay, dayNumber <= Self.lastDay else { return nil }
        self.dayNumber = Int32(dayNumber)
    }

    /// The date with these numbers, or `nil` where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.daysIn(month: month, year: year)
        else { return nil }
        self.dayNumber = Int32(Self.dayNumber(year: year, month: month, day: day))
    }

    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var day: Int { components.day }

    /// 1 for Monday to 7 for Sunday.
    public var weekday: Int {
        let shifted = (Int(dayNumber) + 3) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    /// The day `count` days later (earlier where negative); stays within the years 1 to 9999.
    public func adding(days count: Int) -> CivilDate {
        let (sum, overflow) = Int(dayNumber).addingReportingOverflow(count)
        let clamped = overflow ? (count < 0 ? Self.firstDay : Self.lastDay) : sum
        return CivilDate(validDayNumber: min(max(clamped, Self.firstDay), Self.lastDay))
    }

    /// The corresponding day `count` months later; where that month is shorter, its last day (民法典 art. 202).
    public func adding(months count: Int) -> CivilDate {
        let parts = components
        let (total, overflow) = (parts.year * 12 + parts.month - 1).addingReportingOverflow(count)
        let clamped = overflow ? (count < 0 ? 12 : 9999 * 12 + 11) : min(max(total, 12), 9999 * 12 + 11)
        let (year, month) = (clamped / 12, clamped % 12 + 1)
        let day = min(parts.day, Self.daysIn(month: month, year: year))
        return CivilDate(validDayNumber: Self.dayNumber(year: year, month: month, day: day))
    }

    /// The corresponding day `count` years later; 29 February becomes 28 February in a common year.
    public func adding(years count: Int) -> CivilDate {
        let (months, overflow) = count.multipliedReportingOverflow(by: 12)
        return adding(months: overflow ? (count < 0 ? -120_000 : 120_000) : months)
    }

    /// Whether the day lies between two days, both included; an end that is `nil` is open.
    public func isWithin(from first: CivilDate?, to last: CivilDate?) -> Bool {
        (first.map { $0 <= self } ?? true) && (last.map { self <= $0 } ?? true)
    }

    /// Days from `self` to `other`; negative where `other` is earlier.
    public func days(to other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

    /// Day of today in Beijing (UTC+8, no summer time since 1991) for seconds since 1970 in UTC.
    public init(secondsSince1970 seconds: Int) {
        let (beijing, overflow) = seconds.addingReportingOverflow(8 * 3600)
        let value = overflow ? seconds : beijing
        let days = value >= 0 ? value / 86_400 : -((-(value + 1)) / 86_400) - 1
        self.init(validDayNumber: min(max(days, Self.firstDay), Self.lastDay))
    }

    private init(validDayNumber: Int) { self.dayNumber = Int32(validDayNumber) }

    static let firstDay = dayNumber(year: 1, month: 1, day: 1)
    static let lastDay = dayNumber(year: 9999, month: 12, day: 31)

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // Counting years from March puts the leap day last, which makes month lengths one linear formula.
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month > 2 ? year : year - 1
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let days = 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
        return days + (153 * shiftedMonth + 2) / 5 + day - 1 - 719_468
    }

    private var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
