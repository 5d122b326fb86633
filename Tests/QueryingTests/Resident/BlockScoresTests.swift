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
            scores.fill(set, count: places.count, base: base)
            let walk = Int.random(in: walks.indices, using: &random)
            for place in places {
                factors[place] = Bool.random(using: &random) ? 1 : 0.9
                let bound = scores.start[Int(place - base)]
                guard bound >= walks[walk].least else { continue }
                walks[walk].add(place, bound: bound, factor: factors[place] ?? 1)
            }
            scores.clear(set, count: places.count, base: base)
            withExtendedLifetime((memory, bits)) {}
            let sums = UnsafeBufferPointer(start: scores.start, count: RowSet.blockSize)
            #expect(sums.allSatisfy { $0 == 0 }, "seed \(seed)")
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
}
