// SPDX-License-Identifier: GPL-3.0-or-later
import Indexing
import Ledger
import Records
import Schema
import TestSupport
import Testing

/// However a ledger came to be what it is, its index is the same (reliability.md P7), and holds what may be shown.
@Suite struct IncrementalPropertyTests {
    @Test(arguments: 0..<6, [false, true])
    func `an index brought up step by step is the one built at once`(round: Int, isLayered: Bool) throws {
        var random = SeededGenerator(seed: SeededGenerator.announcedSeed("IncrementalPropertyTests \(round)"))
        let index = try TestIndex(on: "2026-01-01", isLayered: isLayered)
        var day = try #require(CivilDate("2026-01-01"))
        for _ in 0..<12 {
            try step(index, &day, &random)
            try index.build()
        }
        #expect(try index.findings() == [])
        let grown = try index.contents()
        let before = try Generation.current(in: index.indexFolder)
        _ = try index.projector.rebuild()
        let built = try index.contents()
        expectSame(grown, built)
        let after = try Generation.current(in: index.indexFolder)
        #expect(after.manifest.revision == before.manifest.revision)
        #expect(after.manifest.records == before.manifest.records)
        #expect(after.manifest.day == day)
    }

    @Test(arguments: 0..<4, [false, true])
    func `a record is in the index exactly on its days`(round: Int, isLayered: Bool) throws {
        var random = SeededGenerator(seed: SeededGenerator.announcedSeed("display \(round)"))
        let index = try TestIndex(on: "2026-01-01", isLayered: isLayered)
        var day = try #require(CivilDate("2026-01-01"))
        let records = (0..<40).map { Self.act($0, around: day, &random) }
        try index.take(records)
        while day < (CivilDate("2026-03-01") ?? day) {
            try index.build()
            let held = try index.contents().entries
            for record in records {
                #expect((held["Q\(record.id) 0"] != nil) == record.display.window.contains(day), "\(record.id) \(day)")
            }
            day = day.adding(days: Int.random(in: 1...9, using: &random))
            index.turn(to: day.description)
        }
    }

    private func step(_ index: TestIndex, _ day: inout CivilDate, _ random: inout SeededGenerator) throws {
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1, 2:
            let numbers = (0..<Int.random(in: 1...8, using: &random)).map { _ in Int.random(in: 0..<20, using: &random)
            }
            try index.take(Set(numbers).sorted().map { Self.act($0, around: day, &random) })
        case 3:
            try index.take(
                InventedCorpus.documents(Int.random(in: 1...4, using: &random), seed: random.next()), linked: true)
        case 4:
            day = day.adding(days: Int.random(in: 1...20, using: &random))
            index.turn(to: day.description)
        default:
            let id = "act-\(Int.random(in: 0..<20, using: &random))"
            do {
                if Bool.random(using: &random) {
                    try index.ledger.withdraw(id, reason: "试")
                } else {
                    try index.ledger.reinstate(id, reason: "试")
                }
            } catch let error as LedgerError {
                #expect(error.code == .unknownRecord)
            }
        }
    }

    private static func act(
        _ number: Int, around day: CivilDate, _ random: inout SeededGenerator
    ) -> EnforcementAct {
        var act = KindSamples.penalty
        act.id = "act-\(number)"
        act.source = KindSamples.source("row-\(number)")
        act.number = "元市监处罚〔2024〕\(number)号"
        act.content = "示例\(Int.random(in: 0..<1_000, using: &random))"
        act.publishedOn = Bool.random(using: &random) ? nil : day.adding(days: Int.random(in: -20...40, using: &random))
        act.displayUntil =
            Bool.random(using: &random) ? nil : day.adding(days: Int.random(in: -20...60, using: &random))
        if Int.random(in: 0..<6, using: &random) == 0 {
            act.state = .annulled
            act.endedOn = day.adding(days: Int.random(in: -9...9, using: &random))
            act.endReason = "理由\(number)"
        }
        return act
    }
}
