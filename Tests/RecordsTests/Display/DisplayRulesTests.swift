// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct DisplayRulesTests {
    private func period(
        _ grade: CreditGrade?, in channel: DisplayChannel = .creditChina, decided: String? = nil,
        published: String? = nil, stated: String? = nil, restricted: String? = nil
    ) throws -> DisplayPeriod {
        DisplayRules.standard.period(
            channel: channel, grade: grade, decidedOn: try day(decided), publishedOn: try day(published),
            statedUntil: try day(stated), restrictedUntil: try day(restricted))
    }

    /// The examples of domain.md §3.3 and their neighbours.
    @Test(
        arguments: [
            (CreditGrade.general, "2026-04-10", "2026-07-10", "2027-04-10"), (.minor, "2026-11-30", nil, "2027-02-28"),
            (.serious, "2026-04-10", "2027-04-10", "2029-04-10"), (.general, "2026-11-30", "2027-02-28", "2027-11-30"),
            (.serious, "2028-02-29", "2029-02-28", "2031-02-28"),
        ] as [(CreditGrade, String, String?, String)])
    func `corresponding days`(grade: CreditGrade, decided: String, repairable: String?, last: String) throws {
        for channel in [DisplayChannel.creditChina, .source] {
            let period = try period(grade, in: channel, decided: decided, published: "2026-12-20")
            #expect(period.repairableFrom == (try day(repairable)))
            #expect(period.lastDay == CivilDate(last))
            #expect(period.basis?.contains("第36号") == true)
            #expect(period.isNormallyShown == (grade != .minor))
        }
    }

    @Test func `the reason is said in words`() throws {
        #expect(
            try period(.general, decided: "2026-04-10").basis
                == "《信用修复管理办法》（国家发展改革委令第36号）：一般失信信息自认定文书作出之日起最长公示1年")
        #expect(try period(.minor, decided: "2026-04-10").basis?.hasSuffix("最长公示3个月") == true)
        #expect(try period(.minor, decided: "2026-04-10").notes.contains { $0.contains("原则上不公示") })
    }

    @Test(arguments: [
        (CreditGrade.minor, "2026-08-01"), (.general, "2029-05-01"), (.serious, "2029-05-01"),
    ])
    func `market regulation counts from publication`(grade: CreditGrade, last: String) throws {
        let period = try period(grade, in: .marketRegulation, decided: "2026-04-10", published: "2026-05-01")
        #expect(period.lastDay == CivilDate(last))
        #expect(period.basis?.contains("第45号") == true)
        #expect(period.basis?.contains("公示之日") == true)
        #expect(period.notes.contains { $0.contains("待核实") })
    }

    @Test func `nothing outlives its source`() throws {
        let shorter = try period(.general, decided: "2026-04-10", stated: "2026-12-31")
        #expect(shorter.lastDay == CivilDate("2026-12-31"))
        #expect(shorter.basis == "来源载明的公示截止期2026年12月31日")
        #expect(shorter.repairableFrom == CivilDate("2026-07-10"))
        let longer = try period(.general, decided: "2026-04-10", stated: "2029-04-10")
        #expect(longer.lastDay == CivilDate("2027-04-10"))
    }

    @Test func `a restriction is shown as long as it lasts, while its source shows it`() throws {
        let restricted = try period(.serious, decided: "2026-04-10", restricted: "2031-04-10")
        #expect(restricted.lastDay == CivilDate("2031-04-10"))
        #expect(restricted.basis == "限制期限至2031年4月10日，限制期内继续公示")
        let stated = try period(.serious, decided: "2026-04-10", stated: "2031-04-10", restricted: "2031-04-10")
        #expect(stated.lastDay == CivilDate("2031-04-10"))
        let ended = try period(.serious, decided: "2026-04-10", stated: "2030-01-01", restricted: "2031-04-10")
        #expect(ended.lastDay == CivilDate("2030-01-01"))
        let short = try period(.serious, decided: "2026-04-10", restricted: "2027-01-01")
        #expect(short.lastDay == CivilDate("2029-04-10"))
    }

    @Test func `without a grade the source's own end holds`() throws {
        for channel in DisplayChannel.allCases {
            let stated = try period(nil, in: channel, decided: "2026-04-10", stated: "2031-12-31")
            #expect(stated.lastDay == CivilDate("2031-12-31"))
            #expect(stated.repairableFrom == nil)
            #expect(stated.notes == ["失信程度待定，公示期以来源为准"])
        }
        #expect(try period(nil, in: .source, decided: "2026-04-10").lastDay == nil)
        #expect(try period(nil, in: .creditChina).lastDay == nil)
    }

    @Test func `on the national channels even an unstated end is at most the longest period`() throws {
        #expect(try period(nil, in: .creditChina, decided: "2026-04-10").lastDay == CivilDate("2029-04-10"))
        let market = try period(nil, in: .marketRegulation, decided: "2026-04-10", published: "2026-05-01")
        #expect(market.lastDay == CivilDate("2029-05-01"))
        let restricted = try period(nil, in: .creditChina, decided: "2026-04-10", restricted: "2031-04-10")
        #expect(restricted.lastDay == CivilDate("2031-04-10"))
    }

    @Test func `an older finding with a grade follows the rules that know grades, and says so`() throws {
        for decided in ["2026-03-31", "2024-05-01", "2019-05-01"] {
            let period = try period(.general, decided: decided)
            let last = try day(decided).adding(months: 12)
            #expect(period.lastDay == last)
            #expect(period.notes.contains { $0.contains("施行前") })
        }
        #expect(try period(.general, decided: "2026-04-01").notes.isEmpty)
    }

    @Test func `a missing start is replaced with a remark`() throws {
        let published = try period(.general, published: "2026-05-01")
        #expect(published.lastDay == CivilDate("2027-05-01"))
        #expect(published.repairableFrom == nil)
        #expect(published.notes.contains { $0.contains("未载明认定日期") })
        let decided = try period(.general, in: .marketRegulation, decided: "2026-04-10")
        #expect(decided.lastDay == CivilDate("2029-04-10"))
        #expect(decided.notes.contains { $0.contains("从严") })
        let neither = try period(.general, stated: "2026-12-31")
        #expect(neither.lastDay == CivilDate("2026-12-31"))
        #expect(neither.notes.contains { $0.contains("均未载明") })
    }

    @Test func `the rules of 2023 set no period of their own`() {
        let old = DisplayRules.standard.rules.filter { $0.version == "order58" }
        #expect(old.map(\.to) == [CivilDate("2026-03-31")])
        #expect(old.allSatisfy { $0.grade == nil && $0.maximumMonths == nil })
    }

    @Test(arguments: [
        "radio\tv\t\t\tminor\t\t3\tdecision\tno\tx\t", "source\tv\t\t\tgrave\t\t3\tdecision\tno\tx\t",
        "source\tv\t\t\tminor\t\t\tdecision\tno\tx\t", "source\tv\t\t\t\t\t3\tdecision\tno\tx\t",
        "source\tv\t\t\tminor\t6\t3\tdecision\tno\tx\t", "source\tv\t\t\tminor\t\t3\tbirth\tno\tx\t",
        "source\tv\t\t\tminor\t\t3\tdecision\tsometimes\tx\t",
    ])
    func `a faulty rule is refused`(row: String) {
        let heading =
            "channel\tversion\tfrom\tto\tgrade\tminimum_months\tmaximum_months\tstart\tnormally_shown\tlaw\tnote\n"
        #expect(throws: DomainTable.Fault.self) { try DisplayRules(table: Array((heading + row).utf8)) }
    }
}
