// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Records

@Suite struct RemediesTests {
    private func remedies(
        _ organ: String, _ act: ActKind = .penalty, decided: String? = "2026-05-11", known: String? = nil,
        applied: String? = nil, _ circumstances: Set<RemedyCircumstance> = []
    ) throws -> [Remedy] {
        let organ = try #require(OrganDirectory.standard.organ(id: organ))
        return Remedies.standard.remedies(
            for: organ, act: act, decidedOn: try day(decided), knownOn: try day(known), appliedOn: try day(applied),
            circumstances: circumstances)
    }

    private func organs(_ remedies: [Remedy], _ route: Remedy.Route) -> [String] {
        remedies.filter { $0.route == route }.map(\.organ)
    }

    @Test(arguments: [
        ("ym-scjg", ["元谋县人民政府"]), ("ym-gaj", ["元谋县人民政府"]), ("ym-yuanma", ["元谋县人民政府"]),
        ("ym-zf", ["楚雄彝族自治州人民政府"]), ("cx-zf", ["云南省人民政府"]), ("ym-sfj", ["元谋县人民政府", "楚雄彝族自治州司法局"]),
        ("ym-swu", ["国家税务总局楚雄彝族自治州税务局"]), ("ym-hbfj", ["楚雄彝族自治州人民政府", "元谋县人民政府"]),
        ("ym-qxj", ["上一级主管部门"]), ("ym-gsj", ["元谋县人民政府"]),
    ])
    func `reconsideration goes to the government since 2024`(organ: String, expected: [String]) throws {
        let remedies = try remedies(organ)
        #expect(organs(remedies, .reconsideration) == expected)
        #expect(organs(remedies, .litigation).count == 1)
        for remedy in remedies where remedy.route == .reconsideration {
            #expect(remedy.period == Period(60, .days))
            #expect(remedy.basis.hasPrefix("《行政复议法》第二十条"))
            #expect(remedy.notes.contains { $0.contains("最长一年") && $0.contains("五年") })
        }
    }

    @Test func `sixty calendar days and six months, moved off rest days`() throws {
        // The 60th day from 11 May is 10 July, a Friday; six months end on 11 November, a Wednesday.
        let remedies = try remedies("ym-scjg")
        #expect(remedies.map(\.lastDay) == [.success(try day("2026-07-10")), .success(try day("2026-11-11"))])
        #expect(remedies.map(\.deadlineLabel) == ["截至2026年7月10日", "截至2026年11月11日"])
        // The 60th day is 1 May, a holiday until 5 May.
        let moved = try self.remedies("ym-scjg", decided: "2026-03-02")
        #expect(moved[0].lastDay == .success(try day("2026-05-06")))
    }

    @Test func `the day of knowing counts, and the day of decision only with a remark`() throws {
        let assumed = try remedies("ym-scjg")[0]
        let known = try remedies("ym-scjg", known: "2026-05-20")[0]
        #expect(assumed.startsOn == CivilDate("2026-05-11"))
        #expect(assumed.notes.contains { $0.contains("自知道或者应当知道") })
        #expect(known.startsOn == CivilDate("2026-05-20"))
        #expect(!known.notes.contains { $0.contains("按决定日期起算") })
        #expect(known.lastDay == .success(try day("2026-07-20")))
    }

    @Test func `an end in an unloaded year is not computed, but bounded`() throws {
        let court = try #require(try remedies("ym-scjg", decided: "2026-09-15").last)
        let gap = CalendarGap(layer: .national, year: 2027, day: try day("2027-03-15"))
        #expect(court.lastDay == .failure(gap))
        #expect(court.deadline == .notComputable(gap, counted: try day("2027-03-15")))
        #expect(court.deadlineLabel == "无法计算（国务院办公厅2027年节假日安排尚未载入；不计休假日顺延，至2027年3月15日）")
    }

    @Test func `without any day the current rule is named without a deadline`() throws {
        let remedies = try remedies("ym-scjg", decided: nil)
        #expect(remedies.map(\.deadline) == [.startUnknown, .startUnknown])
        #expect(remedies.map(\.organ) == ["元谋县人民政府", "元谋县人民法院"])
        #expect(remedies.allSatisfy { $0.lastDay == nil })
        #expect(remedies[0].deadlineLabel == "自知道或者应当知道该行政行为之日起60日内")
    }

    @Test func `on-the-spot penalties go to reconsideration first`() throws {
        let open = try #require(try remedies("ym-scjg").last)
        #expect(open.notes.contains { $0.hasPrefix("如属当场作出的处罚决定，须先申请行政复议") })
        let met = try #require(try remedies("ym-scjg", .penalty, [.onTheSpot]).last)
        #expect(met.deadline == .afterReconsideration)
        #expect(met.period == Period(15, .days))
        #expect(met.notes.first?.contains("须先申请行政复议") == true)
        #expect(met.deadlineLabel == "自收到复议决定书之日起15日内")
        let licence = try #require(try remedies("ym-scjg", .licence).last)
        #expect(!licence.notes.contains { $0.contains("当场") })
    }

    @Test(arguments: [RemedyCircumstance.naturalResources, .failureToAct, .refusedDisclosure])
    func `the other conditions hold for every act`(circumstance: RemedyCircumstance) throws {
        for act in [ActKind.other, .licence, .confirmation] {
            #expect(try remedies("ym-zrzy", act, [circumstance]).last?.deadline == .afterReconsideration)
        }
    }

    @Test func `tax disputes concern the tax bureau only`() throws {
        #expect(try remedies("ym-swu", .levy, [.taxDispute]).last?.deadline == .afterReconsideration)
        #expect(try remedies("ym-swu", .levy).last?.notes.contains { $0.contains("纳税争议") } == true)
        #expect(try remedies("ym-scjg", .levy, [.taxDispute]).last?.deadline != .afterReconsideration)
    }

    @Test func `the law of the day of applying decides`() throws {
        let old = try remedies("ym-scjg", decided: "2023-06-01")
        #expect(old[0].organ == "元谋县人民政府或者上一级主管部门")
        let across = try remedies("ym-scjg", decided: "2023-11-20")
        #expect(across[0].notes.contains("2024年1月1日起提出申请的，适用修订后的规定"))
        let applied = try remedies("ym-scjg", decided: "2023-11-20", applied: "2024-01-05")
        #expect(applied[0].organ == "元谋县人民政府")
        #expect(applied[0].startsOn == CivilDate("2023-11-20"))
        #expect(try remedies("ym-scjg", decided: "2023-06-01", [.onTheSpot]).last?.deadline != .afterReconsideration)
    }

    @Test func `before May 2015 a court could be called for three months`() throws {
        let court = try #require(try remedies("ym-gsj", decided: "2014-06-03").last)
        #expect(court.period == Period(3, .months))
        #expect(court.lastDay == .success(try day("2014-09-03")))
    }

    @Test func `government acts go to the intermediate court`() throws {
        #expect(organs(try remedies("ym-zf"), .litigation) == ["楚雄彝族自治州中级人民法院"])
        #expect(organs(try remedies("ym-scjg"), .litigation) == ["元谋县人民法院"])
    }

    @Test func `what is uncertain says so`() throws {
        for remedy in try remedies("ym-hbfj") + remedies("ym-ycj") where !remedy.isCertain {
            #expect(remedy.notes.contains { $0.contains("核实") })
        }
        #expect(try remedies("ym-hbfj").filter { $0.route == .reconsideration }.map(\.isCertain) == [true, false])
        #expect(try remedies("ym-scjg")[0].isCertain)
    }

    @Test(arguments: ["ym-xwb", "ym-fy", "ym-jcy", "ym-rd", "ym-tw", "ym-jw"])
    func `party organs, courts and the like perform no administrative acts`(organ: String) throws {
        #expect(try remedies(organ).isEmpty)
    }

    @Test func `organs are found by their printed names`() throws {
        let standard = Remedies.standard
        let decided = try day("2026-05-11")
        let named = standard.remedies(forOrganNamed: "县市场监管局", act: .penalty, decidedOn: decided)
        #expect(try named == remedies("ym-scjg"))
        #expect(standard.remedies(forOrganNamed: "武定县财政局", act: .penalty, decidedOn: decided).isEmpty)
        #expect(standard.remedies(forOrganNamed: "", act: .penalty, decidedOn: nil).isEmpty)
    }

    @Test func `every executive organ of the directory has a way and every answer survives JSON`() throws {
        let kinds: Set<Organ.Kind> = [.department, .township, .government, .verticalBranch]
        for organ in OrganDirectory.standard.organs where kinds.contains(organ.kind) && organ.division != "00" {
            for (decided, act) in [("2026-05-11", ActKind.penalty), ("2020-03-02", .licence), ("2027-01-04", .levy)] {
                let found = try remedies(organ.id, act, decided: decided)
                let isLocal = organ.division.hasPrefix("5323")
                #expect(found.contains { $0.route == .reconsideration } || !isLocal, "\(organ.id) \(decided)")
                #expect(found.contains { $0.route == .litigation } || !isLocal, "\(organ.id) \(decided)")
                let data = try JSONEncoder().encode(found)
                #expect(try JSONDecoder().decode([Remedy].self, from: data) == found)
            }
        }
    }

    @Test func `on random days no remedy ends before it starts, nor on a rest day`() throws {
        print("seed 60")
        var random = SeededNumbers(seed: 60)
        let organs = OrganDirectory.standard.organs
        for _ in 0..<1500 {
            let organ = try #require(organs.randomElement(using: &random))
            let act = try #require(ActKind.allCases.randomElement(using: &random))
            let known = random.calendarDay()
            for remedy in Remedies.standard.remedies(for: organ, act: act, decidedOn: nil, knownOn: known) {
                guard case .on(let end) = remedy.deadline else { continue }
                #expect(end >= known.adding(days: 60))
                let isWorked = try WorkingCalendar.standard.isWorkingDay(end, scope: .national).get()
                #expect(isWorked)
            }
        }
    }
}
