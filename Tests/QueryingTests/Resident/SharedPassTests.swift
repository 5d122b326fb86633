// SPDX-License-Identifier: GPL-3.0-or-later
import Indexing
import Records
import Schema
import Synchronization
import TestSupport
import Testing

@testable import Querying

/// A question whose blocks are shared with helpers is answered as if one thread had worked.
@Suite struct SharedPassTests {
    /// Three blocks of rows.
    private static let rows = 40_000
    private static let characters = Array("县乡镇村管理办法通知公告食品安全生产消防林草水务")

    /// Short whole records of these characters.
    private func build(_ folder: String, _ random: inout SeededGenerator) throws -> [String] {
        let day = try #require(CivilDate("2024-06-15"))
        var builder = try GenerationBuilder(folder: folder, dataThrough: "2024-06-15T00:00:00+08:00", day: day)
        var texts: [String] = []
        let kinds: [RecordKind] = [.document, .enforcement, .licence, .credit]
        for number in 0..<Self.rows {
            let text = String(
                (0..<Int.random(in: 4...9, using: &random)).map { _ in
                    Self.characters.randomElement(using: &random) ?? "县"
                })
            if number % 100 == 0 { texts.append(text) }
            var document = IndexDocument(identity: TermPrefix.identity.term("\(number)"))
            document.filters = [TermPrefix.unit.term("r"), TermPrefix.unit.term("w")]
            let pairs = zip(text, text.dropFirst()).map { "\($0)\($1)" }
            document.terms = pairs + text.map(String.init)
            let year = Int.random(in: 2018...2024, using: &random)
            document.values = [
                (.identity, "\(number)"), (.kind, kinds[number % 4].rawValue), (.organs, "o\(number % 7)"),
                (.fields, "f\(number % 5)"), (.date, "\(year)0\(Int.random(in: 1...9, using: &random))15"),
            ]
            document.data = StoredRecord(json: [], whole: .init(lines: [text], passage: [10] + Array(text.utf8))).bytes
            try builder.add([document])
        }
        _ = try builder.publish()
        return texts
    }

    @Test func `shared or not, and by the reference, the answer is the same`() throws {
        let seed = SeededGenerator.announcedSeed("SharedPassTests")
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let texts = try build(folder.file("index"), &random)
        let engine = Engine(
            folder: folder.file("index"), deadline: .seconds(600), today: { AgreementCorpus.today })
        try engine.reading { reader in
            let index = try #require(reader.snapshot.resident)
            let alone = ResidentExecutor(index, store: reader.executor, helpers: BlockHelpers(cores: 1))
            let shared = ResidentExecutor(
                index, store: reader.executor, helpers: BlockHelpers(cores: 3),
                sharedFrom: .init(blocks: 2, places: 0))
            var plans = RandomPlans(reader: reader, texts: texts)
            var answered = 0
            let count = Rounds.of(500)
            for number in 0..<count {
                var plan = try plans.next(&random)
                // There are no articles in it.
                plan.unit = .records
                let expected = try alone.run(plan, deadline: .now + .seconds(600))
                #expect(
                    try shared.run(plan, deadline: .now + .seconds(600)) == expected, "plan \(number), seed \(seed)")
                answered += expected.total > 0 ? 1 : 0
                guard number % 20 == 0 else { continue }
                #expect(
                    try ExecutorAgreementTests.difference(plan, shared, reader.executor) == nil,
                    "plan \(number), seed \(seed)")
            }
            #expect(answered > count * 3 / 10)
        }
    }

    @Test func `what goes wrong in any share is thrown, and the next question is answered`() throws {
        var random = SeededGenerator(seed: 11)
        let folder = try TemporaryFolder()
        let texts = try build(folder.file("index"), &random)
        let engine = Engine(folder: folder.file("index"), deadline: .seconds(600), today: { AgreementCorpus.today })
        try engine.reading { reader in
            let index = try #require(reader.snapshot.resident)
            let shared = ResidentExecutor(
                index, store: reader.executor, helpers: BlockHelpers(cores: 3),
                sharedFrom: .init(blocks: 2, places: 0))
            var plans = RandomPlans(reader: reader, texts: texts)
            for _ in 0..<40 {
                var plan = try plans.next(&random)
                plan.unit = .records
                let expected = try reader.executor.run(plan, deadline: .now + .seconds(600))
                #expect(throws: SearchError.timeout) { try shared.run(plan, deadline: .now - .seconds(1)) }
                #expect(try shared.run(plan, deadline: .now + .seconds(600)) == expected)
            }
        }
    }

    @Test func `a helper runs what it is offered once, or not at all where the offer is taken back`() {
        let helper = BlockHelper()
        let ran = Atomic<Int>(0)
        var taken = 0
        for _ in 0..<2_000 {
            #expect(helper.offer { ran.wrappingAdd(1, ordering: .relaxed) })
            #expect(!helper.offer {})
            if helper.settle() { taken += 1 }
        }
        #expect(ran.load(ordering: .relaxed) == taken)
        helper.close()
    }
}
