// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A question in index terms: everything an executor needs, as a value that can be printed, compared and tested.
public struct Plan: Hashable, Sendable {
    /// A term that adds to the score of what matches, by its BM25 weight times `factor`.
    public struct ScoredTerm: Hashable, Sendable {
        public var term: String
        public var factor: Double

        public init(_ term: String, _ factor: Double) {
            self.term = term
            self.factor = factor
        }
    }

    /// Hits that come before all others, whatever their score: exact numbers, exact titles, the cited law.
    public struct Preference: Hashable, Sendable {
        /// Any of these terms on a record puts it into the tier.
        public var terms: [String]
        /// The article of the record that is meant, as `ArticleCitation.articleKey`.
        public var article: String?
        /// Only records of this kind.
        public var kind: RecordKind?

        public init(terms: [String], article: String? = nil, kind: RecordKind? = nil) {
            self.terms = terms
            self.article = article
            self.kind = kind
        }
    }

    /// A word of the query and one that may be meant by it.
    public struct Offer: Hashable, Sendable {
        public var word: String
        public var other: String

        public init(word: String, other: String) {
            self.word = word
            self.other = other
        }
    }

    /// What facets are counted over.
    public enum Counting: String, Hashable, Sendable, CaseIterable {
        /// All matches, for each facet with its own selection left out: what choosing another value would give.
        case withoutOwnSelection
        /// The hits alone.
        case hits
        /// Nothing: only the best hits and their total are wanted.
        case none
    }

    public struct Filters: Hashable, Sendable {
        public var kinds: [RecordKind] = []
        /// Organ ids as chosen; each stands for its predecessors too.
        public var organs: [String] = []
        public var fields: [String] = []
        public var statuses: [StatusCode] = []
        public var from: CivilDate?
        public var to: CivilDate?

        public var counting = Counting.withoutOwnSelection

        public init() {}
    }

    public var unit: SearchRequest.Unit
    public var match: Match
    /// What is asked for when `match` finds nothing at all.
    public var relaxed: Match?
    public var scored: [ScoredTerm] = []
    public var preferences: [Preference] = []
    public var filters = Filters()
    public var asOf: CivilDate
    public var sort: SearchRequest.Sort
    public var offset: Int
    public var limit: Int
    /// Words of the query and others that may be meant, to be offered.
    public var offers: [Offer] = []
    /// Folded texts to mark in snippets, longest meaning first.
    public var highlights: [String] = []

    public init(
        unit: SearchRequest.Unit, match: Match, asOf: CivilDate, sort: SearchRequest.Sort, offset: Int, limit: Int
    ) {
        self.unit = unit
        self.match = match
        self.asOf = asOf
        self.sort = sort
        self.offset = offset
        self.limit = limit
    }
}

extension Plan: CustomStringConvertible {
    /// Several lines, stable, for golden files.
    public var description: String {
        var lines = ["unit \(unit.rawValue)", "match \(match)"]
        if let relaxed { lines.append("relaxed \(relaxed)") }
        if !scored.isEmpty { lines.append("score " + scored.map { "\($0.term)×\($0.factor)" }.joined(separator: " ")) }
        for preference in preferences {
            let article = preference.article.map { " @\($0)" } ?? ""
            let kind = preference.kind.map { " \($0.rawValue)" } ?? ""
            lines.append("first " + preference.terms.joined(separator: " | ") + article + kind)
        }
        var filter: [String] = []
        if !filters.kinds.isEmpty { filter.append("kind=" + filters.kinds.map(\.rawValue).joined(separator: "|")) }
        if !filters.organs.isEmpty { filter.append("organ=" + filters.organs.joined(separator: "|")) }
        if !filters.fields.isEmpty { filter.append("field=" + filters.fields.joined(separator: "|")) }
        if !filters.statuses.isEmpty {
            filter.append("status=" + filters.statuses.map(\.rawValue).joined(separator: "|"))
        }
        if let from = filters.from { filter.append("from=\(from)") }
        if let to = filters.to { filter.append("to=\(to)") }
        if filters.counting != .withoutOwnSelection { filter.append("counts=\(filters.counting)") }
        if !filter.isEmpty { lines.append("filter " + filter.joined(separator: " ")) }
        lines.append("sort \(sort.rawValue) as of \(asOf), \(offset)+\(limit)")
        if !highlights.isEmpty { lines.append("mark " + highlights.joined(separator: " · ")) }
        return lines.joined(separator: "\n")
    }
}
