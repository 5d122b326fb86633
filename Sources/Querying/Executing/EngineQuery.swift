// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import Xapian

/// Plans in Xapian's own operators.
enum EngineQuery {
    /// The match as a filter on records.
    ///
    /// Passages have no positions: for them phrases are widened to the conjunction of their terms, and exclusions that
    /// hold a phrase are left out, so that nothing is missed; `PassageVerification` decides. `atLeast` has no operator
    /// in Xapian 1.4 and is written as its widest reading here too.
    static func filter(_ match: Match, unit: SearchRequest.Unit) -> Query {
        func all(_ parts: [Match]) -> [Query] { parts.map { filter($0, unit: unit) } }
        func conjunction(_ terms: [String]) -> Query { .and(distinct(terms).map { .term($0, wqf: 1) }) }
        return switch match {
        case .all: .matchAll
        case .none: .matchNothing
        case .term(let term): .term(term, wqf: 1)
        case .phrase(let terms, let offsets, _):
            unit == .records ? .phrase(terms, window: (offsets.last ?? 0) + 1) : conjunction(terms)
        case .prefix(let prefix, let limit): .prefix(prefix, maxExpansion: limit)
        case .near(let terms, let window):
            unit == .records ? .near(distinct(terms), window: window) : conjunction(terms)
        case .and(let parts): .and(all(parts))
        case .or(let parts): .or(all(parts))
        case .andNot(let left, let right):
            unit == .articles && right.hasPositions
                ? filter(left, unit: unit) : .andNot(filter(left, unit: unit), filter(right, unit: unit))
        case .atLeast(_, let parts): .or(all(parts))
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
        let found: Query = match == .all ? unitTerm : .filter(filter(match, unit: unit), by: unitTerm)
        guard let score = score(scored) else { return .scale(found, 0) }
        return .andMaybe(.scale(found, 0), score)
    }

    private static func distinct(_ terms: [String]) -> [String] {
        var seen: Set<String> = []
        return terms.filter { seen.insert($0).inserted }
    }
}
