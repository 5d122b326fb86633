// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TestSupport
import Testing

@testable import Querying

/// The fast path against the reference: the same hits, order, counts, whatever the plan.
@Suite struct ExecutorAgreementTests {
    static let plansPerCorpus = Rounds.of(10_500)

    @Test(arguments: AgreementCorpus.allCases)
    func `both executors answer alike`(_ kind: AgreementCorpus) throws {
        let seed = SeededGenerator.announcedSeed("ExecutorAgreementTests.\(kind)")
        var random = SeededGenerator(seed: seed)
        let corpus = try kind.make(seed: seed)
        try corpus.engine.reading { reader in
            let resident = try #require(reader.resident)
            if kind == .layers {
                let layers = try #require(reader.snapshot.generation.manifest.layers)
                #expect(layers.removed > 60)
                #expect(layers.written > 30)
            }
            var plans = RandomPlans(reader: reader, texts: kind.texts(corpus))
            var answered = 0
            for number in 0..<Self.plansPerCorpus {
                let plan = try plans.next(&random)
                let difference = try Self.difference(plan, resident, reader.executor)
                if let difference {
                    let least = try PlanShrinking.smallest(plan) {
                        try Self.difference($0, resident, reader.executor) != nil
                    }
                    Issue.record(
                        """
                        plan \(number), seed \(seed): \(difference)
                        smallest plan that differs:
                        \(least)
                        \(try Self.difference(least, resident, reader.executor) ?? "")
                        """)
                    return
                }
                answered += try resident.run(plan, deadline: .now + .seconds(600)).total > 0 ? 1 : 0
            }
            // Plans that find nothing prove little.
            #expect(answered > Self.plansPerCorpus / 3, "only \(answered) of \(Self.plansPerCorpus) found anything")
        }
    }

    @Test(arguments: AgreementCorpus.allCases)
    func `a short page is the beginning of a longer one`(_ kind: AgreementCorpus) throws {
        let seed = SeededGenerator.announcedSeed("ExecutorAgreementTests.pages.\(kind)")
        var random = SeededGenerator(seed: seed)
        let corpus = try kind.make(seed: seed)
        try corpus.engine.reading { reader in
            let resident = try #require(reader.resident)
            var plans = RandomPlans(reader: reader, texts: kind.texts(corpus))
            for number in 0..<Rounds.of(1_500) {
                var plan = try plans.next(&random)
                plan.sort = .relevance
                plan.offset = 0
                plan.limit = XapianExecutor.reranked + 30
                let all = try resident.run(plan, deadline: .now + .seconds(600)).hits
                for limit in [1, 2, 7, 20, XapianExecutor.reranked] {
                    plan.limit = limit
                    let page = try resident.run(plan, deadline: .now + .seconds(600)).hits
                    if page != Array(all.prefix(limit)) {
                        Issue.record("plan \(number), seed \(seed), page of \(limit):\n\(plan)")
                        return
                    }
                }
            }
        }
    }

    /// What differs, or `nil`.
    static func difference(
        _ plan: Plan, _ resident: ResidentExecutor, _ reference: XapianExecutor
    ) throws -> String? {
        let fast = try resident.run(plan, deadline: .now + .seconds(600))
        let slow = try reference.run(plan, deadline: .now + .seconds(600))
        if fast == slow { return nil }
        if fast.total != slow.total { return "total \(fast.total), reference \(slow.total)" }
        if fast.facets != slow.facets { return "facets \(fast.facets), reference \(slow.facets)" }
        if fast.isRelaxed != slow.isRelaxed { return "relaxed \(fast.isRelaxed)" }
        if fast.isTruncated != slow.isTruncated { return "truncated \(fast.isTruncated)" }
        for (index, pair) in zip(fast.hits, slow.hits).enumerated() where pair.0 != pair.1 {
            return "hit \(index): \(pair.0)\n  reference: \(pair.1)"
        }
        return "\(fast.hits.count) hits, reference \(slow.hits.count)"
    }
}
