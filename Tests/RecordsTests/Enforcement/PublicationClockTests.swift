// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct PublicationClockTests {
    private func timeliness(
        _ act: ActKind, _ decided: String?, published: String?, asOf: String = "2026-11-20",
        channel: DisplayChannel = .source, scope: WorkingCalendar.Scope = .local
    ) throws -> Timeliness {
        PublicationClock.timeliness(
            of: act, channel: channel, decidedOn: try day(decided), publishedOn: try day(published),
            asOf: try day(asOf), scope: scope)
    }

    @Test(arguments: ActKind.allCases)
    func `licences and penalties have seven working days, every other act twenty`(act: ActKind) throws {
        let isShort = act == .licence || act == .penalty
        let timeliness = try timeliness(act, "2026-05-08", published: nil, asOf: "2026-05-08")
        #expect(timeliness.due == CivilDate(isShort ? "2026-05-18" : "2026-06-04"))
        #expect(timeliness.state == .pending)
        #expect(timeliness.basis == "国办发〔2018〕118号")
    }

    @Test func `penalties of market regulation have twenty on the enterprise system`() throws {
        let national = try timeliness(.penalty, "2026-05-08", published: nil, channel: .marketRegulation)
        #expect(national.due == CivilDate("2026-06-04"))
        #expect(national.basis?.contains("第45号") == true)
        #expect(national.basis?.contains("10") == true)
        let licence = try timeliness(.licence, "2026-05-08", published: nil, channel: .marketRegulation)
        #expect(licence.due == CivilDate("2026-05-18"))
        let creditChina = try timeliness(.penalty, "2026-05-08", published: nil, channel: .creditChina)
        #expect(creditChina.due == CivilDate("2026-05-18"))
    }

    @Test(arguments: [
        ("2026-05-18", "按时"), ("2026-05-08", "按时"), ("2026-05-19", "逾期（1个工作日）"), ("2026-06-12", "逾期（19个工作日）"),
        ("2026-05-07", "无法计算（公示日期早于决定日期，请核实）"),
    ])
    func `published is judged by the due day`(published: String, label: String) throws {
        #expect(try timeliness(.penalty, "2026-05-08", published: published).label == label)
    }

    @Test func `not published is a state, not a reproach`() throws {
        #expect(
            try timeliness(.penalty, "2026-05-08", published: nil, asOf: "2026-05-20").label == "未公开（已逾期2个工作日）")
        #expect(try timeliness(.penalty, "2026-05-08", published: nil, asOf: "2026-05-18").label == "未公开（未到期）")
    }

    @Test func `prefecture holidays lengthen the county's time only`() throws {
        let local = try timeliness(.penalty, "2025-07-10", published: nil)
        let national = try timeliness(.penalty, "2025-07-10", published: nil, scope: .national)
        #expect(local.due == CivilDate("2025-07-24"))
        #expect(national.due == CivilDate("2025-07-21"))
    }

    @Test func `without a day or a rule nothing is computed`() throws {
        #expect(try timeliness(.penalty, nil, published: "2026-05-08").label == "无法计算（未载明决定日期）")
        #expect(try timeliness(.penalty, "2007-05-08", published: "2007-05-08").code == "not_computable")
        #expect(
            try timeliness(.penalty, "2027-05-10", published: "2027-05-12", asOf: "2027-06-01").code == "not_computable"
        )
    }

    @Test(arguments: [
        ("2010-03-01", "2010-03-29"), ("2016-03-01", "2016-03-10"), ("2019-03-01", "2019-03-12"),
    ])
    func `older decisions follow the rule of their time`(decided: String, due: String) throws {
        #expect(try timeliness(.penalty, decided, published: nil).due == CivilDate(due))
    }
}
