// SPDX-License-Identifier: GPL-3.0-or-later

/// A naming of one document by another that could not be tied to exactly one work; a person must look.
public struct UnresolvedReference: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// A clause that ends another document.
        case repeal
        /// A clause that ends some provisions of another document.
        case partialRepeal = "partial_repeal"
        /// A clause that suspends another document.
        case suspension
        /// A decision that changes another document.
        case amendment
        /// A row of a cleanup result.
        case cleanup
        /// A cleanup clause that ends everything of an issuer which is not on the list; needs a person.
        case catchAll = "catch_all"
        /// A naming in 《》.
        case citation
        /// Versions of one work whose order cannot be told.
        case versionOrder = "version_order"
    }

    public var kind: Kind
    /// The document or cleanup row that names.
    public var fromID: String
    /// As printed, without 《》.
    public var title: String
    public var number: String?
    /// The words that name it.
    public var quote: String
    /// Ids of the documents that may be meant, sorted; empty where none is held.
    public var candidates: [String]
    /// One Chinese sentence that says what is missing.
    public var reason: String

    public init(
        kind: Kind, fromID: String, title: String, number: String? = nil, quote: String, candidates: [String] = [],
        reason: String
    ) {
        self.kind = kind
        self.fromID = fromID
        self.title = title
        self.number = number
        self.quote = quote
        self.candidates = candidates
        self.reason = reason
    }
}
