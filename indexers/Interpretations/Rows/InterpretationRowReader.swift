// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Readers
public import Records

/// Reads rows of the `interpretations` exchange format (interfaces.md): one text, picture or film about documents.
public struct InterpretationRowReader: RecordRowReader {
    public static let knownFields: Set<String> = [
        "id", "title", "body", "interprets", "published_on", "form", "issuer", "issuers", "topics", "source_name",
        "source_url",
    ]

    /// Largest body in bytes of UTF-8 (reliability.md F15).
    public static let bodyLimit = 10_000_000

    let source: String

    public init(source: String) { self.source = source }

    /// The interpretation; refuses with `missing_field` (title), `bad_field`, `bad_date`, `too_long`, and what the gate
    /// refuses (`classified`, `internal`).
    ///
    /// A row without body is accepted and flagged: pictures and films come without text. Where `interprets` is absent it
    /// is read from headline and text.
    public func read(_ row: JSONObject) throws(RowRefusal) -> Interpretation {
        do {
            return try fields(of: row)
        } catch let error as RowError {
            throw RowRefusal(code: error.code.rawValue, sentence: PersonalData.masked(error.sentence).text)
        } catch let refusal as RowRefusal {
            throw refusal
        } catch {
            throw RowRefusal(code: "bad_field", sentence: "这一行无法读取。")
        }
    }

    /// The id of the row; the key of its title where it has none.
    public func key(of row: JSONObject) -> String {
        do throws(RowError) {
            if let id = try row.string("id") { return PersonalData.masked(id).text == id ? id : "" }
            return Self.key(title: try row.string("title") ?? "")
        } catch {
            return ""
        }
    }

    public func unknownFields(of row: JSONObject) -> [String] { row.keys.filter { !Self.knownFields.contains($0) } }

    /// Equal for all spellings of one headline; empty for none.
    static func key(title: String) -> String { TitleKey.key(InterpretationDraft.masked(title)) }

    private func fields(of row: JSONObject) throws -> Interpretation {
        let title = try row.required("title")
        let id = try row.string("id")
        let body = try row.string("body") ?? ""
        guard body.utf8.count <= Self.bodyLimit else {
            throw RowRefusal(code: "too_long", sentence: "字段 body 超过 10 MB。请只填解读的文字，图片和视频另行发布。")
        }
        var draft = InterpretationDraft(title: title, body: body)
        draft.interprets = try row.strings("interprets").flatMap(InterpretsField.entries)
        draft.publishedOn = try row.date("published_on")
        draft.formText = try row.string("form")
        draft.issuers = try row.strings("issuers") + row.strings("issuer")
        draft.topics = try row.strings("topics")
        let key = key(of: row)
        let reference = SourceReference(
            name: try row.string("source_name").map(InterpretationDraft.masked) ?? source,
            id: id.map(InterpretationDraft.masked) ?? key,
            url: WebAddress.safe(try row.string("source_url")).map(InterpretationDraft.masked))
        return try draft.finished(id: identity(key), source: reference)
    }

    func identity(_ key: String) -> String {
        RecordIdentity.id(prefix: Interpretation.idPrefix, source: source, key: key)
    }
}
