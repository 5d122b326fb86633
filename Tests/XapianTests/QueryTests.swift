// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Testing

@testable import Xapian

@Suite struct QueryTests {
    @Test(arguments: [
        (Query.matchAll, "<alldocuments>"), (.matchNothing, ""), (.term("a"), "a"), (.term("a", wqf: 3), "a#3"),
        (.and([.term("a"), .term("b"), .term("c")]), "(a AND b AND c)"), (.and([.term("a")]), "a"), (.and([]), ""),
        (.or([.term("a"), .term("b")]), "(a OR b)"), (.or([]), ""), (.or([.matchNothing, .term("a")]), "a"),
        (.and([.matchNothing, .term("a")]), ""), (.andNot(.term("a"), .term("b")), "(a AND_NOT b)"),
        (.andNot(.term("a"), .matchNothing), "a"), (.andMaybe(.term("a"), .term("b")), "(a AND_MAYBE b)"),
        (.filter(.term("a"), by: .term("b")), "(a FILTER b)"), (.phrase(["a", "b"]), "(a PHRASE 2 b)"),
        (.phrase(["a", "b"], window: 5), "(a PHRASE 5 b)"), (.phrase(["a", "b"], window: -1), "(a PHRASE 2 b)"),
        (.phrase(["a"]), "a"), (.phrase([]), ""), (.near(["a", "b"], window: 9), "(a NEAR 9 b)"),
        (.near(["a", "b"], window: .max), "(a NEAR 16777216 b)"),
        (.synonym([.term("a"), .term("b")]), "(a SYNONYM b)"), (.maximum([.term("a"), .term("b")]), "(a MAX b)"),
        (.eliteSet([.term("a"), .term("b"), .term("c")], size: 2), "(a ELITE_SET 2 b ELITE_SET 2 c)"),
        (.valueRange(slot: 3, from: "a", to: "b"), "VALUE_RANGE 3 a b"),
        (.valueRange(slot: 3, from: "a", to: nil), "VALUE_GE 3 a"),
        (.valueRange(slot: 3, from: nil, to: "b"), "VALUE_LE 3 b"),
        (.valueRange(slot: 3, from: nil, to: nil), "<alldocuments>"), (.valueRange(slot: 3, from: nil, to: ""), ""),
        (.valueRange(slot: 3, from: "", to: nil), "<alldocuments>"),
        (.valueRange(slot: 3, from: "", to: "b"), "VALUE_LE 3 b"), (.valueRange(slot: 3, from: "b", to: "a"), ""),
        (.valueBytesRange(slot: 3, from: [65], to: [66]), "VALUE_RANGE 3 A B"),
        (.scale(.term("a"), 2.5), "2.5 * a"), (.prefix("ab", maxExpansion: 7), "WILDCARD SYNONYM ab"),
        (.term("zero\0byte"), "zero\\x00byte"), (.term("食品"), "食品"),
    ])
    func `each kind of query becomes Xapian's own`(query: Query, expected: String) throws {
        #expect(try query.engineDescription() == "Query(\(expected))")
    }

    @Test(arguments: [
        Query.term(""), .phrase(["a", ""]), .phrase([""]), .near(["", "b"], window: 3), .prefix("", maxExpansion: 9),
        .prefix("a", maxExpansion: 0), .prefix("a", maxExpansion: -3), .scale(.term("a"), -1),
        .synonym([.term("a"), .or([.term("b"), .valueRange(slot: 1, from: "x", to: nil)])]),
        .synonym([.and([.term("a"), .term("b")])]), .synonym([.scale(.term("a"), 2)]),
        .scale(.term("a"), .nan), .scale(.term("a"), .infinity), .and([.term("a"), .or([.term("")])]),
    ])
    func `queries that cannot be meant are refused`(query: Query) {
        #expect(code { () throws(XapianError) in _ = try query.engineDescription() } == .invalidArgument)
    }

    @Test func `nesting is allowed to 64 levels and refused beyond`() throws {
        var query = Query.term("a")
        for level in 2...70 {
            query = level % 2 == 0 ? .and([query, .term("b\(level)")]) : .andNot(query, .term("b\(level)"))
            let refused = code { () throws(XapianError) in _ = try query.engineDescription() } == .invalidArgument
            #expect(refused == (level > 64), "level \(level)")
        }
    }

    @Test func `many operands are allowed up to the limit on parts`() throws {
        let terms = (0..<65_536).map { Query.term("t\($0)") }
        #expect(try Query.or(Array(terms.dropLast())).engineDescription().contains(" OR t65534)"))
        #expect(code { () throws(XapianError) in _ = try Query.or(terms).engineDescription() } == .invalidArgument)
    }

    @Test func `queries compare by value`() {
        #expect(Query.and([.term("a")]) == .and([.term("a", wqf: 1)]))
        #expect(Query.and([.term("a")]) != .or([.term("a")]))
        #expect(Set([Query.matchAll, .matchAll, .matchNothing]).count == 2)
    }

    /// The border must hold whatever arrives: programs are also what a broken caller would send.
    @Test func `random and damaged programs are answered or refused, never more`() throws {
        var random = SeededGenerator()
        print("seed \(random.seed)")
        let sound = try QueryProgram(
            .andMaybe(
                .filter(.or([.term("a"), .phrase(["b", "c"])]), by: .valueRange(slot: 1, from: "x", to: "y")),
                .scale(.eliteSet([.prefix("d", maxExpansion: 4), .near(["e", "f"], window: 3)], size: 1), 2))
        ).bytes
        var answered = 0
        for round in 0..<20_000 {
            var program = sound
            if round % 2 == 0 {
                program = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                    UInt8.random(in: 0..<(Bool.random(using: &random) ? 20 : 255), using: &random)
                }
            } else {
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    program[Int.random(in: program.indices, using: &random)] = .random(in: 0...255, using: &random)
                }
                program.removeLast(Int.random(in: 0...3, using: &random))
            }
            let failure = code { () throws(XapianError) in
                let text = try XapianError.check { error in
                    lend(program) { cxapian_query_describe($0, error) }
                }
                cxapian_bytes_free(text)
            }
            if failure == nil { answered += 1 }
            #expect(failure == nil || failure == .invalidArgument)
        }
        #expect(answered > 0)
    }
}
