// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct DisplayPropertyTests {
    private func someDay(_ random: inout SeededNumbers) -> CivilDate? {
        Int.random(in: 0..<4, using: &random) == 0
            ? nil : CivilDate(dayNumber: Int.random(in: 17_000...23_000, using: &random))
    }

    @Test func `no credit entry is shown the day after its last day, and none beyond its source or its rule`() throws {
        print("seed 36")
        var random = SeededNumbers(seed: 36)
        var ended = 0
        for _ in 0..<5000 {
            var entry = CreditEntry(
                id: "k1", subjectCode: nil, subjectName: "示例果蔬有限公司", section: .administration, sectionText: "行政管理",
                source: SourceReference(name: "示例", id: "1"))
            entry.channel = try #require(DisplayChannel.allCases.randomElement(using: &random))
            entry.grade = (CreditGrade.allCases + [nil]).randomElement(using: &random) ?? nil
            entry.decidedOn = someDay(&random)
            entry.publishedOn = someDay(&random)
            entry.displayUntil = someDay(&random)
            entry.restrictedUntil = someDay(&random)
            let window = entry.display.window
            if let stated = entry.displayUntil {
                #expect(!window.contains(stated.adding(days: 1)))
            }
            guard let last = window.last else {
                #expect(entry.displayUntil == nil)
                continue
            }
            ended += 1
            #expect(!window.contains(last.adding(days: 1)))
            #expect(!window.contains(last.adding(days: Int.random(in: 1...5000, using: &random))))
            if let decided = entry.decidedOn, entry.grade != nil, entry.channel != .marketRegulation {
                let most = max(decided.adding(months: 36), entry.restrictedUntil ?? decided)
                #expect(last <= most)
            }
        }
        #expect(ended > 3000)
    }

    @Test func `repair is never possible before the finding nor after the longest period`() throws {
        print("seed 58")
        var random = SeededNumbers(seed: 58)
        for _ in 0..<3000 {
            let decided = try #require(CivilDate(dayNumber: Int.random(in: 17_000...23_000, using: &random)))
            let grade = try #require(CreditGrade.allCases.randomElement(using: &random))
            let period = DisplayRules.standard.period(
                channel: .creditChina, grade: grade, decidedOn: decided, publishedOn: nil, statedUntil: nil,
                restrictedUntil: nil)
            let last = try #require(period.lastDay)
            #expect(last > decided)
            if let repairable = period.repairableFrom {
                #expect(repairable > decided)
                #expect(repairable < last)
            }
            #expect(period.basis != nil)
        }
    }

    @Test func `a graver grade is never shown for a shorter time`() throws {
        print("seed 45")
        var random = SeededNumbers(seed: 45)
        for _ in 0..<1000 {
            let decided = someDay(&random)
            let published = someDay(&random)
            let stated = someDay(&random)
            for channel in DisplayChannel.allCases {
                let ends = CreditGrade.allCases.map {
                    DisplayRules.standard.period(
                        channel: channel, grade: $0, decidedOn: decided, publishedOn: published, statedUntil: stated,
                        restrictedUntil: nil
                    ).lastDay
                }
                let known = ends.compactMap { $0 }
                #expect(known.isEmpty || known.count == 3)
                #expect(known == known.sorted())
            }
        }
    }
}
