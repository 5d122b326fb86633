// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What an executor answers to a plan: hits of one page, the exact total, exact counts of every facet.
public struct Execution: Hashable, Sendable {
    public struct Hit: Hashable, Sendable {
        /// The record's id.
        public var recordID: String
        /// The passage that is the hit or shows it best, as its ordinal; `nil` where the record has no text.
        public var passage: Int?
        /// The index documents of the record and of the passage, valid for the snapshot that was asked.
        public var recordDocument: UInt32
        public var passageDocument: UInt32?
        /// 0 for ordinary hits; an exact number, title or cited article has more.
        public var tier: Int
        public var score: Double
    }

    /// A value of a facet and its hits.
    public struct Count: Hashable, Sendable {
        public var value: String
        public var hits: Int
    }

    /// The counts of all facets; values stand in the order of the index, years ascending.
    public struct Facets: Hashable, Sendable {
        public var kind: [Count] = []
        public var organ: [Count] = []
        public var field: [Count] = []
        public var status: [Count] = []
        public var year: [Count] = []

        public subscript(facet: Facet) -> [Count] {
            switch facet {
            case .kind: kind
            case .organ: organ
            case .field: field
            case .status: status
            case .year: year
            }
        }

        /// The counts above zero, with their names; counts without a name are nobody's.
        static func named(_ counts: [Int], _ names: [String]) -> [Count] {
            var named: [Count] = []
            for (hits, name) in zip(counts, names) where hits > 0 { named.append(Count(value: name, hits: hits)) }
            return named
        }

        /// Names of kinds and states, in the order in which they are counted.
        static let kindNames = RecordKind.allCases.map(\.rawValue)
        static let statusNames = StatusCode.allCases.map(\.rawValue)
    }

    public var total: Int
    public var hits: [Hit]
    /// The values of each facet that have hits; the facet's own selection is left out of its own counts.
    public var facets: Facets
    /// Nothing matched the plan as it stands; this answers its relaxed form.
    public var isRelaxed: Bool
    /// A prefix stands for more terms than its limit; the rest was left out.
    public var isTruncated: Bool
}

/// The dimensions that results are counted by, in the order in which they are listed.
public enum Facet: String, Hashable, Sendable, CaseIterable {
    case kind
    case organ
    case field
    case status
    case year
}

/// Runs plans against one snapshot. Executors agree on hits, order and counts.
protocol Executor {
    /// - Throws: `SearchError.timeout` past the deadline; never a part of the answer as the whole.
    func run(_ plan: Plan, deadline: ContinuousClock.Instant) throws -> Execution
}
