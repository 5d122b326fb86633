// SPDX-License-Identifier: GPL-3.0-or-later

import Xapian

/// What a query finds, by reading every document; numbers count from 1 in the order of the samples.
struct BruteForce {
    private let samples: [Sample]
    private let positions: [[String: [Int]]]
    private let vocabulary: [String]

    init(_ samples: [Sample]) {
        self.samples = samples
        positions = samples.map(\.positions)
        vocabulary = Set(samples.flatMap { $0.tokens.joined() + $0.filters }).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    func documents(_ query: Query) -> [DocumentID] {
        samples.indices.filter { matches(query, $0) }.map { DocumentID($0 + 1) }
    }

    func facets(_ ids: [DocumentID]) -> [FacetCount] {
        Dictionary(grouping: ids.map { samples[Int($0) - 1].value }.filter { !$0.isEmpty }, by: { $0 })
            .map { FacetCount(value: Array($0.utf8), count: UInt32($1.count)) }
            .sorted { $0.value.lexicographicallyPrecedes($1.value) }
    }

    func hasMaximum(_ query: Query) -> Bool {
        Self.any(query) { part in
            guard case .maximum = part else { return false }
            return true
        }
    }

    func hasNear(_ query: Query) -> Bool {
        Self.any(query) { part in
            guard case .near(let terms, _) = part else { return false }
            return terms.count > 1
        }
    }

    /// Whether a synonym holds what is not an alternative.
    func hasUnfitSynonym(_ query: Query) -> Bool {
        Self.any(query) { part in
            guard case .synonym = part else { return false }
            return Self.any(part) { part in
                switch part {
                case .and, .andNot, .andMaybe, .filter, .scale: true
                case .valueRange(_, let lower, let upper): upper != "" && !((lower ?? "").isEmpty && upper == nil)
                default: false
                }
            }
        }
    }

    /// What each document found should weigh, put together from the weights of parts that Xapian weighs alone.
    ///
    /// Not for `maximum` and `eliteSet`, whose weights are not sums.
    func weights(_ query: Query, _ alone: (Query) throws -> [DocumentID: Double]) rethrows -> [DocumentID: Double] {
        switch query {
        case .term, .prefix, .synonym, .eliteSet, .maximum:
            return try alone(query)
        case .matchAll, .matchNothing, .valueRange, .valueBytesRange:
            return Dictionary(uniqueKeysWithValues: documents(query).map { ($0, 0) })
        case .phrase(let terms, _), .near(let terms, _):
            let parts = try weights(.and(terms.map { .term($0) }), alone)
            return Dictionary(uniqueKeysWithValues: documents(query).map { ($0, parts[$0] ?? 0) })
        case .and(let parts), .or(let parts):
            var sums = Dictionary(uniqueKeysWithValues: documents(query).map { ($0, 0.0) })
            for part in parts {
                for (id, weight) in try weights(part, alone) where sums[id] != nil { sums[id, default: 0] += weight }
            }
            return sums
        case .andMaybe(let left, let right):
            let more = try weights(right, alone)
            var sums = try weights(left, alone)
            for id in sums.keys { sums[id, default: 0] += more[id] ?? 0 }
            return sums
        case .andNot(let left, _), .filter(let left, _):
            let sums = try weights(left, alone)
            return Dictionary(uniqueKeysWithValues: documents(query).map { ($0, sums[$0] ?? .nan) })
        case .scale(let part, let factor):
            return try weights(part, alone).mapValues { $0 * factor }
        }
    }

    /// Whether the query or one of its parts is so.
    private static func any(_ query: Query, _ isSo: (Query) -> Bool) -> Bool {
        if isSo(query) { return true }
        return switch query {
        case .and(let parts), .or(let parts), .synonym(let parts), .maximum(let parts), .eliteSet(let parts, _):
            parts.contains { any($0, isSo) }
        case .andNot(let left, let right), .andMaybe(let left, let right), .filter(let left, let right):
            any(left, isSo) || any(right, isSo)
        case .scale(let part, _): any(part, isSo)
        default: false
        }
    }

    private func inRange(_ value: String, _ lower: String?, _ upper: String?) -> Bool {
        if (lower ?? "").isEmpty && upper == nil { return true }
        return !value.isEmpty && !value.utf8.lexicographicallyPrecedes((lower ?? "").utf8)
            && (upper.map { !$0.utf8.lexicographicallyPrecedes(value.utf8) } ?? true)
    }

    private func has(_ term: String, _ index: Int) -> Bool {
        positions[index][term] != nil || samples[index].filters.contains(term)
    }

    private func matches(_ query: Query, _ index: Int) -> Bool {
        switch query {
        case .matchAll: true
        case .matchNothing: false
        case .term(let term, _): has(term, index)
        case .and(let parts): !parts.isEmpty && parts.allSatisfy { matches($0, index) }
        case .or(let parts), .synonym(let parts), .maximum(let parts), .eliteSet(let parts, _):
            parts.contains { matches($0, index) }
        case .andNot(let left, let right): matches(left, index) && !matches(right, index)
        case .andMaybe(let left, _): matches(left, index)
        case .filter(let left, let right): matches(left, index) && matches(right, index)
        case .scale(let part, _): matches(part, index)
        case .phrase(let terms, let window):
            terms.count == 1 ? has(terms[0], index) : phrase(terms[...], in: index, window: max(window, terms.count))
        case .near(let terms, let window):
            terms.count == 1
                ? has(terms[0], index)
                : near(terms[...], in: index, window: max(window, terms.count), taken: [])
        case .valueRange(_, let lower, let upper):
            inRange(samples[index].value, lower, upper)
        case .valueBytesRange: false
        case .prefix(let prefix, let limit):
            vocabulary.filter { $0.utf8.starts(with: prefix.utf8) }.prefix(limit).contains { has($0, index) }
        }
    }

    /// Whether the terms stand in order, the last less than `window` behind the first.
    private func phrase(
        _ terms: ArraySlice<String>, in index: Int, window: Int, first: Int? = nil, last: Int = -1
    ) -> Bool {
        guard let term = terms.first else { return !positions[index].isEmpty || first != nil }
        return (positions[index][term] ?? []).contains { position in
            position > last && position - (first ?? position) < window
                && phrase(terms.dropFirst(), in: index, window: window, first: first ?? position, last: position)
        }
    }

    /// Whether the terms can be given positions of their own, all less than `window` apart.
    private func near(_ terms: ArraySlice<String>, in index: Int, window: Int, taken: [Int]) -> Bool {
        guard let term = terms.first else { return true }
        return (positions[index][term] ?? []).contains { position in
            taken.allSatisfy { $0 != position && abs($0 - position) < window }
                && near(terms.dropFirst(), in: index, window: window, taken: taken + [position])
        }
    }
}
