// SPDX-License-Identifier: GPL-3.0-or-later

/// A term of a phrase, and how far after the phrase's first position it must stand.
public struct PhraseTerm: Sendable, Hashable {
    public var term: String
    public var offset: Int32
    /// `bigram`, `unigram` or `latin`.
    public var kind: TokenKind

    public init(term: String, offset: Int32, kind: TokenKind) {
        self.term = term
        self.offset = offset
        self.kind = kind
    }
}
