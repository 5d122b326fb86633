// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Readers
public import Records

/// Reads rows of the `documents` exchange format (interfaces.md) into records.
public struct DocumentRowReader: Sendable {
    /// The fields of the format; others are accepted and named in the report.
    public static let knownFields: Set<String> = [
        "id", "title", "body", "work", "short_title", "number", "issuers", "class", "written_on", "printed_on",
        "published_on", "effective_on", "effective_confidence", "expires_on", "index_number", "registration_number",
        "topics", "status_claim", "history", "source_name", "source_url", "aliases",
    ]

    /// Largest body in bytes of UTF-8 (reliability.md F15).
    public static let bodyLimit = 10_000_000

    private let source: String
    private let fields: FieldTaxonomy
    private let today: CivilDate?

    /// `source` names the source of rows that give no `source_name`, and keeps the ids of two sources apart; `today` is
    /// the last day on which a document may have been published, where absent any day is one.
    public init(source: String, today: CivilDate? = nil, fields: FieldTaxonomy = .standard) {
        self.source = source
        self.today = today
        self.fields = fields
    }

    /// The document that `row` says, with outline, clauses and citations read from its body.
    ///
    /// Refuses with `missing_field` (id, title), `bad_field`, `bad_date`, `too_long`, and the codes of
    /// `DocumentGate`. A row without body is accepted and flagged `titleOnly`.
    public func read(_ row: JSONObject) throws(RowRefusal) -> NormativeDocument {
        do {
            if let refusal = DocumentGate.refusal(ofKey: try row.required("id"), field: "id") { throw refusal }
            if let work = try row.string("work"), let refusal = DocumentGate.refusal(ofKey: work, field: "work") {
                throw refusal
            }
            var document = try fields(of: row)
            if let refusal = DocumentGate.refusal(of: document) { throw refusal }
            if let refusal = DocumentGate.refusal(ofPublished: document.publishedOn, today: today) { throw refusal }
            DocumentGate.mask(&document)
            TextExtraction.fill(&document)
            return document
        } catch let error as RowError {
            throw RowRefusal(error)
        } catch let refusal as RowRefusal {
            throw refusal
        } catch {
            throw RowRefusal(code: "bad_field", sentence: "这一行无法读取：\(error)")
        }
    }

    /// Names of members that the format does not know.
    public func unknownFields(of row: JSONObject) -> [String] { row.keys.filter { !Self.knownFields.contains($0) } }

    private func fields(of row: JSONObject) throws -> NormativeDocument {
        let id = try row.required("id")
        let title = oneLine(try row.required("title"))
        let work = try row.string("work").map(oneLine)
        let reference = SourceReference(
            name: try row.string("source_name") ?? source, id: id, url: WebAddress.safe(try row.string("source_url")))
        var document = NormativeDocument(
            id: RecordIdentity.id(prefix: "d", source: source, key: id), workID: "", workName: work ?? title,
            title: title, source: reference)
        document.shortTitle = try row.string("short_title").map(oneLine)
        document.aliases = try row.strings("aliases").map(oneLine)
        document.number = try row.string("number").map(oneLine)
        document.issuers = try issuers(of: row)
        if let word = try row.string("class") { document.documentClass = try ClassNames.documentClass(of: word) }
        try readDates(of: row, into: &document)
        document.indexNumber = try row.string("index_number")
        document.registrationNumber = try row.string("registration_number")
        document.topics = try row.strings("topics")
        document.statusClaim = try row.string("status_claim")
        document.history = try row.objects("history").map(history)
        document.body = try body(of: row)
        if document.number == nil { document.number = BodyNumber.find(in: document.body, title: title) }
        if document.body.isEmpty { document.flags.insert(.titleOnly) }
        if BodyEnding.breaksOff(document.body) { document.flags.insert(.truncated) }
        document.workID = WorkIdentity.id(of: document, work: work)
        document.fields = fields.fields(title: title, topics: document.topics, issuers: document.issuers)
        return document
    }

    private func issuers(of row: JSONObject) throws -> [String] {
        let given = try row.strings("issuers").map(oneLine)
        guard given.count == 1, let line = given.first else { return given }
        let parts = OrganDirectory.split(issuers: line)
        return parts.isEmpty ? given : parts
    }

    private func readDates(of row: JSONObject, into document: inout NormativeDocument) throws {
        document.writtenOn = try row.date("written_on")
        document.printedOn = try row.date("printed_on")
        document.publishedOn = try row.date("published_on")
        document.effectiveOn = try row.date("effective_on")
        document.expiresOn = try row.date("expires_on")
        let rating = try EffectiveRating(word: try row.string("effective_confidence"))
        document.effectiveConfidence = rating.confidence
        document.datesConflict = rating.isConflict
    }

    private func history(_ entry: JSONObject) throws -> NormativeDocument.HistoryEntry {
        NormativeDocument.HistoryEntry(date: try entry.date("date"), event: try entry.string("event") ?? "")
    }

    private func body(of row: JSONObject) throws -> String {
        guard let given = try row.string("body") else { return "" }
        guard given.utf8.count <= Self.bodyLimit else {
            throw RowRefusal(code: "too_long", sentence: "字段 body 超过 10 MB。请把附件另存为文件，正文只留文件本身。")
        }
        return BodyLayout.normalized(given)
    }

    private func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" }))
    }
}
