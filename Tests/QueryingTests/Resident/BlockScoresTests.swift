// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Querying

/// Random posting lists over a few blocks, dense and sparse; the seed is in the message.
@Suite struct BlockScoresTests {
    static let seeds: [UInt64] = (0..<40).map { 7_100 + $0 }
    private static let size = 40_000
    private static let shape = WeightShape(
        BM25Parameters(k1: 1.2, b: 0.75, minimum: 0.5), averageLength: 90)

    private struct Lists {
        let lengths: FlatArray<UInt32>
        var parts: [PostingPart] = []
        var weights: [TermWeight] = []

        init(_ random: inout SeededGenerator) {
            lengths = FlatArray(uninitialized: BlockScoresTests.size)
            for place in 0..<BlockScoresTests.size { lengths[place] = UInt32.random(in: 1...900, using: &random) }
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let density = Int.random(in: 2...400, using: &random)
                let places = (0..<BlockScoresTests.size).filter { _ in Int.random(in: 0..<density, using: &random) == 0
                }
                let isWide = Int.random(in: 0..<5, using: &random) == 0
                let widest: UInt32 = isWide ? 700 : 9
                var writer = PostingWriter(
                    places.count, widest: widest, of: BlockScoresTests.size, lengths: lengths, BlockScoresTests.shape)
                for place in places { writer.append(UInt32(place), UInt32.random(in: 1...widest, using: &random)) }
                parts.append(writer.part)
                weights.append(
                    TermWeight(
                        documentFrequency: max(1, places.count), documents: BlockScoresTests.size,
                        factor: Double.random(in: 0.1...4, using: &random), BlockScoresTests.shape))
            }
        }

        var scores: BlockScores {
            BlockScores(
                zip(parts, weights).map { (part: $0, weight: $1) }, BlockScoresTests.shape,
                lengths: UnsafePointer(lengths.start),
                sums: FlatArray(repeating: 0, count: RowSet.blockSize))
        }

        /// By looking at every posting.
        func exact(_ place: UInt32) -> Double {
            zip(parts, weights).reduce(0) { sum, term in
                guard let at = (0..<term.0.count).first(where: { term.0.places[$0] == place }) else { return sum }
                return sum + term.1.weight(term.0.frequency(at), length: lengths[Int(place)])
            }
        }
    }

    @Test(arguments: seeds)
    func `a posting is found through bits or by search, and what is none is not`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let lists = Lists(&random)
        for part in lists.parts {
            var cursor = 0
            var expected: [UInt32: Int] = [:]
            for index in 0..<part.count { expected[part.places[index]] = index }
            for place in 0..<UInt32(Self.size) {
                #expect(part.index(of: place, &cursor) == expected[place], "seed \(seed), place \(place)")
            }
        }
    }

    @Test(arguments: seeds)
    func `the best are among what bounds leave over, whatever was filled how`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let lists = Lists(&random)
        let scores = lists.scores
        let limit = Int.random(in: 1...60, using: &random)
        // The blocks may be shared by two.
        var walks = (0..<Int.random(in: 1...2, using: &random)).map { _ in
            BoundedCandidates(limit: limit, slack: scores.slack)
        }
        var factors: [UInt32: Double] = [:]
        var base: UInt32 = 0
        while base < UInt32(Self.size) {
            let end = min(UInt32(Self.size), base + UInt32(RowSet.blockSize))
            let share = Int.random(in: 1...300, using: &random)
            let places = (base..<end).filter { _ in Int.random(in: 0..<share, using: &random) == 0 }
            let memory = FlatArray(places)
            let bits = FlatArray<UInt64>(repeating: 0, count: RowSet.words)
            let list = RowSet(places: memory.start, count: places.count)
            RowSet.mark(list, base: base, in: bits.start)
            let set = Bool.random(using: &random) ? list : RowSet(bits: bits.start)
            scores.enter(base, end)
            let walk = Int.random(in: walks.indices, using: &random)
            for place in places { factors[place] = Bool.random(using: &random) ? 1 : 0.9 }
            var offered: [UInt32] = []
            scores.forEach(of: set, count: places.count, base: base) {
                walks[walk].least
            } _: { place, bound in
                offered.append(place)
                if bound >= walks[walk].least { walks[walk].add(place, bound: bound, factor: factors[place] ?? 1) }
            }
            withExtendedLifetime((memory, bits)) {}
            #expect(offered == offered.sorted() && Set(offered).isSubset(of: places), "seed \(seed)")
            base = end
        }
        var candidates = walks[0]
        if walks.count > 1 { candidates.add(walks[1]) }
        let places = factors.keys.sorted()
        let ranked = zip(places, lists.scores.weigh(places, nil).scores)
            .map { (place: $0, score: $1 * (factors[$0] ?? 1)) }
            .sorted { ($0.score, $1.place) > ($1.score, $0.place) }
        #expect(candidates.remaining.map(\.place) == candidates.remaining.map(\.place).sorted(), "seed \(seed)")
        let left = Set(candidates.remaining.map(\.place))
        for best in ranked.prefix(limit) where best.score > (ranked.dropFirst(limit).first?.score ?? -1) {
            #expect(left.contains(best.place), "seed \(seed), place \(best.place), score \(best.score)")
        }
        #expect(left.count <= ranked.count)
        for place in ranked.prefix(5).map(\.place) {
            #expect(abs(lists.scores.weigh([place], nil).scores[0] - lists.exact(place)) < 1e-9, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `each bound that is wanted is no less than the weight and passes it by no more than the slack`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let lists = Lists(&random)
        let scores = lists.scores
        let least = UInt16.random(in: 0...20_000, using: &random)
        let share = Int.random(in: 1...40, using: &random)
        for base in stride(from: UInt32(0), to: UInt32(Self.size), by: RowSet.blockSize) {
            let end = min(UInt32(Self.size), base + UInt32(RowSet.blockSize))
            let places = (base..<end).filter { _ in Int.random(in: 0..<share, using: &random) == 0 }
            let memory = FlatArray(places)
            var found: [UInt32: UInt16] = [:]
            scores.enter(base, end)
            scores.forEach(of: RowSet(places: memory.start, count: places.count), count: places.count, base: base) {
                least
            } _: {
                found[$0] = $1
            }
            withExtendedLifetime(memory) {}
            for (place, weight) in zip(places, scores.weigh(places, nil).scores.map { $0 * scores.unit }) {
                guard let bound = found[place] else {
                    #expect(weight < Double(least), "seed \(seed), place \(place)")
                    continue
                }
                if bound >= least {
                    #expect(
                        weight <= Double(bound) && Double(bound) - weight <= Double(scores.slack),
                        "seed \(seed), place \(place)")
                }
            }
        }
    }

    @Test func `who is shown after the passages were weighed is among the chosen, and those are few`() {
        let narrowed = Self.seeds.count { isNarrowed(seed: $0) }
        #expect(narrowed > Self.seeds.count / 4)
    }

    /// Checks the choice for one seed; whether it left more than half of the candidates out.
    private func isNarrowed(seed: UInt64) -> Bool {
        var random = SeededGenerator(seed: seed)
        let lists = Lists(&random)
        let scores = lists.scores
        let passage = WeightShape(BM25Parameters(k1: 1.2, b: 0.35, minimum: 0.5), averageLength: 90)
        let limit = Int.random(in: 20...200, using: &random)
        let choice = RerankChoice(
            wanted: Int.random(in: 1...20, using: &random), limit: limit, slack: scores.slack, record: Self.shape,
            passage: passage)
        let ended = Int.random(in: 2...9, using: &random)
        let factor = { (place: UInt32) in Int(place) % ended == 0 ? XapianExecutor.endedFactor : 1 }
        var candidates = BoundedCandidates(limit: limit, slack: scores.slack)
        for base in stride(from: UInt32(0), to: UInt32(Self.size), by: RowSet.blockSize) {
            let end = min(UInt32(Self.size), base + UInt32(RowSet.blockSize))
            let memory = FlatArray(Array(base..<end))
            scores.enter(base, end)
            scores.forEach(of: RowSet(places: memory.start, count: memory.count), count: memory.count, base: base) {
                candidates.least
            } _: {
                if $1 >= candidates.least { candidates.add($0, bound: $1, factor: factor($0)) }
            }
            withExtendedLifetime(memory) {}
        }
        let entries = candidates.remaining
        let chosen = choice.chosen(entries) {
            lists.lengths[Int($0)]
        } factor: {
            factor($0)
        }
        guard let chosen else { return false }
        let isNarrowed = chosen.count < entries.count / 2
        let places = entries.map(\.place)
        let weights = zip(places, scores.weigh(places, nil).scores).map { place, score in
            let own = zip(lists.parts, lists.weights).reduce(0.0) { sum, term in
                var cursor = 0
                guard let at = term.0.index(of: place, &cursor) else { return sum }
                let norm = passage.norm(length: lists.lengths[Int(place)])
                return sum + term.1.scale * WeightShape.share(term.0.frequency(at), norm: norm)
            }
            let score = score * factor(place)
            return (place: place, score: score, sum: score + XapianExecutor.passageFactor * own)
        }
        let best = weights.sorted { $0.score > $1.score }
        let floor = best.count > limit ? best[limit].score : -1
        // Ties at the border may go either way.
        guard best.prefix(limit).allSatisfy({ $0.score > floor }) else { return isNarrowed }
        let ordered = best.prefix(limit).sorted { $0.sum > $1.sum }
        let next = ordered.count > choice.wanted ? ordered[choice.wanted].sum : -1
        let left = Set(chosen.map(\.place))
        for shown in ordered.prefix(choice.wanted) where shown.sum > next {
            #expect(left.contains(shown.place), "seed \(seed), place \(shown.place)")
        }
        return isNarrowed
    }
}
