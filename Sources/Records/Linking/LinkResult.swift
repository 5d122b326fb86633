// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that follows from all documents and cleanup rows taken together; replaces the result before it.
///
/// The same input in any order gives the same value: all lists are sorted.
public struct LinkResult: Codable, Hashable, Sendable {
    /// The events of every input document and stub, by document id; an entry may be empty.
    public var events: [String: [ValidityEvent]]
    /// Sorted by `fromID`.
    public var relations: [Relation]
    /// Documents that only a cleanup row names; flags `needsText` and `titleOnly`; sorted by id.
    public var stubs: [NormativeDocument]
    public var unresolved: [UnresolvedReference]

    public init(
        events: [String: [ValidityEvent]] = [:], relations: [Relation] = [], stubs: [NormativeDocument] = [],
        unresolved: [UnresolvedReference] = []
    ) {
        self.events = events
        self.relations = relations
        self.stubs = stubs
        self.unresolved = unresolved
    }
}
