// SPDX-License-Identifier: GPL-3.0-or-later
import GRDB
import Records
import Testing

@testable import Ledger

@Suite struct PassTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        // Noon of 2026-01-15 in Beijing.
        folder.clock.withLock { $0 = 1_768_449_600 }
        ledger = try folder.ledger()
    }

    private func day(_ text: String) -> CivilDate {
        guard let day = CivilDate(text) else { preconditionFailure("no day: \(text)") }
        return day
    }

    private func columns(_ id: String) throws -> [String?] {
        try ledger.reading { db in
            try db.first("SELECT shown_from, shown_until FROM records WHERE id = ?", [id]) {
                [try $0.optionalString(0), try $0.optionalString(1)]
            } ?? []
        }
    }

    @Test func `the days of display are columns`() throws {
        try ledger.take([Sample.act("a1", from: "2026-01-01", until: "2026-02-01"), Sample.act("a2")])
        try ledger.take([Sample.subject("s1")])
        #expect(try columns("a1") == ["2026-01-01", "2026-02-01"])
        #expect(try columns("a2") == [nil, nil])
        #expect(try columns("s1") == [nil, nil])
        var never = Sample.credit("k1")
        never.state = .annulled
        try ledger.take([never])
        #expect(try columns("k1") == ["9999-12-31", "0000-00-00"])
        #expect(try ledger.record(CreditEntry.self, id: "k1") == nil)
        #expect(try ledger.verify() == [])
    }

    @Test func `the first pass only tells the day`() throws {
        #expect(try ledger.passDay() == nil)
        let report = try ledger.pass(on: day("2026-01-15"))
        #expect(report == PassReport(day: day("2026-01-15"), previous: nil, begun: 0, ended: 0))
        #expect(try ledger.passDay() == day("2026-01-15"))
        #expect(try ledger.sequence == 0)
    }

    @Test func `an import brings the day up`() throws {
        try ledger.take([Sample.act("a1")])
        #expect(try ledger.passDay() == day("2026-01-15"))
        try ledger.take([Sample.act("a2", until: "2026-01-16")])
        folder.passTime(2 * 86_400)
        try ledger.take([Sample.act("a3")])
        #expect(try ledger.passDay() == day("2026-01-17"))
        #expect(try ledger.shownActs() == ["a1", "a3"])
    }

    @Test func `a record is shown from its first day to its last`() throws {
        try ledger.take([Sample.act("a1", from: "2026-01-20", until: "2026-01-22")])
        #expect(try ledger.followedIDs() == [])
        for (text, isShown) in [
            ("2026-01-19", false), ("2026-01-20", true), ("2026-01-22", true), ("2026-01-23", false),
        ] {
            try ledger.pass(on: day(text))
            #expect((try ledger.record(EnforcementAct.self, id: "a1") != nil) == isShown, "\(text)")
            #expect(try ledger.shownActs() == (isShown ? ["a1"] : []), "\(text)")
            #expect(try ledger.followedIDs() == (isShown ? ["a1"] : []), "\(text)")
            #expect(try ledger.records(EnforcementAct.self, inGroup: Sample.code).count == (isShown ? 1 : 0))
        }
        #expect(try ledger.verify() == [])
    }

    @Test func `a pass again changes nothing`() throws {
        try ledger.take([Sample.act("a1", until: "2026-01-20"), Sample.act("a2", from: "2026-01-21")])
        let report = try ledger.pass(on: day("2026-01-25"))
        #expect(report.begun == 1)
        #expect(report.ended == 1)
        let (sequence, audit) = (try ledger.sequence, try ledger.auditTrail(limit: 99))
        let again = try ledger.pass(on: day("2026-01-25"))
        #expect(again == PassReport(day: report.day, previous: report.day, begun: 0, ended: 0))
        #expect(try ledger.sequence == sequence)
        #expect(try ledger.auditTrail(limit: 99) == audit)
    }

    @Test func `days off are caught up at once`() throws {
        try ledger.take([
            Sample.act("a1", until: "2026-01-20"), Sample.act("a2", until: "2026-03-01"),
            Sample.act("a3", from: "2026-02-01", until: "2026-02-10"), Sample.act("a4", from: "2026-02-01"),
            Sample.act("a5", until: "2026-06-01"),
        ])
        let report = try ledger.pass(on: day("2026-04-01"))
        // The third began and ended while nobody looked.
        #expect(report == PassReport(day: day("2026-04-01"), previous: day("2026-01-15"), begun: 1, ended: 2))
        #expect(try ledger.shownActs() == ["a4", "a5"])
        let entries = try ledger.auditTrail(limit: 3).map { [$0.action, $0.subject, $0.detail] }
        #expect(
            Set(entries) == [
                ["display_begin", "a4", "day 2026-04-01"], ["display_end", "a1", "day 2026-04-01"],
                ["display_end", "a2", "day 2026-04-01"],
            ])
        #expect(try ledger.verify() == [])
    }

    @Test func `the day never goes back`() throws {
        try ledger.take([Sample.act("a1", until: "2026-01-20")])
        try ledger.pass(on: day("2026-02-01"))
        let sequence = try ledger.sequence
        let report = try ledger.pass(on: day("2026-01-18"))
        #expect(report.day == day("2026-02-01"))
        #expect(try ledger.shownActs() == [])
        #expect(try ledger.sequence == sequence)
        // A clock that was wrong for a day does not bring anything back either.
        folder.clock.withLock { $0 = 1_700_000_000 }
        try ledger.take([Sample.act("a2", until: "2026-01-25")])
        #expect(try ledger.passDay() == day("2026-02-01"))
        #expect(try ledger.shownActs() == [])
    }

    @Test func `today is that of Beijing, wherever the machine stands`() throws {
        folder.clock.withLock { $0 = 1_768_406_400 }
        #expect(ledger.today == day("2026-01-15"))
        folder.clock.withLock { $0 = 1_768_406_399 }
        #expect(ledger.today == day("2026-01-14"))
    }

    @Test func `a withdrawn record stays away when its days come`() throws {
        try ledger.take([Sample.act("a1", from: "2026-01-20")])
        try ledger.withdraw("a1", reason: "示例")
        #expect(try ledger.pass(on: day("2026-01-21")).begun == 0)
        #expect(try ledger.shownActs() == [])
        try ledger.reinstate("a1", reason: "示例")
        #expect(try ledger.shownActs() == ["a1"])
        try ledger.withdraw("a1", reason: "示例")
        try ledger.reinstate("a1", reason: "示例")
        #expect(try ledger.followedIDs() == ["a1"])
    }

    @Test func `a record reinstated outside its days stays hidden`() throws {
        try ledger.take([Sample.act("a1", until: "2026-01-16")])
        try ledger.withdraw("a1", reason: "示例")
        try ledger.pass(on: day("2026-01-20"))
        try ledger.reinstate("a1", reason: "示例")
        #expect(try ledger.record(EnforcementAct.self, id: "a1") == nil)
        #expect(try ledger.allChanges().map(\.isDeleted) == [true])
    }

    @Test func `new rules of display give new days`() throws {
        try ledger.take([Sample.act("a1", until: "2026-02-01"), Sample.act("a2")])
        // As if an older rule had shown the first one only for a while.
        try ledger.pool.write {
            try $0.execute(
                sql: "UPDATE passes SET rules = 0; UPDATE records SET shown_until = '2026-01-01' WHERE id = 'a1'")
        }
        #expect(try ledger.shownActs() == ["a2"])
        #expect(try ledger.verify() == [])
        let before = try ledger.sequence
        try ledger.pass(on: day("2026-01-15"))
        #expect(try ledger.shownActs() == ["a1", "a2"])
        #expect(try ledger.allChanges(after: before).map(\.id) == ["a1"])
        #expect(try ledger.auditTrail(limit: 1).map(\.action) == ["display_change"])
        #expect(try ledger.verify() == [])
    }
}
