// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

extension Highlight {
    /// Source ranges of every occurrence of the folded `texts`, joined where they touch, so that a phrase is marked
    /// as one.
    static func ranges(of texts: [String], in folded: FoldedText) -> [Range<Int>] {
        let found = texts.flatMap { occurrences(of: TextFolding.fold($0), in: folded) }
        return sourceRanges(of: found, in: folded)
    }
}
