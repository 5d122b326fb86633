// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct WorkingCalendarTests {
    let calendar = WorkingCalendar.standard

    /// The table of domain.md §4.1.
    @Test(arguments: [
        ("2016-09-28", "2016-10-08", "2016-10-08"), ("2017-04-14", "2017-04-19", "2017-04-24"),
        ("2024-02-08", "2024-02-19", "2024-02-19"), ("2025-07-15", "2025-07-18", "2025-07-23"),
        ("2026-02-13", "2026-02-25", "2026-02-25"), ("2026-04-30", "2026-05-08", "2026-05-08"),
        ("2026-09-30", "2026-10-10", "2026-10-10"),
    ])
    func `three working days end where the worked examples say`(start: String, national: String, local: String) throws {
        let start = try day(start)
        #expect(try calendar.adding(workingDays: 3, to: start, scope: .national).get() == day(national))
        #expect(try calendar.adding(workingDays: 3, to: start, scope: .local).get() == day(local))
    }

    @Test(arguments: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"])
    func `make-up days on weekends are worked`(text: String) throws {
        let day = try day(text)
        #expect(day.weekday >= 6)
        for scope in WorkingCalendar.Scope.allCases {
            #expect(try calendar.isWorkingDay(day, scope: scope).get())
        }
    }

    @Test func `2026 has these six make-up days and no others`() throws {
        var found: [String] = []
        var date = try day("2026-01-01")
        while date.year == 2026, date.month < 12 {
            if date.weekday > 5, try calendar.isWorkingDay(date, scope: .national).get() {
                found.append(date.description)
            }
            date = date.adding(days: 1)
        }
        #expect(found == ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"])
    }

    @Test(arguments: [
        "2017-04-17", "2017-04-19", "2017-08-14", "2017-08-16", "2017-12-20", "2017-12-22", "2018-12-24", "2018-12-26",
        "2019-07-25", "2019-07-29", "2024-04-15", "2024-04-16", "2024-07-29", "2024-07-31", "2024-12-23", "2024-12-24",
        "2025-04-14", "2025-04-15", "2025-07-16", "2025-07-18",
    ])
    func `local festivals rest in the county and nowhere else`(text: String) throws {
        let day = try day(text)
        #expect(try calendar.isWorkingDay(day, scope: .national).get())
        #expect(try !calendar.isWorkingDay(day, scope: .local).get())
    }

    @Test(arguments: ["2017-04-20", "2017-08-17", "2018-12-27", "2019-07-30", "2024-04-17", "2025-07-21"])
    func `the day after a local festival is worked`(text: String) throws {
        #expect(try calendar.isWorkingDay(day(text), scope: .local).get())
    }

    @Test(arguments: [("2006-12-30", true), ("2007-12-31", false), ("2011-12-31", true), ("2018-12-29", true)])
    func `a notice sets days of the December before`(text: String, isWorked: Bool) throws {
        #expect(try calendar.isWorkingDay(day(text), scope: .national).get() == isWorked)
    }

    @Test(arguments: [("2020-01-31", false), ("2015-09-03", false), ("2015-09-06", true), ("2019-05-03", false)])
    func `notices of the year itself count too`(text: String, isWorked: Bool) throws {
        #expect(try calendar.isWorkingDay(day(text), scope: .national).get() == isWorked)
    }

    @Test(arguments: [
        ("2027-03-01", 2027), ("2027-12-24", 2027), ("2026-12-25", 2027), ("2026-12-31", 2027), ("2006-12-24", 2006),
        ("1999-05-01", 1999), ("9999-12-31", 10_000), ("0001-01-01", 1),
    ])
    func `a year without a State Council notice is not guessed`(text: String, year: Int) throws {
        let day = try day(text)
        let gap = CalendarGap(layer: .national, year: year, day: day)
        for scope in WorkingCalendar.Scope.allCases {
            #expect(calendar.isWorkingDay(day, scope: scope) == .failure(gap))
            #expect(calendar.firstWorkingDay(onOrAfter: day, scope: scope) == .failure(gap))
        }
        #expect(gap.description == "国务院办公厅\(year)年节假日安排尚未载入")
    }

    @Test(arguments: [
        ("2026-04-13", "自治州成立纪念日"), ("2026-08-05", "火把节"), ("2026-12-14", "彝族年"), ("2016-07-28", "火把节"),
        ("2025-12-22", "彝族年"),
    ])
    func `while a local notice is missing its festival's part of the year is open`(text: String, name: String) throws {
        let day = try day(text)
        let gap = CalendarGap(layer: .prefecture, year: day.year, festival: name, day: day)
        #expect(calendar.isWorkingDay(day, scope: .local) == .failure(gap))
        #expect(gap.description == "楚雄州\(day.year)年\(name)放假安排尚未载入")
        #expect(try calendar.isWorkingDay(day, scope: .national).get())
    }

    @Test func `a count that meets an open part fails with the first day that it could not judge`() throws {
        let gap = CalendarGap(layer: .prefecture, year: 2026, festival: "自治州成立纪念日", day: try day("2026-04-05"))
        #expect(calendar.adding(workingDays: 3, to: try day("2026-04-02"), scope: .local) == .failure(gap))
        #expect(
            calendar.workingDays(from: try day("2026-04-02"), to: try day("2026-04-08"), scope: .local) == .failure(gap)
        )
        #expect(try calendar.adding(workingDays: 3, to: day("2026-04-02"), scope: .national).get() == day("2026-04-08"))
    }

    @Test func `counts are counted after the start`() throws {
        #expect(try calendar.workingDays(from: day("2026-09-30"), to: day("2026-10-10"), scope: .local).get() == 3)
        #expect(try calendar.workingDays(from: day("2026-10-08"), to: day("2026-10-08")).get() == 0)
        #expect(try calendar.workingDays(from: day("2026-10-10"), to: day("2026-09-30")).get() == 0)
        #expect(try calendar.adding(workingDays: 0, to: day("2026-10-03")).get() == day("2026-10-03"))
        #expect(try calendar.adding(workingDays: -5, to: day("2026-10-03")).get() == day("2026-10-03"))
        #expect(try calendar.firstWorkingDay(onOrAfter: day("2026-10-03")).get() == day("2026-10-08"))
        #expect(try calendar.firstWorkingDay(onOrAfter: day("2026-10-10")).get() == day("2026-10-10"))
    }

    @Test func `absurd amounts end in a gap, not in a wait`() throws {
        let start = try day("2026-10-08")
        #expect(throws: CalendarGap.self) {
            try calendar.adding(workingDays: .max, to: start, scope: .national).get()
        }
        #expect(throws: CalendarGap.self) {
            try calendar.workingDays(from: start, to: day("9999-12-31"), scope: .national).get()
        }
    }

    @Test func `the view follows the organ`() throws {
        let organs = OrganDirectory.standard
        for (id, scope) in [
            ("ym-scjg", WorkingCalendar.Scope.local), ("ym-zf", .local), ("cx-zf", .local), ("ym-hbfj", .local),
            ("ym-swu", .national), ("ym-dcd", .national), ("yn-zf", .national), ("cn-gwy", .national),
        ] {
            #expect(WorkingCalendar.Scope(organ: try #require(organs.organ(id: id))) == scope, "\(id)")
        }
    }
}
