// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct PrintedDayTests {
    @Test(arguments: [
        "2024-03-05", "2024/3/5", "2024年3月5日", "20240305", "2024.3.5", "２０２４-０３-０５", "2024-03-05 00:00:00",
    ])
    func `the forms that departments send are read`(_ text: String) throws {
        #expect(PrintedDay(text) == .day(try #require(CivilDate("2024-03-05"))))
    }

    @Test(arguments: [
        "1900-01-01", "9999-09-09", "9999-12-31", "2099-12-31", "1899/12/30", "无处罚期限", "长期", "长期有效", "永久", "无", "无期限",
        "无固定期限", "不限", "/", "—",
    ])
    func `a default date and the words for no limit are no date`(_ text: String) {
        #expect(PrintedDay(text) == .unlimited)
    }

    @Test(arguments: [
        "2023-02-29", "2023-02-30", "0000-00-00", "20230-01-01", "2024-13-01", "45231", "昨天", "2024", "2024年3月", "abc",
        "2024-03-05至2025-03-05", "99990909x",
    ])
    func `what the calendar does not have is bad`(_ text: String) { #expect(PrintedDay(text) == .bad) }

    @Test func `the bounds of real years`() throws {
        #expect(PrintedDay("2098-12-31") == .day(try #require(CivilDate("2098-12-31"))))
        #expect(PrintedDay("2099-01-01") == .unlimited)
        #expect(PrintedDay("1901-01-01") == .day(try #require(CivilDate("1901-01-01"))))
        #expect(PrintedDay("1900-12-31") == .unlimited)
    }
}
