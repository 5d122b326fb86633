// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import Xapian

/// Plans in Xapian's own operators.
enum EngineQuery {
    /// The match as a filter; `atLeast` has no operator in Xapian 1.4 and is answered by the executor, so it is
    /// written as its widest reading here.
    static func filter(_ match: Match) -> Query {
        switch match {
        case .all: .matchAll
        case .none: .matchNothing
        case .term(let term): .term(term, wqf: 1)
        case .phrase(let terms, let offsets): .phrase(terms, window: (offsets.last ?? 0) + 1)
        case .prefix(let prefix, let limit): .prefix(prefix, maxExpansion: limit)
        case .near(let terms, let window): .near(Self.distinct(terms), window: window)
        case .and(let parts): .and(parts.map(filter))
        case .or(let parts): .or(parts.map(filter))
        case .andNot(let left, let right): .andNot(filter(left), filter(right))
        case .atLeast(_, let parts): .or(parts.map(filter))
        }
    }

    /// The scoring terms, each weighed by its factor.
    static func score(_ terms: [Plan.ScoredTerm]) -> Query? {
        guard !terms.isEmpty else { return nil }
        return .or(terms.map { .scale(.term($0.term, wqf: 1), $0.factor) })
    }

    /// Documents of one unit that match, with the weight of the scoring terms only.
    static func query(_ match: Match, scored: [Plan.ScoredTerm], unit: SearchRequest.Unit) -> Query {
        let unitTerm = Query.term(TermPrefix.unit.term(unit == .records ? "r" : "p"), wqf: 1)
        let found: Query = match == .all ? unitTerm : .filter(filter(match), by: unitTerm)
        guard let score = score(scored) else { return .scale(found, 0) }
        return .andMaybe(.scale(found, 0), score)
    }

    private static func distinct(_ terms: [String]) -> [String] {
        var seen: Set<String> = []
        return terms.filter { seen.insert($0).inserted }
    }
}
