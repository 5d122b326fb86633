// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The reply to a search: the JSON of `/api/v1/search`, printed alike by every face.
public struct SearchAnswer: Codable, Hashable, Sendable {
    public var query: QueryReading
    public var total: Total
    public var items: [Item]
    public var facets: [FacetAnswer]
    /// What was looked at, where nothing was found: by kind and source.
    public var searched: [SearchedSource]?
    public var links: Links
    public var meta: Meta

    public struct QueryReading: Codable, Hashable, Sendable {
        public var given: String
        public var understood: [ParsedQuery.Understood]
        public var warnings: [String]
        /// Other queries that may be meant.
        public var suggestions: [ParsedQuery.Suggestion]
    }

    public struct Total: Codable, Hashable, Sendable {
        public var value: Int
        /// Always `exact`.
        public var relation: String
    }

    public struct Article: Codable, Hashable, Sendable {
        /// Arabic; `133.1` for 第一百三十三条之一.
        public var number: String
        public var label: String
    }

    public struct ItemLinks: Codable, Hashable, Sendable {
        /// Of the API.
        public var selfLink: String
        /// Of the page, opening at the article.
        public var html: String

        enum CodingKeys: String, CodingKey {
            case selfLink = "self"
            case html
        }
    }

    public struct Links: Codable, Hashable, Sendable {
        public var selfLink: String
        public var next: String?
        public var prev: String?

        enum CodingKeys: String, CodingKey {
            case selfLink = "self"
            case next
            case prev
        }
    }

    public struct Meta: Codable, Hashable, Sendable {
        public var indexRevision: String
        public var dataThrough: String
        public var asOf: CivilDate
        public var tookMs: Double

        enum CodingKeys: String, CodingKey {
            case indexRevision = "index_revision"
            case dataThrough = "data_through"
            case asOf = "as_of"
            case tookMs = "took_ms"
        }
    }
}

/// One facet with its values, most frequent first; years newest first.
public struct FacetAnswer: Codable, Hashable, Sendable {
    public var name: String
    public var values: [Value]
}

/// The state of a record on a day, as answers carry it.
public struct StatusAnswer: Codable, Hashable, Sendable {
    public var code: StatusCode
    public var label: String
    public var reason: String
    public var evidence: [EvidenceAnswer]
    public var confidence: Confidence
    public var asOf: CivilDate
    public var since: CivilDate?
    public var until: CivilDate?
    public var successor: String?
    public var notes: [String]

    public struct EvidenceAnswer: Codable, Hashable, Sendable {
        /// The record that says so, where held.
        public var id: String?
        public var title: String
        public var quote: String
        public var locator: String?
        public var url: String?
    }

    enum CodingKeys: String, CodingKey {
        case code, label, reason, evidence, confidence, since, until, successor, notes
        case asOf = "as_of"
    }

    public init(_ status: LegalStatus) {
        code = status.code
        label = status.code.label
        reason = status.reason
        evidence = status.evidence.map {
            EvidenceAnswer(id: $0.recordID, title: $0.title, quote: $0.quote, locator: $0.locator, url: $0.url)
        }
        confidence = status.confidence
        asOf = status.asOf
        since = status.since
        until = status.until
        successor = status.successorID
        notes = status.notes
    }
}
