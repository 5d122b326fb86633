// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct DayCountingTests {
    let rules = DayCounting.standard

    @Test(arguments: [
        ("行政处罚法", [2, 3, 5, 7], [1, 4, 6, 10, 15, 20, 30, 60, 90]), ("行政复议法", [3, 5, 7, 10], [1, 2, 15, 30, 60]),
        ("行政强制法", [1, 2, 3, 7, 10], [11, 15, 30, 60]), ("行政许可法", [1, 5, 20, 30, 45, 60], []),
        ("行政诉讼法", [], [5, 7, 10, 15]),
    ])
    func `each law counts its own periods as working days`(law: String, working: [Int], calendar: [Int]) throws {
        let today = try day("2026-11-01")
        for days in working {
            #expect(rules.counting(law: law, days: days, on: today)?.counting == .workingDays, "\(law) \(days)")
        }
        for days in calendar {
            #expect(rules.counting(law: law, days: days, on: today)?.counting == .calendarDays, "\(law) \(days)")
        }
    }

    @Test func `the disclosure regulations say it where they mean it`() throws {
        let answer = try #require(rules.counting(law: "政府信息公开条例", days: 20, on: day("2026-11-01")))
        #expect(answer.counting == .asStated)
        #expect(answer.basis == "《政府信息公开条例》第二十六条、第三十三条")
    }

    @Test(arguments: [
        ("行政处罚法", 7, "2021-07-14", DayCounting.Answer.Counting.calendarDays),
        ("行政处罚法", 7, "2021-07-15", .workingDays), ("行政复议法", 10, "2023-12-31", .calendarDays),
        ("行政复议法", 10, "2024-01-01", .workingDays), ("行政复议法", 5, "2023-12-31", .workingDays),
        ("行政复议法", 60, "2024-01-01", .calendarDays),
    ])
    func `the text of the day decides`(
        law: String, days: Int, on: String, counting: DayCounting.Answer.Counting
    ) throws {
        #expect(rules.counting(law: law, days: days, on: try day(on))?.counting == counting)
    }

    @Test(arguments: ["中华人民共和国行政处罚法", "《中华人民共和国行政处罚法》", "中华人民共和国行政处罚法（2021年修订）"])
    func `a law is found under its full name`(law: String) throws {
        let answer = try #require(rules.counting(law: law, days: 7, on: day("2026-11-01")))
        #expect(answer.counting.label == "工作日")
        #expect(answer.basis == "《行政处罚法》第八十五条")
    }

    @Test(arguments: ["道路交通安全法", "", "行政处罚法实施办法", "某省行政处罚法"])
    func `of other laws nothing is assumed`(law: String) throws {
        #expect(rules.counting(law: law, days: 7, on: try day("2026-11-01")) == nil)
    }

    @Test func `before a law held nothing is said`() throws {
        #expect(rules.counting(law: "行政强制法", days: 7, on: try day("2011-12-31")) == nil)
        #expect(rules.counting(law: "行政许可法", days: 7, on: try day("2004-06-30")) == nil)
    }

    @Test(arguments: ["some", "<=x", "2|x", ""])
    func `a cell that says nothing is refused`(cell: String) {
        let table = "laws\tfrom\tto\tworking\tbasis\n行政处罚法\t\t\t\(cell)\tx"
        #expect(throws: DomainTable.Fault.self) { try DayCounting(table: Array(table.utf8)) }
    }
}
