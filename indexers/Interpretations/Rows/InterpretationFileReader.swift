// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Importing
import Readers
import Records

/// Reads a document file (txt, docx, pdf, html) that is one interpretation.
struct InterpretationFileReader: Sendable {
    private let rows: InterpretationRowReader
    private let plain: PlainDocumentReader

    init(source: String) {
        rows = InterpretationRowReader(source: source)
        plain = PlainDocumentReader(source: source)
    }

    /// The interpretation with its key. Headline, organ and day are read as those of any document; a file without a
    /// text layer is accepted under its name and flagged.
    func read(_ text: DocumentText, fileName: String) throws(RowRefusal) -> [(record: Interpretation, key: String)] {
        let hasText = !text.warnings.contains(.noTextLayer)
        let parts = try plain.read(
            text: text.text, fileName: fileName, hasTextLayer: hasText, titleHint: text.titleHint)
        guard let head = parts.first else { return [] }
        // 关于印发《…》的通知的解读 looks like a notice with its enclosure; it is one text.
        var draft = InterpretationDraft(
            title: head.title, body: parts.map(\.body).filter { !$0.isEmpty }.joined(separator: "\n"))
        draft.publishedOn = head.publishedOn
        draft.issuers = head.issuers
        draft.topics = head.topics
        draft.hasTextLayer = hasText
        let key = InterpretationRowReader.key(title: head.title)
        let reference = SourceReference(name: rows.source, id: key, url: head.source.url)
        return [(try draft.finished(id: rows.identity(key), source: reference), key)]
    }
}
