// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkingCalendar {
    /// The calendar of the tables that come with the program; read once.
    public static let standard: WorkingCalendar = {
        do throws(DomainTable.Fault) {
            return try WorkingCalendar(
                coverageTable: PackageResources.calendar_coverage_tsv,
                nationalTable: PackageResources.holidays_national_tsv,
                prefectureTable: PackageResources.holidays_chuxiong_tsv)
        } catch {
            preconditionFailure("the calendar tables in Sources/Records/Tables: \(error)")
        }
    }()

    /// Reads the three tables.
    ///
    /// - Throws: a fault where a day of a notice lies outside what `calendar_coverage.tsv` calls loaded, so that a
    ///   forgotten coverage row cannot leave days unread.
    init(coverageTable: [UInt8], nationalTable: [UInt8], prefectureTable: [UInt8]) throws(DomainTable.Fault) {
        let coverage = try CalendarCoverage(table: coverageTable)
        let national = try Self.settings(nationalTable) { year, day in
            CalendarCoverage.noticeYear(of: day) == year && coverage.nationalYears.contains(year)
        }
        let prefecture = try Self.settings(prefectureTable) { year, day in
            day.year == year
                && coverage.windows[year]?.contains { $0.isLoaded && $0.first <= day && day <= $0.last } == true
        }
        self.init(coverage: coverage, national: national, prefecture: prefecture)
    }

    private static func settings(
        _ table: [UInt8], isCovered: (Int, CivilDate) -> Bool
    ) throws(DomainTable.Fault) -> [Setting] {
        var settings: [Setting] = []
        for row in try DomainTable(table, required: ["notice", "date", "day", "name"]).rows {
            guard let date = try row.date("date") else {
                throw DomainTable.Fault(code: .badDate, line: row.line, detail: "no date")
            }
            guard isCovered(try row.year("notice"), date) else {
                throw DomainTable.Fault(code: .badDate, line: row.line, detail: "\(date) is not covered by its notice")
            }
            switch row.text("day") {
            case "off": settings.append(Setting(date: date, isWorked: false))
            case "work": settings.append(Setting(date: date, isWorked: true))
            default: throw DomainTable.Fault(code: .badWord, line: row.line, detail: "day: \(row.text("day"))")
            }
        }
        return settings
    }
}
