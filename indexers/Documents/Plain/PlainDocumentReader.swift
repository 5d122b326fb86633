// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
import Readers
public import Records

/// Reads a document file (paragraphs, layout already removed) into records.
public struct PlainDocumentReader: Sendable {
    private let source: String
    private let fields: FieldTaxonomy
    private let today: CivilDate?
    /// How far into the text a title reaches, in characters.
    private static let titleReach = 200

    public init(source: String, today: CivilDate? = nil, fields: FieldTaxonomy = .standard) {
        self.source = source
        self.today = today
        self.fields = fields
    }

    /// The documents of one file: one, or a notice and the document it encloses, in that order, linked both ways.
    ///
    /// Title, number, issuers and dates are read from letterhead, title, signature and footer (GB/T 9704-2012). The
    /// titles of notice and enclosure may differ; each is an alias of the other and neither is corrected. Refuses with
    /// `classified`, `internal`, and with `missing_field` where neither the text nor `titleHint` gives a title. A file without text
    /// layer is accepted under its name and flagged.
    public func read(
        text: String, fileName: String, hasTextLayer: Bool = true, titleHint: String? = nil
    ) throws(RowRefusal) -> [NormativeDocument] {
        // Names of files and properties are typed by people, too.
        let known = DocumentGate.persons(title: String(text.prefix(Self.titleReach)), body: text)
        let fileName = DocumentGate.masked(fileName, knowing: known)
        let titleHint = titleHint.map { DocumentGate.masked($0, knowing: known) }
        guard hasTextLayer else { return [unread(fileName)] }
        if let refusal = DocumentGate.refusal(ofText: text) { throw refusal }
        let text = DocumentGate.masked(text, knowing: known)
        let lines = BodyLayout.normalized(text).split(separator: "\n").map(String.init)
        let parts = PlainParts(lines, titleHint: titleHint)
        guard !parts.head.title.isEmpty else {
            throw RowRefusal(code: "missing_field", sentence: "没有从文件里读到标题。请检查文件是否完整，或改用 JSON Lines 给出 title 字段。")
        }
        var main = document(title: parts.head.title, parts: parts, key: key(of: parts, fileName), fileName: fileName)
        if let refusal = DocumentGate.refusal(ofPublished: main.publishedOn, today: today) { throw refusal }
        main.body = parts.text.joined(separator: "\n")
        guard let title = parts.enclosureTitle else {
            finish(&main)
            return [main]
        }
        var enclosed = document(title: title, parts: parts, key: key(of: parts, fileName) + "#1", fileName: fileName)
        enclosed.body = parts.enclosureText.joined(separator: "\n")
        main.enclosureIDs = [enclosed.id]
        enclosed.wrapperID = main.id
        let printed = TitleKey.enclosedTitle(of: main.title)
        main.aliases = distinct([title, printed], besides: main.title)
        enclosed.aliases = distinct([printed, main.title], besides: title)
        if main.documentClass != .draft, enclosed.documentClass == .draft {
            enclosed.documentClass = main.documentClass
        }
        finish(&main)
        // A call for comments encloses the draft, whatever the draft's own title line says.
        if DraftMark.isCall(title: main.title) { enclosed.flags.insert(.draftText) }
        finish(&enclosed)
        return [main, enclosed]
    }

    /// What tells a file's document apart within its source: number and title; the file's name where it has no number.
    private func key(of parts: PlainParts, _ fileName: String) -> String {
        guard let number = parts.head.number else { return fileName }
        return number + "|" + TitleKey.key(parts.head.title)
    }

    private func document(title: String, parts: PlainParts, key: String, fileName: String) -> NormativeDocument {
        var document = NormativeDocument(
            id: RecordIdentity.hashedID(prefix: "d", source: source, key: key), workID: "", workName: title,
            title: title, source: SourceReference(name: source, id: key))
        document.number = parts.head.number
        document.issuers = issuers(of: parts)
        document.writtenOn = parts.signature?.date
        document.printedOn = parts.footer.printedOn
        parts.head.metadata.fill(&document)
        document.documentClass = IssuerClass.documentClass(title: title, issuers: document.issuers)
        return document
    }

    // Title first: it names the issuers in their order; then the signature, then the letterhead.
    private func issuers(of parts: PlainParts) -> [String] {
        let cut = ["印发", "关于", "转发", "批转", "公布", "发布"].compactMap { parts.head.title.firstRange(of: $0)?.lowerBound }
            .min()
        if let cut, cut > parts.head.title.startIndex {
            let named = OrganDirectory.split(issuers: String(parts.head.title[..<cut]))
            if !named.isEmpty { return named }
        }
        if let signed = parts.signature?.issuers, !signed.isEmpty { return signed }
        return parts.head.letterhead
    }

    private func finish(_ document: inout NormativeDocument) {
        document.workID = WorkIdentity.id(of: document, work: nil)
        document.fields = fields.fields(
            title: document.title, topics: document.topics, issuers: document.issuers)
        if document.body.isEmpty { document.flags.insert(.titleOnly) }
        TextExtraction.fill(&document)
    }

    private func unread(_ fileName: String) -> NormativeDocument {
        let stem = fileName.split(separator: "/").last.map(String.init) ?? fileName
        let title = stem.lastIndex(of: ".").map { String(stem[..<$0]) } ?? stem
        var document = NormativeDocument(
            id: RecordIdentity.hashedID(prefix: "d", source: source, key: fileName), workID: "", workName: title,
            title: title.isEmpty ? fileName : title, source: SourceReference(name: source, id: fileName))
        document.flags = [.noTextLayer, .titleOnly]
        document.workID = WorkIdentity.id(of: document, work: nil)
        return document
    }

    private func distinct(_ names: [String?], besides title: String) -> [String] {
        var result: [String] = []
        for case let name? in names where name != title && !result.contains(name) { result.append(name) }
        return result
    }
}
