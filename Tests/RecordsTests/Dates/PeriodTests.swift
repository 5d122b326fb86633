// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct PeriodTests {
    @Test(arguments: [
        // 60 days from a Friday end on a Tuesday.
        ("2026-01-09", Period(60, .days), "2026-03-10"),
        // The 60th day is 1 May: the rest days last until 5 May.
        ("2026-03-02", Period(60, .days), "2026-05-06"),
        // The 60th day is a Saturday that is worked.
        ("2026-03-10", Period(60, .days), "2026-05-09"),
        // Corresponding days; 31 August has none in February, whose last day is a Saturday that is worked.
        ("2025-08-31", Period(6, .months), "2026-02-28"), ("2025-11-30", Period(3, .months), "2026-02-28"),
        ("2025-10-10", Period(1, .years), "2026-10-10"), ("2024-02-29", Period(2, .years), "2026-02-28"),
        // Working days need no moving.
        ("2026-09-30", Period(3, .workingDays), "2026-10-10"), ("2026-05-08", Period(7, .workingDays), "2026-05-18"),
    ])
    func `periods end where the civil code says`(start: String, period: Period, end: String) throws {
        #expect(try period.end(from: day(start), scope: .national).get() == day(end))
    }

    @Test func `a local rest day moves the end in the county only`() throws {
        let start = try day("2025-05-17")
        #expect(try Period(60, .days).end(from: start, scope: .national).get() == day("2025-07-16"))
        #expect(try Period(60, .days).end(from: start, scope: .local).get() == day("2025-07-21"))
        #expect(try Period(60, .days).countedEnd(from: start) == day("2025-07-16"))
        #expect(Period(5, .workingDays).countedEnd(from: start) == nil)
    }

    @Test func `an end that the calendar does not reach cannot be computed`() throws {
        let result = Period(6, .months).end(from: try day("2026-09-15"), scope: .national)
        #expect(result == .failure(CalendarGap(layer: .national, year: 2027, day: try day("2027-03-15"))))
    }

    @Test func `lengths are never negative and read as people say them`() {
        #expect(Period(-3, .days).count == 0)
        #expect(
            [Period(3, .workingDays), Period(60, .days), Period(6, .months), Period(2, .years)].map(\.label)
                == ["3个工作日", "60日", "6个月", "2年"])
    }

    @Test func `absurd lengths stay total`() throws {
        for unit in Period.Unit.allCases {
            #expect(throws: CalendarGap.self) {
                try Period(.max, unit).end(from: day("2026-01-01"), scope: .local).get()
            }
        }
    }
}
