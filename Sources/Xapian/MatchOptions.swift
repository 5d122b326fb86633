// SPDX-License-Identifier: GPL-3.0-or-later

/// How to run a query and what to bring back.
public struct MatchOptions: Hashable, Sendable {
    /// How many matches must be looked at, whatever is shown of them.
    public enum CheckAtLeast: Hashable, Sendable, ExpressibleByIntegerLiteral {
        case matches(Int)
        /// Every match: bounds and facets become exact, at some 300 ns a match and more with facets.
        case all

        public init(integerLiteral value: Int) {
            self = .matches(value)
        }
    }

    /// Matches to leave out at the start.
    public var first: Int
    /// Matches to bring back at most.
    public var limit: Int
    ///
    /// Queries with `andMaybe`, or with anything but terms, `and` and `filter` under `or`, always look at every match:
    /// when Xapian 1.4.22 leaves matches out of those, it gets the page wrong.
    public var checkAtLeast: CheckAtLeast
    public var order: MatchOrder
    public var weighting: Weighting
    /// Slots whose values are counted over the matches that were looked at; exact with `checkAtLeast: .all`.
    public var facets: [UInt32]
    /// Keep only the best match for each value of this slot; documents without the value are all kept.
    public var collapse: UInt32?
    /// When to give up with `deadlineExceeded`; never a partial answer. Reading the expansions of a prefix is not
    /// interrupted.
    public var deadline: ContinuousClock.Instant?

    public init(
        first: Int = 0,
        limit: Int = 10,
        checkAtLeast: CheckAtLeast = 0,
        order: MatchOrder = .relevance,
        weighting: Weighting = .bm25(),
        facets: [UInt32] = [],
        collapse: UInt32? = nil,
        deadline: ContinuousClock.Instant? = nil
    ) {
        self.first = first
        self.limit = limit
        self.checkAtLeast = checkAtLeast
        self.order = order
        self.weighting = weighting
        self.facets = facets
        self.collapse = collapse
        self.deadline = deadline
    }
}
