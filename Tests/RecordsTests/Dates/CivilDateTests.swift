// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Records

struct CivilDateTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func `every day of four centuries leads to its number and back`() throws {
        var previous = try #require(CivilDate(year: 1799, month: 12, day: 31))
        for number in Int(previous.dayNumber) + 1...Int(previous.dayNumber) + 146_097 {
            let next = try #require(CivilDate(dayNumber: number))
            #expect(CivilDate(year: next.year, month: next.month, day: next.day) == next)
            #expect(next.weekday == previous.weekday % 7 + 1)
            let isSameMonth = next.month == previous.month && next.day == previous.day + 1
            #expect(isSameMonth || next.day == 1)
            previous = next
        }
        #expect(previous.description == "2199-12-31")
    }

    @Test func `the calendar begins and ends where it says`() {
        #expect(CivilDate("0001-01-01")?.adding(days: -1).description == "0001-01-01")
        #expect(CivilDate("9999-12-31")?.adding(days: 1).description == "9999-12-31")
        #expect(CivilDate(dayNumber: CivilDate.firstDay - 1) == nil)
        #expect(CivilDate(dayNumber: CivilDate.lastDay + 1) == nil)
        #expect(CivilDate(dayNumber: Int.max) == nil)
        #expect(CivilDate(dayNumber: Int.min) == nil)
        #expect(CivilDate("1970-01-01")?.dayNumber == 0)
    }

    @Test(arguments: [
        (2023, 2, 29), (2100, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0),
        (0, 1, 1), (10_000, 1, 1), (.max, .max, .max), (.min, .min, .min),
    ])
    func `days that the calendar lacks are refused`(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2016-09-28", 3), ("2026-11-23", 1), ("2024-02-29", 4), ("1970-01-01", 4), ("1969-12-31", 3),
        ("0001-01-01", 1), ("2016-10-08", 6),
    ])
    func `weekdays are right`(_ text: String, _ weekday: Int) throws {
        #expect(try date(text).weekday == weekday)
    }

    @Test(arguments: [
        "2016-09-28", "2016年9月28日", "2016年09月28日", "2016/9/28", "2016.9.28", "20160928", "二〇一六年九月二十八日", "二○一六年九月二十八日",
        " 2016 年 9 月 28 日 ", "２０１６年９月２８日", "2016-9-28", "2016-09-28 00:00:00", "2016-09-28T12:30:00+08:00",
        "2016-09-28T04:30:00Z", "2016-09-28T12:30:00.000+08:00", "2016 09 28", "2016年 9月 28日 10:00",
        "2016年9月28号",
    ])
    func `the forms that departments send are read`(_ text: String) throws {
        #expect(CivilDate(lenient: text)?.description == "2016-09-28")
    }

    @Test(arguments: [
        "", "2016", "2016年9月", "2016-13-01", "2023-02-29", "0000-00-00", "16-09-28", "九月二十八日", "2016-09-28元谋", "长期",
        "无处罚期限",
        "99999999", "2016092", "201609281", "-2016-09-28", "2016年9月28日至2017年9月28日", "1696786869000", "2016--",
        "2016-09-",
    ])
    func `other texts are no dates`(_ text: String) {
        #expect(CivilDate(lenient: text) == nil)
    }

    @Test(arguments: ["2016-9-28", "2016-09-28 ", "2016/09/28", "+016-09-28", "２016-09-28", "", "2016-02-30"])
    func `the exchange form is exact`(_ text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: [
        ("2026-04-10", 3, "2026-07-10"), ("2026-04-10", 12, "2027-04-10"), ("2026-11-30", 3, "2027-02-28"),
        ("2023-11-30", 3, "2024-02-29"),
        ("2024-01-31", 1, "2024-02-29"), ("2024-03-31", -1, "2024-02-29"), ("2024-01-15", -1, "2023-12-15"),
        ("2024-05-31", 0, "2024-05-31"),
    ])
    func `months end on the corresponding day or the last one`(_ from: String, _ months: Int, _ to: String) throws {
        #expect(try date(from).adding(months: months).description == to)
    }

    @Test func `years keep the day, but for 29 February`() throws {
        #expect(try date("2024-02-29").adding(years: 1).description == "2025-02-28")
        #expect(try date("2024-02-29").adding(years: 4).description == "2028-02-29")
        #expect(try date("2016-09-28").adding(years: 5).description == "2021-09-28")
        #expect(try date("2016-09-28").adding(years: -5).description == "2011-09-28")
    }

    @Test(arguments: [Int.max, Int.min, 1_000_000_000, -1_000_000_000])
    func `absurd amounts stay in the calendar`(_ amount: Int) throws {
        let day = try date("2016-09-28")
        for moved in [
            day.adding(days: amount), day.adding(months: amount), day.adding(years: amount),
            CivilDate(secondsSince1970: amount),
        ] {
            #expect((1...9999).contains(moved.year))
        }
        #expect((day.adding(days: amount) > day) == (amount > 0))
        #expect((day.adding(months: amount) > day) == (amount > 0))
        #expect((day.adding(years: amount) > day) == (amount > 0))
    }

    @Test(arguments: [
        (0, "1970-01-01"), (57_599, "1970-01-01"), (57_600, "1970-01-02"), (-28_800, "1970-01-01"),
        (-28_801, "1969-12-31"), (1_475_020_800, "2016-09-28"),
    ])
    func `the day begins in Beijing`(_ seconds: Int, _ text: String) {
        #expect(CivilDate(secondsSince1970: seconds).description == text)
    }

    @Test func `dates sort, count and print`() throws {
        let first = try date("2016-09-28")
        let second = try date("2017-01-01")
        #expect(first < second)
        #expect(first.days(to: second) == 95)
        #expect(second.days(to: first) == -95)
        #expect(first.adding(days: 95) == second)
        #expect(first.chinese == "2016年9月28日")
        #expect(CivilDate(year: 7, month: 1, day: 2)?.description == "0007-01-02")
    }

    @Test func `a span includes both its ends and may be open`() throws {
        let (first, last) = (try date("2026-04-01"), try date("2026-04-30"))
        #expect(first.isWithin(from: first, to: last) && last.isWithin(from: first, to: last))
        #expect(!first.adding(days: -1).isWithin(from: first, to: last))
        #expect(!last.adding(days: 1).isWithin(from: first, to: last))
        #expect(last.isWithin(from: nil, to: nil) && last.isWithin(from: first, to: nil))
        #expect(!last.isWithin(from: last, to: first))
    }

    @Test func `dates are strings in JSON, and bad ones an error`() throws {
        let encoded = try JSONEncoder().encode([try date("2016-09-28")])
        #expect(String(decoding: encoded, as: UTF8.self) == "[\"2016-09-28\"]")
        #expect(try JSONDecoder().decode([CivilDate].self, from: encoded) == [try date("2016-09-28")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CivilDate].self, from: Data("[\"2016-02-30\"]".utf8))
        }
    }

    @Test func `adding days and counting them agree on random dates`() throws {
        print("seed 203")
        var random = SeededNumbers(seed: 203)
        for _ in 0..<2000 {
            let start = try #require(CivilDate(dayNumber: Int.random(in: -100_000...100_000, using: &random)))
            let amount = Int.random(in: -50_000...50_000, using: &random)
            #expect(start.days(to: start.adding(days: amount)) == amount)
            let months = Int.random(in: -1200...1200, using: &random)
            let moved = start.adding(months: months)
            #expect(moved.year * 12 + moved.month == start.year * 12 + start.month + months)
            #expect(moved.day <= start.day)
        }
    }
}
