// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

/// A pass under a clock that stood in the future (reliability.md T24): it is told, and a person can turn it back.
@Suite struct TurnBackTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        // Noon of 2026-01-15 in Beijing.
        folder.clock.withLock { $0 = 1_768_449_600 }
        ledger = try folder.ledger()
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func turnClock(days: Int64) { folder.passTime(days * 86_400) }

    @Test func `what was hidden too early is shown again, and what was shown too early is not`() throws {
        try ledger.take([
            Sample.act("a1", until: "2026-02-10"), Sample.act("a2"), Sample.act("a3", from: "2026-02-01"),
            Sample.act("a4", until: "2026-01-10"), Sample.act("a5", from: "2026-01-20", until: "2026-01-25"),
        ])
        #expect(try ledger.shownActs() == ["a1", "a2"])
        turnClock(days: 60)
        try ledger.pass(on: ledger.today)
        #expect(try ledger.shownActs() == ["a2", "a3"])
        #expect(try ledger.passAhead() == nil && ledger.verifyClock() == [])

        turnClock(days: -60)
        #expect(try ledger.passAhead() == day("2026-03-16"))
        let finding = try #require(try ledger.verifyClock().first)
        #expect(
            finding.code == .clock && finding.sentence.contains("2026-03-16")
                && finding.sentence.contains("--turn-back"))
        // No pass by itself goes back.
        #expect(try ledger.pass(on: ledger.today).day == day("2026-03-16"))
        #expect(try ledger.shownActs() == ["a2", "a3"])

        let before = try ledger.sequence
        let report = try ledger.turnBack(reason: "主板电池失效（示例）")
        #expect(
            report == PassReport(day: try day("2026-01-15"), previous: try day("2026-03-16"), begun: 1, ended: 1))
        #expect(try ledger.shownActs() == ["a1", "a2"])
        #expect(try ledger.followedIDs() == ["a1", "a2"])
        let changes = try ledger.allChanges(after: before)
        #expect(Set(changes.map { "\($0.id) \($0.isDeleted)" }) == ["a1 false", "a3 true"])
        let audit = try ledger.auditTrail(limit: 3).map { "\($0.action) \($0.subject) \($0.detail)" }
        #expect(
            audit.reversed() == [
                "turn_back pass day 2026-03-16 to 2026-01-15: 主板电池失效（示例）",
                "display_begin a1 day 2026-01-15, turned back", "display_end a3 day 2026-01-15, turned back",
            ])
        #expect(try ledger.verify() == [] && ledger.verifyClock() == [])
        // The days go on from there.
        #expect(try ledger.pass(on: day("2026-02-11")).ended == 1)
        #expect(try ledger.shownActs() == ["a2", "a3"])
    }

    @Test func `a second time changes nothing, nor does a ledger that is not ahead`() throws {
        try ledger.take([Sample.act("a1", until: "2026-02-10")])
        #expect(try ledger.turnBack(reason: "示例") == nil)
        try ledger.pass(on: day("2026-05-01"))
        #expect(try ledger.turnBack(reason: "示例")?.begun == 1)
        let (sequence, audit) = (try ledger.sequence, try ledger.auditTrail(limit: 99))
        #expect(try ledger.turnBack(reason: "示例") == nil)
        #expect(try ledger.sequence == sequence)
        #expect(try ledger.auditTrail(limit: 99) == audit)
        // A later day that has come is no day ahead: nothing is shown again.
        turnClock(days: 60)
        try ledger.pass(on: ledger.today)
        #expect(try ledger.turnBack(reason: "示例") == nil)
        #expect(try ledger.shownActs() == [])
    }

    @Test func `moments of imports that had not come become now`() throws {
        turnClock(days: 400)
        try ledger.take([Sample.act("a1")])
        turnClock(days: -400)
        let now = folder.clock.withLock { $0 }
        #expect(try ledger.statistics().dataThrough == now + 400 * 86_400)
        try ledger.turnBack(reason: "示例")
        #expect(try ledger.statistics().dataThrough == now)
        #expect(try ledger.sourceStates().map(\.succeeded) == [now])
        #expect(try ledger.receipts().allSatisfy { $0.firstSeen <= now && $0.lastSeen <= now })
    }

    @Test func `a copy that went because another record had ended by then comes back`() throws {
        var ending = Sample.act("a1")
        ending.repairedOn = CivilDate("2026-02-01")
        var copy = Sample.act("a2")
        copy.number = ending.number
        try ledger.take([ending], source: "甲")
        try ledger.take([copy], source: "乙")
        try ledger.pass(on: day("2026-03-01"))
        #expect(try ledger.shownActs() == [])
        try ledger.turnBack(reason: "示例")
        #expect(try ledger.shownActs() == ["a1", "a2"])
        #expect(try ledger.verify() == [])
    }

    @Test(arguments: 0..<8)
    func `a ledger that went ahead and back holds what one that stayed holds`(round: Int) throws {
        var generator = SeededGenerator("TurnBackTests \(round)")
        let start = try day("2026-01-15")
        func anyDay() -> String? {
            Bool.random(using: &generator)
                ? start.adding(days: Int.random(in: -40...120, using: &generator)).description : nil
        }
        let acts = (0..<40).map { Sample.act("a\($0)", from: anyDay(), until: anyDay()) }
        let still = try folder.ledger("still.sqlite")
        for ledger in [ledger, still] { try ledger.take(acts) }
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            try ledger.pass(on: start.adding(days: Int.random(in: 1...150, using: &generator)))
        }
        try ledger.turnBack(reason: "示例")
        #expect(try ledger.shownActs() == still.shownActs())
        #expect(try ledger.followedIDs() == still.followedIDs())
        #expect(try ledger.verify() == [])
        let later = start.adding(days: Int.random(in: 1...150, using: &generator))
        for ledger in [ledger, still] { try ledger.pass(on: later) }
        #expect(try ledger.shownActs() == still.shownActs())
    }
}
