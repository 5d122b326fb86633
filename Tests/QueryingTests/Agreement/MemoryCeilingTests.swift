// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TestSupport
import Testing

@testable import Querying

/// `--memory`: slower, never wrong, never over.
@Suite struct MemoryCeilingTests {
    static let plans = 400

    @Test func `with a quarter of the memory it wants it answers alike and stays below`() throws {
        let seed = SeededGenerator.announcedSeed("MemoryCeilingTests")
        let corpus = try AgreementCorpus.documents.make(seed: seed)
        let texts = AgreementCorpus.documents.texts(corpus)
        // What it wants: everything that the plans touch, resident.
        var answers: [Execution] = []
        var asked: [Plan] = []
        let (wanted, fixed) = try corpus.engine.reading { reader in
            let index = try #require(reader.snapshot.resident)
            let fixed = index.byteCount
            var random = SeededGenerator(seed: seed)
            var plans = RandomPlans(reader: reader, texts: texts)
            for _ in 0..<Self.plans {
                let plan = try plans.next(&random)
                asked.append(plan)
                answers.append(try reader.run(plan, deadline: .now + .seconds(600)))
            }
            return (index.byteCount, fixed)
        }
        #expect(wanted > fixed * 2, "the plans make \(wanted) of \(fixed) bytes resident, too little to tell")
        // The columns are held in any case.
        let ceiling = max(wanted / 4, fixed)
        let engine = Engine(
            folder: corpus.indexFolder, deadline: .seconds(600), memory: ceiling, today: { AgreementCorpus.today })
        try engine.reading { reader in
            let index = try #require(reader.snapshot.resident)
            for (plan, answer) in zip(asked, answers) {
                #expect(try reader.run(plan, deadline: .now + .seconds(600)) == answer, "\(plan)")
                #expect(index.byteCount <= ceiling, "\(index.byteCount) of \(ceiling) bytes")
            }
        }
    }
}
