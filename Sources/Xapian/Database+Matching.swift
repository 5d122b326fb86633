// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

extension Database {
    /// Runs a query.
    ///
    /// Throws `invalidArgument` for queries and options outside their limits, `deadlineExceeded`, `databaseModified`.
    /// Numbers in the options that are out of range are taken as the nearest that is in range.
    public func matches(_ query: Query, _ options: MatchOptions = MatchOptions()) throws(XapianError) -> MatchSet {
        let program = try QueryProgram(query)
        var request = cxapian_match_request(options)
        // A slot asked for twice is counted once.
        let slots = Set(options.facets).sorted()
        let raw = try XapianError.check { error in
            slots.withUnsafeBufferPointer { facets in
                request.facet_slots = facets.baseAddress
                request.facet_count = facets.count
                return lend(program.bytes) { cxapian_database_matches(handle, $0, &request, error) }
            }
        }
        guard let raw else { throw XapianError(code: .other, message: "neither matches nor an error") }
        return MatchSet(takingOwnership: raw, slots: slots)
    }
}

extension cxapian_match_request {
    fileprivate init(_ options: MatchOptions) {
        self.init()
        first = UInt32(clamping: options.first)
        limit = UInt32(clamping: options.limit)
        check_at_least =
            switch options.checkAtLeast {
            case .all: .max
            case .matches(let count): UInt32(clamping: count)
            }
        switch options.order {
        case .relevance:
            order = .relevance
        case .value(let slot, let reverse):
            (order, order_slot, descending) = (.valueThenRelevance, slot, reverse)
        case .relevanceThenValue(let slot, let reverse):
            (order, order_slot, descending) = (.relevanceThenValue, slot, reverse)
        case .documentID(let descends):
            (order, descending) = (.document, descends)
        }
        switch options.weighting {
        case .boolean:
            weighting = .boolean
        case .bm25(let k1, let k2, let k3, let b, let minimum):
            weighting = .BM25
            parameters = (k1, k2, k3, b, minimum)
        case .tfIdf:
            weighting = .tfIdf
        case .coordination:
            weighting = .coordination
        }
        if let slot = options.collapse { (collapses, collapse_slot) = (true, slot) }
        if let instant = options.deadline {
            has_deadline = true
            deadline = (instant - .now).boundedNanoseconds
        }
    }
}

extension Duration {
    /// Whole nanoseconds, between 0 and about 31 years: what is past is due, and a clock can be moved that far without
    /// overflow.
    fileprivate var boundedNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return min(seconds, 1_000_000_000) * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
