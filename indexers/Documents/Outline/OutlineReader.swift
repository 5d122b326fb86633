// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Reads the outline 编章节条, 一、（一）1. and 附件 of a body.
public enum OutlineReader {
    /// The headings of `body` in reading order, covering it without gaps; a preamble where text precedes the first.
    ///
    /// Labels count at the start of a paragraph, and, in bodies that lost their line breaks, inside one when the
    /// numbers run on and a sentence has just ended (conservative: a heading is rather missed than invented).
    /// Enumerations inside an article are no headings: the article is the unit that is cited (立法法 art. 65).
    /// A table of contents is left in the text but not taken for the chapters. Linear time; total.
    public static func outline(of body: String, documentClass: DocumentClass = .unknown) -> [OutlineNode] {
        outline(of: BodyText(body), documentClass: documentClass)
    }

    static func outline(of text: BodyText, documentClass: DocumentClass) -> [OutlineNode] {
        guard text.count > 0 else { return [] }
        var scan = HeadingScan(text: text, splitsInside: splitsInside(text, documentClass))
        let marks = TableOfContents.removed(from: scan.marks(), in: text)
        return OutlineAssembly(text: text, marks: marks).nodes()
    }

    // Statutes come with their paragraphs; only a text that is one block has lost them.
    private static func splitsInside(_ text: BodyText, _ documentClass: DocumentClass) -> Bool {
        switch documentClass {
        case .law, .administrativeRegulation, .localRegulation, .judicialInterpretation:
            !text.scalars.contains("\n")
        default: true
        }
    }
}
