// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes the page out of a text: what was broken only to fit the paper is joined, what the page added is dropped.
///
/// Hard line wraps are joined, page numbers dropped, spaces set by the typesetter removed. Headings, numbered
/// paragraphs, the line of addressees, signatures and dates stay paragraphs of their own. Whether a text is
/// wrapped at all is told from its own line widths (`PageGeometry`), so text that keeps a paragraph on a line
/// passes unjoined. Linear in the text; total.
public enum LayoutCleaner {
    /// The clean text: paragraphs separated by `\n`, none blank.
    public static func clean(_ text: String) -> String { cleaned(text).text }

    /// The clean text and the number of pages that form feeds show (`nil` without any).
    /// - Parameter unwraps: false for sources whose lines are paragraphs by construction.
    static func cleaned(_ text: String, unwraps: Bool = true) -> (text: String, pageCount: Int?) {
        let page = PhysicalLines.split(text)
        let lines = PageNumbers.dropped(from: page.lines)
        let geometry = unwraps ? PageGeometry(lines) : PageGeometry([])
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(text.utf8.count / 3)
        for paragraph in ParagraphJoiner.paragraphs(lines, geometry: geometry) {
            let spaced = LayoutSpaces.cleaned(paragraph)
            guard !spaced.isEmpty else { continue }
            if !output.isEmpty { output.append("\n") }
            output.append(contentsOf: spaced)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: output)
        return (String(view), page.formFeeds > 0 ? page.formFeeds : nil)
    }
}
