// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A checked question: what to look for, within which filters, in which order, which page.
public struct SearchRequest: Hashable, Sendable {
    public enum Sort: String, Hashable, Sendable, CaseIterable {
        case relevance
        case newest
        case oldest
    }

    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case records
        case articles
    }

    /// As typed, invisible control characters removed; empty for browsing.
    public var text: String
    public var kinds: [RecordKind] = []
    /// Organ ids.
    public var organs: [String] = []
    public var fields: [String] = []
    public var statuses: [StatusCode] = []
    public var from: CivilDate?
    public var to: CivilDate?
    public var asOf: CivilDate
    public var sort: Sort = .relevance
    public var unit: Unit = .records
    public var page: Int = 1
    public var limit: Int = 20

    public init(text: String, asOf: CivilDate) {
        self.text = text
        self.asOf = asOf
    }

    public var hasFilters: Bool {
        !kinds.isEmpty || !organs.isEmpty || !fields.isEmpty || !statuses.isEmpty || from != nil || to != nil
    }

    /// Index of the page's first hit.
    public var offset: Int { (page - 1) * limit }
}
