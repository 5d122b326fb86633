// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct InterpretationClockTests {
    private func timeliness(
        _ published: String?, _ interpreted: [String?], asOf: String = "2026-11-20",
        documentClass: DocumentClass = .normativeDocument, exemption: String? = nil,
        scope: WorkingCalendar.Scope = .local
    ) throws -> Timeliness {
        InterpretationClock.timeliness(
            publishedOn: try day(published), documentClass: documentClass,
            interpretedOn: try interpreted.map { try day($0) }, exemption: exemption, asOf: try day(asOf), scope: scope)
    }

    /// The table of domain.md §4.1: on the due day in time, on the next working day one late.
    @Test(arguments: [
        ("2016-09-28", "2016-10-08", "2016-10-09"), ("2017-04-14", "2017-04-24", "2017-04-25"),
        ("2024-02-08", "2024-02-19", "2024-02-20"), ("2025-07-15", "2025-07-23", "2025-07-24"),
        ("2026-02-13", "2026-02-25", "2026-02-26"), ("2026-04-30", "2026-05-08", "2026-05-09"),
        ("2026-09-30", "2026-10-10", "2026-10-12"),
    ])
    func `the worked examples decide between in time and late`(published: String, due: String, next: String) throws {
        let onTime = try timeliness(published, [due])
        #expect(onTime.state == .onTime)
        #expect(onTime.due == CivilDate(due))
        #expect(onTime.basis == "元办发〔2016〕13号")
        #expect(try timeliness(published, [next]).state == .late(workingDays: 1))
        #expect(try timeliness(published, [], asOf: due).state == .pending)
        #expect(try timeliness(published, [], asOf: next).state == .overdue(workingDays: 1))
    }

    @Test func `the first of several interpretations counts`() throws {
        #expect(try timeliness("2026-05-08", ["2026-06-01", "2026-05-12", nil]).state == .onTime)
        #expect(try timeliness("2026-05-08", ["2026-05-08"]).label == "按时")
        #expect(try timeliness("2026-05-08", ["2026-05-06"]).label == "按时")
    }

    @Test func `an interpretation without a day decides nothing`() throws {
        #expect(try timeliness("2026-05-08", [nil]).label == "无法计算（解读未载明发布日期）")
        #expect(try timeliness(nil, ["2026-05-12"]).label == "无法计算（未载明文件公开日期）")
        #expect(try timeliness(nil, []).code == "not_computable")
    }

    @Test func `one that is still to come does not count yet`() throws {
        #expect(try timeliness("2026-05-08", ["2026-05-20"], asOf: "2026-05-12").state == .pending)
        #expect(try timeliness("2026-05-08", ["2026-05-20"], asOf: "2026-05-14").label == "未解读（已逾期2个工作日）")
    }

    @Test func `an exemption needs a reason and yields to an interpretation`() throws {
        #expect(try timeliness("2026-05-08", [], exemption: "仅废止文件").label == "无需解读（仅废止文件）")
        #expect(try timeliness("2026-05-08", [], exemption: "").code == "overdue")
        #expect(try timeliness("2026-05-08", ["2026-05-20"], exemption: "仅废止文件").state == .late(workingDays: 6))
    }

    @Test(arguments: DocumentClass.allCases)
    func `only normative documents must be interpreted in any case`(documentClass: DocumentClass) throws {
        let without = try timeliness("2026-05-08", [], documentClass: documentClass)
        #expect((without.code == "overdue") == (documentClass == .normativeDocument))
        #expect((without.code == "not_required") == (documentClass != .normativeDocument))
        let with = try timeliness("2026-05-08", ["2026-05-12"], documentClass: documentClass)
        #expect(with.state == .onTime)
    }

    @Test func `before the founding document nothing was asked`() throws {
        #expect(try timeliness("2016-09-27", []).code == "not_required")
        #expect(try timeliness("2016-09-28", []).code == "overdue")
    }

    @Test func `an unloaded year cannot be computed`() throws {
        #expect(
            try timeliness("2027-03-01", ["2027-03-03"], asOf: "2027-04-01").label
                == "无法计算（国务院办公厅2027年节假日安排尚未载入）")
        #expect(
            try timeliness("2026-08-03", ["2026-08-05"]).label == "无法计算（楚雄州2026年火把节放假安排尚未载入）")
        #expect(try timeliness("2026-08-03", ["2026-08-05"], scope: .national).state == .onTime)
    }
}
