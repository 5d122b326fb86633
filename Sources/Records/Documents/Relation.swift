// SPDX-License-Identifier: GPL-3.0-or-later

/// A directed link between two documents with the words that say so (domain.md §1.9).
public struct Relation: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// 依据 or any naming in 《》.
        case cites
        /// 印发: the notice encloses the measure.
        case encloses
        case repeals
        case amends
        /// A later version of the same work.
        case replaces
        /// 清理: the round lists the document.
        case lists
        /// 征求意见稿 of the final text that was made of it.
        case draftOf = "draft_of"
    }

    /// Whether the named document was found in the ledger.
    public enum Resolution: String, Codable, Hashable, Sendable, CaseIterable {
        case resolved
        /// Several candidates; none is chosen.
        case ambiguous
        /// Not held.
        case notHeld = "not_held"
    }

    public var kind: Kind
    public var fromID: String
    /// The version or work that is meant, where resolved.
    public var toID: String?
    public var toTitle: String
    public var toNumber: String?
    public var quote: String
    public var resolution: Resolution

    public init(
        kind: Kind, fromID: String, toID: String?, toTitle: String, toNumber: String? = nil, quote: String,
        resolution: Resolution
    ) {
        self.kind = kind
        self.fromID = fromID
        self.toID = toID
        self.toTitle = toTitle
        self.toNumber = toNumber
        self.quote = quote
        self.resolution = resolution
    }
}
