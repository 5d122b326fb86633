// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct CalendarTableTests {
    @Test func `each layer overrides the one before`() throws {
        let calendar = try WorkingCalendar.of(
            coverage: """
                national\t2030\t部分节假日安排\t\t\tloaded\t
                prefecture\t2030\t火把节\t2030-07-15\t2030-08-04\tloaded\t
                """,
            national: "2030\t2030-07-20\twork\t调休\n2030\t2030-07-22\toff\t假日",
            prefecture: "2030\t2030-07-20\toff\t火把节\t\n2030\t2030-07-22\twork\t火把节\t")
        #expect(try day("2030-07-20").weekday == 6)
        for (text, national, local) in [
            ("2030-07-20", true, false), ("2030-07-22", false, true), ("2030-07-21", false, false),
            ("2030-07-23", true, true),
        ] {
            #expect(try calendar.isWorkingDay(day(text), scope: .national).get() == national)
            #expect(try calendar.isWorkingDay(day(text), scope: .local).get() == local)
        }
    }

    @Test func `a year that the prefecture layer does not list is not loaded at all`() throws {
        let calendar = try WorkingCalendar.of(coverage: "national\t2030\t部分节假日安排\t\t\tloaded\t")
        let date = try day("2030-03-04")
        #expect(try calendar.isWorkingDay(date, scope: .national).get())
        let gap = CalendarGap(layer: .prefecture, year: 2030, day: date)
        #expect(calendar.isWorkingDay(date, scope: .local) == .failure(gap))
        #expect(gap.description == "楚雄州2030年地方节日放假安排尚未载入")
    }

    @Test func `a year between loaded ones stays a gap`() throws {
        let calendar = try WorkingCalendar.of(
            coverage: "national\t2030\tn\t\t\tloaded\t\nnational\t2032\tn\t\t\tloaded\t\nnational\t2031\tn\t\t\topen\t")
        #expect(throws: CalendarGap.self) { try calendar.isWorkingDay(day("2031-05-05"), scope: .national).get() }
        #expect(try calendar.isWorkingDay(day("2030-05-06"), scope: .national).get())
        #expect(try calendar.isWorkingDay(day("2032-05-05"), scope: .national).get())
    }

    @Test func `an empty calendar knows nothing`() throws {
        let calendar = try WorkingCalendar.of(coverage: "")
        #expect(throws: CalendarGap.self) { try calendar.isWorkingDay(day("1970-01-01"), scope: .national).get() }
    }

    @Test(arguments: [
        "local\t2030\tn\t\t\tloaded\t", "national\t2030\tn\t\t\tmaybe\t", "national\tMMXXX\tn\t\t\tloaded\t",
        "national\t1200\tn\t\t\tloaded\t", "prefecture\t2030\tn\t\t\tloaded\t",
        "prefecture\t2030\tn\t2030-08-04\t2030-07-15\tloaded\t", "prefecture\t2030\tn\t2029-12-25\t2030-01-05\topen\t",
        "prefecture\t2030\tn\t2030-02-30\t2030-03-05\topen\t",
    ])
    func `a faulty coverage row is refused`(row: String) {
        #expect(throws: DomainTable.Fault.self) { try WorkingCalendar.of(coverage: row) }
    }

    @Test(arguments: [
        "2031\t2031-05-01\toff\t劳动节", "2030\t2031-01-01\toff\t元旦", "2030\t2030-12-25\toff\t元旦",
        "2030\t2030-05-01\trest\t劳动节", "2030\t\toff\t劳动节", "2030\t2030-02-30\toff\t",
    ])
    func `a day outside its notice is refused`(row: String) {
        #expect(throws: DomainTable.Fault.self) {
            try WorkingCalendar.of(coverage: "national\t2030\tn\t\t\tloaded\t", national: row)
        }
    }

    @Test func `a local day of a festival that is not loaded is refused`() {
        for state in ["open", "loaded"] {
            let isRefused = state == "open"
            let coverage = "national\t2030\tn\t\t\tloaded\t\nprefecture\t2030\t火把节\t2030-07-15\t2030-08-04\t\(state)\t"
            let made = try? WorkingCalendar.of(coverage: coverage, prefecture: "2030\t2030-07-25\toff\t火把节\t")
            #expect((made == nil) == isRefused)
        }
    }
}
