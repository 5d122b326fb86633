// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Xapian

@Suite struct MatchOptionsTests {
    /// Six documents on "a": lengths differ, so relevance does, and so do the values in slot 0.
    private func open(_ scratch: Scratch) throws(XapianError) -> Database {
        try build(
            scratch("index"),
            [
                Sample("a x x x x", value: "2020"), Sample("a", value: "2019"), Sample("a a a", value: "2021"),
                Sample("a x", value: "2020"), Sample("a y y y", value: ""), Sample("x y", value: "2018"),
                Sample("a y", value: "2019"),
            ])
        return try Database(path: scratch("index"))
    }

    private func ids(_ database: borrowing Database, _ options: MatchOptions) throws(XapianError) -> [DocumentID] {
        try database.matches(.term("a"), options).matches.map(\.id)
    }

    @Test func `matches come in the order asked for`() throws {
        let scratch = try Scratch()
        let database = try open(scratch)
        #expect(try ids(database, MatchOptions(order: .documentID())) == [1, 2, 3, 4, 5, 7])
        #expect(try ids(database, MatchOptions(order: .documentID(descending: true))) == [7, 5, 4, 3, 2, 1])
        #expect(try ids(database, MatchOptions(order: .value(slot: 0, reverse: true))) == [3, 4, 1, 2, 7, 5])
        #expect(try ids(database, MatchOptions(order: .value(slot: 0, reverse: false))) == [5, 2, 7, 4, 1, 3])
        let bySlot = MatchOptions(order: .relevanceThenValue(slot: 0, reverse: true), weighting: .coordination)
        #expect(try Set(ids(database, bySlot).prefix(1)) == [3])
        #expect(try ids(database, MatchOptions(weighting: .bm25(b: 1))).prefix(2) == [3, 2])
    }

    @Test func `weights follow the scheme`() throws {
        let scratch = try Scratch()
        let database = try open(scratch)
        let boolean = try database.matches(.term("a"), MatchOptions(weighting: .boolean)).matches
        #expect(boolean.count == 6 && boolean.allSatisfy { $0.weight == 0 })
        let coordination = try database.matches(.term("a"), MatchOptions(weighting: .coordination)).matches
        #expect(coordination.count == 6 && coordination.allSatisfy { $0.weight == 1 })
        let tfIdf = try database.matches(.term("a"), MatchOptions(weighting: .tfIdf)).matches
        #expect(tfIdf.first?.id == 3)
        let single = try database.matches(.term("a"), MatchOptions()).matches
        let double = try database.matches(.scale(.term("a"), 2), MatchOptions()).matches
        #expect(zip(single, double).allSatisfy { $0.id == $1.id && abs($0.weight * 2 - $1.weight) < 1e-9 })
    }

    @Test(arguments: [
        Weighting.bm25(k1: -1), .bm25(k1: .nan), .bm25(b: .infinity), .bm25(minimumNormalisedLength: -0.5),
    ])
    func `parameters out of range are refused`(weighting: Weighting) throws {
        let scratch = try Scratch()
        let database = try open(scratch)
        #expect(
            code { () throws(XapianError) in _ = try ids(database, MatchOptions(weighting: weighting)) }
                == .invalidArgument)
    }

    @Test(arguments: [
        (0, 10, 6), (0, 2, 2), (4, 10, 2), (6, 10, 0), (100, 10, 0), (-5, 10, 6), (0, 0, 0), (0, -1, 0),
        (.max, .max, 0), (.min, .max, 6), (1, .max, 5),
    ])
    func `pages of any size and place are cut out`(first: Int, limit: Int, expected: Int) throws {
        let scratch = try Scratch()
        let database = try open(scratch)
        let found = try database.matches(.term("a"), MatchOptions(first: first, limit: limit, checkAtLeast: .all))
        #expect(found.matches.count == expected)
        #expect(found.lowerBound == 6 && found.estimated == 6 && found.upperBound == 6)
    }

    @Test func `facets are counted over all matches, not over the page`() throws {
        let scratch = try Scratch()
        let database = try open(scratch)
        let found = try database.matches(.term("a"), MatchOptions(limit: 1, checkAtLeast: .all, facets: [0, 9]))
        #expect(found.matches.count == 1)
        #expect(found.facets[0]?.map(\.text) == ["2019", "2020", "2021"])
        #expect(found.facets[0]?.map(\.count) == [2, 2, 1])
        #expect(found.facets[9] == [])
        #expect(try database.matches(.term("a")).facets.isEmpty)
    }

    @Test func `collapsing keeps the best of each value`() throws {
        let scratch = try Scratch()
        let database = try open(scratch)
        let options = MatchOptions(checkAtLeast: .all, weighting: .bm25(b: 1), collapse: 0)
        let found = try database.matches(.term("a"), options).matches
        #expect(Set(found.map(\.id)) == [2, 3, 4, 5])
        #expect(found.first { $0.id == 2 }?.collapsed == 1)
        var guarded = options
        guarded.deadline = .now + .seconds(60)
        #expect(try database.matches(.term("a"), guarded).matches == found)
    }

    @Test(arguments: [
        Query.term("a"), .matchAll, .and([.term("x"), .term("y")]), .phrase(["a", "y"]), .term("nowhere"),
    ])
    func `a deadline that has passed is an error, never a partial answer`(query: Query) throws {
        let scratch = try Scratch()
        let database = try open(scratch)
        for deadline in [ContinuousClock.now - .seconds(1), .now - .seconds(1_000_000_000_000), .now] {
            let options = MatchOptions(deadline: deadline)
            #expect(code { () throws(XapianError) in _ = try database.matches(query, options) } == .deadlineExceeded)
        }
        let far = MatchOptions(deadline: .now + .seconds(1_000_000_000_000))
        #expect(try database.matches(query, far).upperBound <= 7)
    }

    /// Each of these takes seconds; the deadline is met while it runs. The lists of the second never meet, so a check
    /// that waits for a match would never run.
    @Test(arguments: [false, true])
    func `a query that runs too long is stopped while it runs`(isEmpty: Bool) throws {
        let scratch = try Scratch()
        var writer = try WritableDatabase(path: scratch("index"), mode: .create, durability: .unsynced)
        var document = try Document()
        for number in 0..<20_000 {
            try document.removeAll()
            for bit in 0..<40 { try document.addTerm("t\(bit)\(number % 2)") }
            _ = try writer.add(document)
        }
        try writer.commit()
        let database = try Database(path: scratch("index"))
        let even = Query.or((0..<4_000).map { .term("t\($0 % 40)0") })
        let odd = Query.or((0..<4_000).map { .term("t\($0 % 40)1", wqf: 2) })
        let query = isEmpty ? Query.and([even, odd]) : .or([even, odd])
        let options = MatchOptions(checkAtLeast: .all, deadline: .now + .milliseconds(200))
        #expect(code { () throws(XapianError) in _ = try database.matches(query, options) } == .deadlineExceeded)
    }
}
