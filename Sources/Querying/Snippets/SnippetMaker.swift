// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// Cuts whole sentences around what was found and marks it, phrases as phrases. One for each answer.
struct SnippetMaker {
    /// Scalars of a snippet at most; about three lines on a phone.
    static let longest = 160

    private let searches: [PhraseSearch]

    /// - Parameter highlights: folded texts to mark.
    init(_ highlights: [String]) {
        searches = highlights.map { PhraseSearch(phrase: TextFolding.fold($0)) }
    }

    /// HTML-escaped sentences of `text` with `<mark>` around the occurrences of the highlights, in UTF-8.
    ///
    /// Nothing to mark gives the beginning of the text. Linear in the text for each highlight.
    func snippet(_ source: SnippetSource) -> [UInt8] {
        // Occurrences are joined where they touch, so that a phrase is marked as one.
        var occurrences: [Range<Int>] = []
        for search in searches { search.addOccurrences(in: source.scanned, to: &occurrences) }
        let found = Highlight.sourceRanges(of: occurrences, in: source.scanned.folded)
        let window = SnippetWindow.best(source, found)
        var html = SnippetText.Writer(capacity: 3 * window.count + 64)
        if window.lowerBound > 0 { html.write("…") }
        var position = window.lowerBound
        for range in found where range.lowerBound >= window.lowerBound && range.upperBound <= window.upperBound {
            guard range.lowerBound >= position else { continue }
            html.escape(source.bytes(position..<range.lowerBound))
            html.write("<mark>")
            html.escape(source.bytes(range))
            html.write("</mark>")
            position = range.upperBound
        }
        html.escape(source.bytes(position..<window.upperBound))
        if window.upperBound < source.count { html.write("…") }
        return html.bytes
    }
}
