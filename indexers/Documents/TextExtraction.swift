// SPDX-License-Identifier: GPL-3.0-or-later
public import Records

/// Fills in what a document's own text says: outline, validity clauses, citations, and whether it is a draft.
public enum TextExtraction {
    /// Goes up whenever the readings change, so that the ledger reads unchanged rows again.
    public static let version = 3

    /// Reads `document.body` (already in its final form) into `outline`, `clauses` and `citations`; linear, total.
    public static func fill(_ document: inout NormativeDocument) {
        if DraftMark.stands(atHeadOf: document.body, title: document.title) { document.flags.insert(.draftText) }
        let text = BodyText(document.body)
        let spans = TitleScanner(text: text).spans()
        document.outline = OutlineReader.outline(of: text, documentClass: document.documentClass)
        document.clauses = ClauseReader.clauses(
            in: text, spans: spans, outline: document.outline, title: document.title)
        document.citations = CitationReader.citations(in: text, spans: spans)
    }
}
