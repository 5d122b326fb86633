// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Xapian

/// Queries over a random corpus must find what reading every document finds.
@Suite struct MatchingTests {
    /// Queries for each kind of index; `XAPIAN_TESTS_ROUNDS` asks for more.
    private let rounds = ProcessInfo.processInfo.environment["XAPIAN_TESTS_ROUNDS"].flatMap { Int($0) } ?? 400

    static let vocabulary = ["a", "aa", "ab", "b", "ba", "c", "县", "县市", "市"]

    /// With `sharing`, two terms sometimes share a position, as a word and its first pair of characters do.
    private func corpus(_ count: Int, sharing: Bool, using random: inout SeededGenerator) -> [Sample] {
        (0..<count).map { _ in
            let tokens = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
                (0..<(sharing && Int.random(in: 0..<6, using: &random) == 0 ? 2 : 1)).map { _ in
                    Self.vocabulary.randomElement(using: &random) ?? "a"
                }
            }
            let value = ["", "2019", "2020-05", "2021", "县"].randomElement(using: &random) ?? ""
            let filters = ["Ka", "Kb"].filter { _ in Bool.random(using: &random) }
            return Sample(tokens: tokens, value: value, filters: filters)
        }
    }

    private func query(depth: Int, using random: inout SeededGenerator) -> Query {
        func term() -> String { (Self.vocabulary + ["Ka", "Kb", "zz"]).randomElement(using: &random) ?? "a" }
        func terms() -> [String] { (0..<Int.random(in: 1...3, using: &random)).map { _ in term() } }
        func bound() -> String? { [nil, "", "2019", "2020", "2021", "9"].randomElement(using: &random) ?? nil }
        func part() -> Query { query(depth: depth - 1, using: &random) }
        func parts() -> [Query] { (0..<Int.random(in: 0...4, using: &random)).map { _ in part() } }
        guard depth > 0 else {
            switch Int.random(in: 0..<10, using: &random) {
            case 0: return .phrase(terms(), window: .random(in: 0...5, using: &random))
            case 1: return .near(terms(), window: .random(in: 0...5, using: &random))
            case 2: return .valueRange(slot: 0, from: bound(), to: bound())
            case 3:
                let start = ["a", "b", "县", "K", "zzz"].randomElement(using: &random) ?? "a"
                return .prefix(start, maxExpansion: .random(in: 1...3, using: &random))
            case 4: return Bool.random(using: &random) ? .matchAll : .matchNothing
            default: return .term(term(), wqf: .random(in: 0...2, using: &random))
            }
        }
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1: return .and(parts())
        case 2, 3: return .or(parts())
        case 4: return .andNot(part(), part())
        case 5: return .andMaybe(part(), part())
        case 6: return .filter(part(), by: part())
        case 7: return Bool.random(using: &random) ? .maximum(parts()) : .synonym(parts())
        default: return .scale(part(), .random(in: 0...2, using: &random))
        }
    }

    @Test(arguments: [1, 2, 3], [false, true])
    func `random queries find what brute force finds`(shards: Int, sharing: Bool) throws {
        var random = SeededGenerator()
        print("seed \(random.seed), \(shards) shards")
        let scratch = try Scratch()
        let samples = corpus(300, sharing: sharing, using: &random)
        let oracle = BruteForce(samples)
        let paths = (0..<shards).map { scratch("shard\($0)") }
        // Number d of shard i is (d - 1) * shards + i + 1: dealing documents out in turn keeps their numbers.
        for (shard, path) in paths.enumerated() {
            try build(path, samples.enumerated().filter { $0.offset % shards == shard }.map(\.element))
        }
        let database = try Database(paths: paths)
        #expect(database.documentCount == 300)
        var answered = 0
        for round in 0..<rounds {
            let query = query(depth: round % 4, using: &random)
            if sharing, oracle.hasNear(query) { continue }
            if shards > 1, oracle.hasMaximum(query) {
                let failure = code { () throws(XapianError) in _ = try database.matches(query) }
                #expect(failure == .unimplemented || failure == .invalidArgument, "\(query)")
                continue
            }
            if oracle.hasUnfitSynonym(query) {
                let failure = code { () throws(XapianError) in _ = try database.matches(query) }
                #expect(failure == .invalidArgument, "\(query)")
                continue
            }
            try check(query, in: database, against: oracle, first: Int.random(in: 0..<20, using: &random))
            answered += 1
        }
        #expect(answered > rounds / 3)
    }

    private func check(_ query: Query, in database: borrowing Database, against oracle: BruteForce, first: Int) throws {
        let expected = oracle.documents(query)
        var options = MatchOptions(
            limit: 1_000, checkAtLeast: .all, order: .documentID(), weighting: .boolean, facets: [0, 0])
        let found = try database.matches(query, options)
        #expect(found.matches.map(\.id) == expected, "\(query)")
        #expect(found.lowerBound == UInt32(expected.count) && found.upperBound == UInt32(expected.count), "\(query)")
        #expect(found.facets == [0: oracle.facets(expected)], "\(query)")
        options.deadline = .now + .seconds(600)
        #expect(try database.matches(query, options) == found, "\(query)")

        guard !oracle.hasMaximum(query) else { return }
        let weights = try oracle.weights(query) { part in
            let found = try database.matches(part, MatchOptions(limit: 1_000)).matches
            return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.weight) })
        }
        let order = weights.values.sorted(by: >)
        for (first, limit) in [(0, 1_000), (first, 7), (0, 3)] {
            for deadline in [nil, ContinuousClock.now + .seconds(600)] {
                let page = try database.matches(query, MatchOptions(first: first, limit: limit, deadline: deadline))
                let expectedWeights = order.dropFirst(first).prefix(limit)
                // Which of several documents of equal weight comes first is decided by the last bit of a sum.
                #expect(page.matches.count == expectedWeights.count, "\(query)")
                #expect(zip(page.matches, expectedWeights).allSatisfy { abs($0.weight - $1) < 1e-9 }, "\(query)")
                #expect(page.matches.allSatisfy { abs($0.weight - (weights[$0.id] ?? .nan)) < 1e-9 }, "\(query)")
                #expect(page.lowerBound <= page.estimated && page.estimated <= page.upperBound, "\(query)")
                #expect(page.lowerBound <= UInt32(expected.count), "\(query)")
                #expect(page.upperBound >= UInt32(expected.count), "\(query)")
            }
        }
    }

    @Test func `an index without positions finds no phrase instead of any order`() throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create)
        var document = try Document()
        try document.addTerm("a")
        try document.addTerm("b")
        _ = try writer.add(document)
        try writer.commit()
        let database = try Database(path: scratch("index"))
        #expect(try database.matches(.and([.term("a"), .term("b")])).matches.count == 1)
        #expect(try database.matches(.phrase(["b", "a"])).matches.count == 0)
        #expect(try database.matches(.near(["b", "a"], window: 4)).matches.count == 0)
        #expect(try database.matches(.phrase(["a"])).matches.count == 1)
    }

    /// Glass reads the list of the positions 0 and 1 back as 1 alone, and Xapian lets a term without positions stand at
    /// 0 in an exact phrase. Positions are stored two higher for that.
    @Test func `a phrase at the very start is found, one with a mere filter is not`() throws {
        let scratch = try Scratch()
        try build(scratch("index"), [Sample("a a x", filters: ["K"]), Sample("a x", filters: ["K"])])
        let database = try Database(path: scratch("index"))
        #expect(try database.positions(of: "a", in: 1) == [0, 1])
        #expect(try database.matches(.phrase(["a", "a"])).matches.map(\.id) == [1])
        #expect(try database.matches(.phrase(["K", "a"])).matches.map(\.id) == [])
        #expect(try database.matches(.phrase(["a", "x"], window: 9)).matches.count == 2)
    }

    /// Xapian drops the AND_MAYBE for an AND once its left side cannot reach the page, and skips a document doing so.
    @Test func `the page of an optional part is the top of the whole`() throws {
        var random = SeededGenerator(seed: 11)
        let scratch = try Scratch()
        try build(scratch("index"), corpus(300, sharing: false, using: &random))
        let database = try Database(path: scratch("index"))
        for term in Self.vocabulary {
            let query = Query.andMaybe(.matchAll, .term(term, wqf: 2))
            let all = try database.matches(query, MatchOptions(limit: 300)).matches
            for limit in 1...40 {
                let page = try database.matches(query, MatchOptions(limit: limit)).matches
                #expect(page.map(\.weight) == all.prefix(limit).map(\.weight))
            }
        }
    }

    @Test func `an elite set finds only what its members find`() throws {
        var random = SeededGenerator(seed: 5)
        let scratch = try Scratch()
        let samples = corpus(200, sharing: false, using: &random)
        try build(scratch("index"), samples)
        let database = try Database(path: scratch("index"))
        let terms = Self.vocabulary.map { Query.term($0) }
        let all = try database.matches(.or(terms), MatchOptions(limit: 500)).matches.map(\.id)
        let elite = try database.matches(.eliteSet(terms, size: 2), MatchOptions(limit: 500)).matches.map(\.id)
        #expect(Set(elite).isSubset(of: all))
        #expect(!elite.isEmpty && elite.count < all.count)
    }
}
