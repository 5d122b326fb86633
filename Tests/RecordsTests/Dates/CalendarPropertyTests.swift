// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct CalendarPropertyTests {
    let calendar = WorkingCalendar.standard

    @Test(arguments: WorkingCalendar.Scope.allCases)
    func `adding working days and counting them agree, and the last day is worked`(scope: WorkingCalendar.Scope) throws
    {
        print("seed 41")
        var random = SeededNumbers(seed: 41)
        var computed = 0
        for _ in 0..<4000 {
            let start = random.calendarDay()
            let count = Int.random(in: 1...40, using: &random)
            guard case .success(let end) = calendar.adding(workingDays: count, to: start, scope: scope) else {
                continue
            }
            computed += 1
            #expect(end > start)
            #expect(start.days(to: end) >= count)
            #expect(try calendar.isWorkingDay(end, scope: scope).get())
            #expect(try calendar.workingDays(from: start, to: end, scope: scope).get() == count)
            let before = end.adding(days: -1)
            #expect(try calendar.workingDays(from: start, to: before, scope: scope).get() == count - 1)
        }
        #expect(computed > 1500)
    }

    @Test func `a period never ends before it starts and never on a rest day`() throws {
        print("seed 203")
        var random = SeededNumbers(seed: 203)
        var computed = 0
        for _ in 0..<4000 {
            let start = random.calendarDay()
            let unit = try #require(Period.Unit.allCases.randomElement(using: &random))
            let period = Period(Int.random(in: -2...30, using: &random), unit)
            let scope = try #require(WorkingCalendar.Scope.allCases.randomElement(using: &random))
            guard case .success(let end) = period.end(from: start, scope: scope) else { continue }
            computed += 1
            #expect(end >= start)
            if period.count > 0 || unit != .workingDays {
                #expect(try calendar.isWorkingDay(end, scope: scope).get())
            }
            if let counted = period.countedEnd(from: start) {
                #expect(counted >= start)
                #expect(counted.days(to: end) < 15)
                #expect(try calendar.workingDays(from: counted.adding(days: -1), to: end, scope: scope).get() == 1)
            }
        }
        #expect(computed > 800)
    }

    @Test func `a gap names a day between start and end, and a layer that the view uses`() throws {
        print("seed 7")
        var random = SeededNumbers(seed: 7)
        for _ in 0..<4000 {
            let start = random.calendarDay()
            let scope = try #require(WorkingCalendar.Scope.allCases.randomElement(using: &random))
            guard case .failure(let gap) = calendar.adding(workingDays: 20, to: start, scope: scope) else { continue }
            #expect(gap.day > start)
            #expect(start.days(to: gap.day) < 60)
            #expect(scope == .local || gap.layer == .national)
            #expect(calendar.isWorkingDay(gap.day, scope: scope) == .failure(gap))
        }
    }

    @Test func `local days are known only where national ones are, and differ only inside festivals`() throws {
        var date = try day("2006-12-25")
        var differing = 0
        while date < (try day("2026-12-25")) {
            if case .success(let local) = calendar.isWorkingDay(date, scope: .local) {
                let national = try calendar.isWorkingDay(date, scope: .national).get()
                if local != national {
                    differing += 1
                    #expect([4, 7, 8, 12].contains(date.month))
                }
            }
            date = date.adding(days: 1)
        }
        #expect(differing == 3 + 3 + 3 + 3 + 3 + 3 + 2 + 2 + 3 + 2 + 2 + 3)
    }
}
