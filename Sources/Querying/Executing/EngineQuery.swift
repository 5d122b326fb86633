// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import Xapian

/// Plans in Xapian's own operators.
enum EngineQuery {
    /// The match as a filter that misses nothing.
    ///
    /// The index has no positions: phrases are widened to the conjunction of their terms, and exclusions that hold a
    /// phrase are left out; `PassageVerification` and `RecordVerification` decide. `atLeast` has no operator in
    /// Xapian 1.4 and is written as its widest reading here too.
    static func filter(_ match: Match) -> Query {
        switch match {
        case .all: .matchAll
        case .none: .matchNothing
        case .term(let term): .term(term, wqf: 1)
        case .phrase(let terms, _, _), .near(let terms, _): conjunction(terms)
        case .prefix(let prefix, let limit): .prefix(prefix, maxExpansion: limit)
        case .and(let parts): .and(parts.map(filter))
        case .or(let parts): .or(parts.map(filter))
        case .andNot(let left, let right):
            right.hasPositions ? filter(left) : .andNot(filter(left), filter(right))
        case .atLeast(_, let parts): .or(parts.map(filter))
        }
    }

    /// Documents with all of the terms.
    static func conjunction(_ terms: [String]) -> Query {
        var seen: Set<String> = []
        return .and(terms.filter { seen.insert($0).inserted }.map { .term($0, wqf: 1) })
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
}
