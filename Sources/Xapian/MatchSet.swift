// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

/// The answer to one query on one revision.
public struct MatchSet: Hashable, Sendable {
    public var matches: [Match]
    /// At least so many documents match; equal to `upperBound` when every match was looked at.
    public var lowerBound: UInt32
    /// Xapian's guess, between the bounds.
    public var estimated: UInt32
    /// At most so many documents match.
    public var upperBound: UInt32
    /// For each slot asked for, its values in byte order. Documents without the value are not counted.
    public var facets: [UInt32: [FacetCount]]

    init(takingOwnership raw: UnsafeMutablePointer<cxapian_match_set>, slots: [UInt32]) {
        defer { cxapian_match_set_free(raw) }
        let set = raw.pointee
        lowerBound = set.lower_bound
        estimated = set.estimated
        upperBound = set.upper_bound
        matches = []
        facets = [:]
        if let ids = set.ids, let weights = set.weights, let collapsed = set.collapsed {
            matches.reserveCapacity(set.count)
            for index in 0..<set.count {
                matches.append(Match(id: ids[index], weight: weights[index], collapsed: collapsed[index]))
            }
        }
        var reader = PackedReader(UnsafeBufferPointer(start: set.facets.bytes, count: set.facets.length))
        for slot in slots {
            var counts: [FacetCount] = []
            for _ in 0..<(reader.number() ?? 0) {
                guard let (bytes, frequency) = reader.entry() else { break }
                counts.append(FacetCount(value: Array(bytes), count: frequency))
            }
            facets[slot] = counts
        }
    }
}
