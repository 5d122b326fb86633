// SPDX-License-Identifier: GPL-3.0-or-later

/// One term at one place of a folded text.
public struct Token: Sendable, Hashable {
    /// The term, at most `LongTerm.limit` bytes of UTF-8 when `kind` is `latin`; never empty.
    public var text: String
    public var kind: TokenKind
    /// Counts Han characters and Latin runs from 0; white space and punctuation take no position. The position of a
    /// token of several characters is that of its first.
    public var position: Int32
    /// Offsets of folded scalars. Of a bigram laid out over white space it includes that white space.
    public var range: Range<Int32>

    public init(text: String, kind: TokenKind, position: Int32, range: Range<Int32>) {
        self.text = text
        self.kind = kind
        self.position = position
        self.range = range
    }

    /// `range` as `FoldedText.sourceRange(of:)` wants it.
    public var offsets: Range<Int> { Int(range.lowerBound)..<Int(range.upperBound) }
}
