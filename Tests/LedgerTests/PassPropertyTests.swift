// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

/// What is shown after any imports, withdrawals and passes is what the pure function says of that day.
@Suite struct PassPropertyTests {
    @Test(arguments: 0..<12)
    func `the shown records are those whose window holds the day of the last pass`(round: Int) throws {
        var generator = SeededGenerator("pass \(round)")
        let folder = try TestFolder()
        let start = try #require(CivilDate("2026-01-15"))
        folder.clock.withLock { $0 = 1_768_449_600 }
        let ledger = try folder.ledger()
        var today = start
        var acts: [String: EnforcementAct] = [:]
        var withdrawn: Set<String> = []
        var follower = Follower()
        for _ in 0..<40 {
            switch Int.random(in: 0..<5, using: &generator) {
            case 0, 1:
                let act = Self.act("a\(Int.random(in: 0..<25, using: &generator))", around: start, &generator)
                acts[act.id] = act
                try ledger.take([act])
                today = max(today, start)
            case 2:
                // Also days that lie before the last pass.
                let day = today.adding(days: Int.random(in: -10...20, using: &generator))
                let report = try ledger.pass(on: day)
                if try ledger.passDay() == nil { Issue.record("no day after a pass") }
                today = acts.isEmpty && report.previous == nil ? day : max(today, day)
            case 3:
                guard let id = acts.keys.sorted().randomElement(using: &generator) else { continue }
                try ledger.withdraw(id, reason: "试")
                withdrawn.insert(id)
            default:
                guard let id = withdrawn.sorted().randomElement(using: &generator) else { continue }
                try ledger.reinstate(id, reason: "试")
                withdrawn.remove(id)
            }
            let day = try ledger.passDay() ?? today
            let expected = Set(
                acts.values.filter { !withdrawn.contains($0.id) && $0.display.window.contains(day) }.map(\.id))
            #expect(try ledger.shownActs() == expected)
            try follower.follow(ledger)
            #expect(follower.held == expected)
        }
        #expect(try ledger.verify() == [])
    }

    /// Reads only what has changed, as the projector does.
    private struct Follower {
        var sequence: Int64 = 0
        var held: Set<String> = []

        mutating func follow(_ ledger: Ledger) throws {
            for change in try ledger.changes(after: sequence, limit: .max) {
                sequence = change.sequence
                if change.isDeleted { held.remove(change.id) } else { held.insert(change.id) }
            }
        }
    }

    private static func act(
        _ id: String, around day: CivilDate, _ generator: inout SeededGenerator
    ) -> EnforcementAct {
        var act = Sample.act(id)
        act.content = "\(Int.random(in: 0..<1_000_000, using: &generator))"
        if Bool.random(using: &generator) {
            act.publishedOn = day.adding(days: Int.random(in: -30...60, using: &generator))
        }
        if Bool.random(using: &generator) {
            act.displayUntil = day.adding(days: Int.random(in: -30...90, using: &generator))
        }
        if Int.random(in: 0..<5, using: &generator) == 0 {
            act.repairedOn = day.adding(days: Int.random(in: -30...90, using: &generator))
        }
        return act
    }
}
