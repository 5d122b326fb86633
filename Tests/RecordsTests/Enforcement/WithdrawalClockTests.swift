// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct WithdrawalClockTests {
    private func timeliness(
        _ ended: String?, withdrawn: String?, of act: ActKind = .penalty, asOf: String = "2026-11-20"
    ) throws -> Timeliness {
        WithdrawalClock.timeliness(
            of: act, endedOn: try day(ended), withdrawnOn: try day(withdrawn), asOf: try day(asOf))
    }

    @Test(arguments: [
        ("2026-09-30", "2026-10-10", "按时"), ("2026-09-30", "2026-10-12", "逾期（1个工作日）"),
        ("2026-09-30", "2026-09-30", "按时"), ("2026-09-30", "2026-09-29", "按时"),
        ("2025-07-15", "2025-07-23", "按时"), ("2025-07-15", "2025-07-24", "逾期（1个工作日）"),
    ])
    func `three working days from the change`(ended: String, withdrawn: String, label: String) throws {
        let timeliness = try timeliness(ended, withdrawn: withdrawn)
        #expect(timeliness.label == label)
        #expect(timeliness.basis == "《行政处罚法》第四十八条、第八十五条")
    }

    @Test func `still shown is pending, then overdue`() throws {
        #expect(try timeliness("2026-09-30", withdrawn: nil, asOf: "2026-10-10").label == "未撤回（未到期）")
        #expect(try timeliness("2026-09-30", withdrawn: nil, asOf: "2026-10-12").label == "未撤回（已逾期1个工作日）")
    }

    @Test func `other acts borrow the number of days and say so`() throws {
        let timeliness = try timeliness("2026-09-30", withdrawn: "2026-10-10", of: .licence)
        #expect(timeliness.state == .onTime)
        #expect(timeliness.basis?.contains("参照") == true)
    }

    @Test func `before the rule or without a day nothing is computed`() throws {
        #expect(try timeliness(nil, withdrawn: "2026-10-10").label == "无法计算（未载明变更或者撤销日期）")
        #expect(try timeliness("2017-03-01", withdrawn: "2017-03-02").code == "not_computable")
    }
}
