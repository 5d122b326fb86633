// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// Cuts whole sentences around what was found and marks it, phrases as phrases.
public struct SnippetMaker {
    /// Scalars of a snippet at most; about three lines on a phone.
    static let longest = 160

    /// HTML-escaped sentences of `text` with `<mark>` around the occurrences of `highlights` (folded texts).
    ///
    /// Nothing to mark gives the beginning of the text. Linear in the text for each highlight.
    public static func snippet(_ text: String, highlights: [String]) -> String {
        let source = Array(text.unicodeScalars)
        let folded = TextFolding.fold(text)
        let found = Highlight.ranges(of: highlights, in: folded)
        let window = bestWindow(source, found)
        var html = window.lowerBound > 0 ? "…" : ""
        var position = window.lowerBound
        for range in found where range.lowerBound >= window.lowerBound && range.upperBound <= window.upperBound {
            guard range.lowerBound >= position else { continue }
            html += Self.escaped(source[position..<range.lowerBound])
            html += "<mark>" + Self.escaped(source[range]) + "</mark>"
            position = range.upperBound
        }
        html += Self.escaped(source[position..<window.upperBound])
        return window.upperBound < source.count ? html + "…" : html
    }

    /// The run of whole sentences, at most `longest` scalars, that holds the longest and most different marks, earliest first.
    static func bestWindow(_ source: [Unicode.Scalar], _ found: [Range<Int>]) -> Range<Int> {
        let sentences = sentences(of: source)
        guard let first = sentences.first else { return 0..<0 }
        var best = (score: -1, range: first)
        for start in sentences.indices {
            var end = sentences[start].upperBound
            var next = start + 1
            while next < sentences.count, sentences[next].upperBound - sentences[start].lowerBound <= longest {
                end = sentences[next].upperBound
                next += 1
            }
            let range = sentences[start].lowerBound..<end
            var seen: Set<[Unicode.Scalar]> = []
            var score = 0
            for mark in found where mark.lowerBound >= range.lowerBound && mark.upperBound <= range.upperBound {
                // Squared, so that a phrase in one piece outweighs its words apart; repetitions only break ties.
                let isNew = seen.insert(Array(source[mark])).inserted
                score += isNew ? mark.count * mark.count * 100 : 1
            }
            if score > best.score { best = (score, range) }
        }
        return trimmed(best.range, source, found)
    }

    /// A sentence longer than the limit is cut at its commas around the first mark.
    private static func trimmed(
        _ range: Range<Int>, _ source: [Unicode.Scalar], _ found: [Range<Int>]
    ) -> Range<Int> {
        guard range.count > longest else { return range }
        let mark = found.first { $0.lowerBound >= range.lowerBound && $0.upperBound <= range.upperBound }
        let centre = mark?.lowerBound ?? range.lowerBound
        var start = max(range.lowerBound, centre - longest / 2)
        if start > range.lowerBound,
            let comma = (start..<max(start, centre)).first(where: { ["，", "、", "；", ","].contains(source[$0]) })
        {
            start = comma + 1
        }
        var end = min(range.upperBound, start + longest)
        if let mark { end = min(range.upperBound, max(end, mark.upperBound)) }
        return start..<end
    }

    /// Sentence ranges without white space at their edges.
    private static func sentences(of source: [Unicode.Scalar]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in source.indices {
            let ends = ["。", "！", "？", "；", "\n"].contains(source[index])
            guard ends || index == source.count - 1 else { continue }
            var (low, high) = (start, index + 1)
            while low < high, source[low].properties.isWhitespace { low += 1 }
            while high > low, source[high - 1].properties.isWhitespace { high -= 1 }
            if low < high { sentences.append(low..<high) }
            start = index + 1
        }
        return sentences
    }

    /// Element text: the five characters that HTML gives a meaning, scalar by scalar.
    static func escaped(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar {
            case "&": text.append(contentsOf: "&amp;".unicodeScalars)
            case "<": text.append(contentsOf: "&lt;".unicodeScalars)
            case ">": text.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": text.append(contentsOf: "&quot;".unicodeScalars)
            case "'": text.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\r", "\t": text.append(" ")
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}
