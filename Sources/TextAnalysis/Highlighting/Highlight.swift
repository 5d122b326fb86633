// SPDX-License-Identifier: GPL-3.0-or-later

/// Leads finds in a folded text back to the printed one, and joins what touches, so that a phrase is one mark.
public enum Highlight {
    /// A stretch of a source, marked or not.
    public struct Piece: Sendable, Hashable {
        public var text: String
        public var isMarked: Bool

        public init(text: String, isMarked: Bool) {
            self.text = text
            self.isMarked = isMarked
        }
    }

    /// The source scalar ranges of folded ranges: ascending, none empty, neighbours and overlaps joined. Ranges that
    /// reach outside the text are cut. n log n in the number of ranges.
    public static func sourceRanges(of foldedRanges: [Range<Int>], in text: FoldedText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(foldedRanges.count)
        for range in foldedRanges {
            let source = text.sourceRange(of: range)
            if !source.isEmpty { ranges.append(source) }
        }
        ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var merged: [Range<Int>] = []
        merged.reserveCapacity(ranges.count)
        for range in ranges {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// Where a phrase stands in a text, as folded ranges, ascending, none overlapping.
    ///
    /// Finds what the index finds by `Analyzer.phraseTerms`: Han characters and whole Latin runs one after the other.
    /// White space never matters; punctuation in the text does between two Han characters which the phrase joins.
    /// Empty for a phrase without Han and Latin. Linear in both, unless the text repeats the phrase upon itself.
    public static func occurrences(of phrase: FoldedText, in text: FoldedText) -> [Range<Int>] {
        PhraseSearch(phrase: phrase).occurrences(in: ScannedText(text))
    }

    /// Cuts a source at scalar ranges into pieces, in order, which together are the source. `ranges` as
    /// `sourceRanges(of:in:)` gives them; what lies outside the source or behind an earlier range is ignored. Linear.
    public static func pieces(of source: String, marking ranges: [Range<Int>]) -> [Piece] {
        let scalars = source.unicodeScalars
        var pieces: [Piece] = []
        var index = scalars.startIndex
        var offset = 0
        func take(upTo end: Int, isMarked: Bool) {
            guard end > offset else { return }
            let start = index
            index = scalars.index(index, offsetBy: end - offset, limitedBy: scalars.endIndex) ?? scalars.endIndex
            offset = end
            if start < index { pieces.append(Piece(text: String(scalars[start..<index]), isMarked: isMarked)) }
        }
        for range in ranges {
            take(upTo: range.lowerBound, isMarked: false)
            take(upTo: range.upperBound, isMarked: true)
        }
        take(upTo: .max, isMarked: false)
        return pieces
    }
}
