// SPDX-License-Identifier: GPL-3.0-or-later

/// Which part of a text its snippet shows.
enum SnippetWindow {
    /// The run of whole sentences, at most `SnippetMaker.longest` scalars, that holds the longest and most different
    /// marks, earliest first.
    ///
    /// - Parameter found: scalar ranges of the marks, ascending.
    static func best(_ source: SnippetSource, _ found: [Range<Int>]) -> Range<Int> {
        let sentences = source.sentences
        guard let first = sentences.first else { return 0..<0 }
        let marks = numbered(found, source)
        // The last start for which a mark of this number was counted.
        var seen = [Int](repeating: -1, count: marks.count)
        var best = (score: -1, range: first)
        for start in sentences.indices {
            var end = sentences[start].upperBound
            var next = start + 1
            while next < sentences.count,
                sentences[next].upperBound - sentences[start].lowerBound <= SnippetMaker.longest
            {
                end = sentences[next].upperBound
                next += 1
            }
            let range = sentences[start].lowerBound..<end
            var score = 0
            for (index, mark) in found.enumerated()
            where mark.lowerBound >= range.lowerBound && mark.upperBound <= range.upperBound {
                // Squared, so that a phrase in one piece outweighs its words apart; repetitions only break ties.
                let isNew = seen[marks[index]] != start
                seen[marks[index]] = start
                score += isNew ? mark.count * mark.count * 100 : 1
            }
            if score > best.score { best = (score, range) }
        }
        return trimmed(best.range, source, found)
    }

    /// For each mark the first that has the same text.
    private static func numbered(_ found: [Range<Int>], _ source: SnippetSource) -> [Int] {
        // Few are found by comparing, without a table and its hashes.
        guard found.count > 16 else {
            return found.indices.map { index in
                let text = source.bytes(found[index])
                return found.indices.first { source.bytes(found[$0]) == text } ?? index
            }
        }
        var firsts: [ArraySlice<UInt8>: Int] = [:]
        return found.indices.map { index in
            let text = source.bytes(found[index])
            if let known = firsts[text] { return known }
            firsts[text] = index
            return index
        }
    }

    /// A sentence longer than the limit is cut at its commas around the first mark.
    private static func trimmed(
        _ range: Range<Int>, _ source: SnippetSource, _ found: [Range<Int>]
    ) -> Range<Int> {
        guard range.count > SnippetMaker.longest else { return range }
        let mark = found.first { $0.lowerBound >= range.lowerBound && $0.upperBound <= range.upperBound }
        let centre = mark?.lowerBound ?? range.lowerBound
        var start = max(range.lowerBound, centre - SnippetMaker.longest / 2)
        if start > range.lowerBound,
            let comma = (start..<max(start, centre)).first(where: { isComma(source.bytes($0..<($0 + 1))) })
        {
            start = comma + 1
        }
        var end = min(range.upperBound, start + SnippetMaker.longest)
        if let mark { end = min(range.upperBound, max(end, mark.upperBound)) }
        return start..<end
    }

    private static let commas: [[UInt8]] = ["，", "、", "；", ","].map { Array($0.utf8) }

    private static func isComma(_ scalar: ArraySlice<UInt8>) -> Bool { commas.contains { $0[...] == scalar } }
}
