// SPDX-License-Identifier: GPL-3.0-or-later

/// Which notices a calendar holds (`calendar_coverage.tsv`).
///
/// A State Council notice governs from 25 December of the year before, because notices have moved days of that last
/// week (29 and 30 December at the earliest so far; a make-up day lies within a week of its holiday), to 24 December of
/// its own year. Local festivals lie by law in certain parts of the year (domain.md §4.1): while a festival's notice is
/// missing, no day of its window can be judged; outside the windows of a listed year there are no local days.
struct CalendarCoverage: Sendable {
    /// The part of a year in which the days of one local festival lie.
    struct Window: Sendable {
        var festival: String
        var first: CivilDate
        var last: CivilDate
        var isLoaded: Bool
    }

    var nationalYears: Set<Int>
    /// By calendar year; a year that is missing is not loaded at all.
    var windows: [Int: [Window]]

    /// The year whose State Council notice governs a day.
    static func noticeYear(of day: CivilDate) -> Int {
        day.month == 12 && day.day >= 25 ? day.year + 1 : day.year
    }

    /// What is missing for a day in the national view.
    func nationalGap(on day: CivilDate) -> CalendarGap? {
        let year = Self.noticeYear(of: day)
        return nationalYears.contains(year) ? nil : CalendarGap(layer: .national, year: year, day: day)
    }

    /// What is missing for a day in the prefecture's layer alone.
    func prefectureGap(on day: CivilDate) -> CalendarGap? {
        guard let windows = windows[day.year] else {
            return CalendarGap(layer: .prefecture, year: day.year, day: day)
        }
        let open = windows.first { !$0.isLoaded && $0.first <= day && day <= $0.last }
        return open.map { CalendarGap(layer: .prefecture, year: day.year, festival: $0.festival, day: day) }
    }
}
