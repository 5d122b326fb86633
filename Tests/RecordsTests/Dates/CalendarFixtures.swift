// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// A date that the test knows to be one.
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text), "\(text)") }

func day(_ text: String?) throws -> CivilDate? { try text.map { try day($0) } }

extension WorkingCalendar {
    /// A calendar of a few rows, tab-separated, without heading lines.
    static func of(
        coverage: String, national: String = "", prefecture: String = ""
    ) throws(DomainTable.Fault) -> WorkingCalendar {
        try WorkingCalendar(
            coverageTable: Array(("layer\tyear\tname\tfrom\tto\tstate\tbasis\n" + coverage).utf8),
            nationalTable: Array(("notice\tdate\tday\tname\n" + national).utf8),
            prefectureTable: Array(("notice\tdate\tday\tname\tbasis\n" + prefecture).utf8))
    }
}

extension SeededNumbers {
    /// A day within the years that the calendar holds, a little before and after them included.
    mutating func calendarDay() -> CivilDate {
        let first = CivilDate(year: 2006, month: 6, day: 1)?.dayNumber ?? 0
        return CivilDate(dayNumber: Int(first) + Int.random(in: 0...7700, using: &self)) ?? .init(secondsSince1970: 0)
    }
}
