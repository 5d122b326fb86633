// SPDX-License-Identifier: GPL-3.0-or-later

/// A text folded for comparison, with the way back: every folded scalar knows where in the source it came from.
///
/// Offsets count Unicode scalars, not UTF-8 bytes and not characters. Sources longer than 2^31 - 1 scalars are
/// folded, but offsets past that point all read 2^31 - 1.
public struct FoldedText: Sendable, Hashable {
    /// The folded text.
    public let scalars: [Unicode.Scalar]
    /// `scalars.count + 1` entries, ascending: the source offset at which folded scalar i begins, and last the number
    /// of source scalars. Scalars that one source scalar expands to share its offset.
    public let sourceOffsets: [Int32]

    init(scalars: [Unicode.Scalar], sourceOffsets: [Int32]) {
        self.scalars = scalars
        self.sourceOffsets = sourceOffsets
    }

    /// The folded text as a string. Linear; not kept.
    public var text: String { String(scalars: scalars) }

    /// The folded text of a range of folded offsets, cut to what exists. Linear in the range.
    public func text(of range: Range<Int>) -> String {
        String(scalars: scalars[range.clamped(to: scalars.indices)])
    }

    /// The source scalars from which a range of folded scalars came, cut to what exists.
    ///
    /// Never splits a source scalar: both halves of an expansion lead to the whole. What folding removed after a
    /// scalar (a zero-width space, further blanks) belongs to that scalar. Empty for an empty range.
    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: scalars.indices)
        let start = Int(sourceOffsets[range.lowerBound])
        guard !range.isEmpty else { return start..<start }
        let last = sourceOffsets[range.upperBound - 1]
        var end = range.upperBound
        while end < scalars.count, sourceOffsets[end] == last {
            end += 1
        }
        return start..<max(start, Int(sourceOffsets[end]))
    }
}
