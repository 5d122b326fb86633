// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Readers
public import Records

/// Reads rows of the `cleanup` exchange format (interfaces.md): one document's fate in one cleanup round.
public struct CleanupRowReader: Sendable {
    public static let knownFields: Set<String> = [
        "id", "round", "round_title", "round_date", "outcome", "title", "number", "seq", "issuer", "document_date",
        "reason", "reissue_by", "effective_on", "source_name", "source_url",
    ]

    private static let longestList = 1_000_000

    private let source: String

    public init(source: String) { self.source = source }

    /// The row; refuses with `missing_field` (round, round_title, round_date, outcome; title or number), `bad_field`
    /// (an outcome that is none), `bad_date`, `bad_number`.
    ///
    /// The day of reissue is taken from `reissue_by`, else from the words of the outcome or the reason
    /// (限2023年12月底前修改); 逾期…失效 there makes missing it fatal.
    public func read(_ row: JSONObject) throws(RowRefusal) -> CleanupRow {
        do {
            for field in ["id", "round"] {
                let key = try row.string(field) ?? ""
                if let refusal = DocumentGate.refusal(ofKey: key, field: field) { throw refusal }
            }
            let read = try fields(of: row)
            // A longer number is none of a list: it may be somebody's.
            guard read.seq.map({ (0...Self.longestList).contains($0) }) ?? true else {
                throw RowRefusal(
                    code: "bad_number", sentence: "字段 seq 不是目录中的序号，应为 0 到 \(Self.longestList) 之间的整数。")
            }
            return read
        } catch let error as RowError {
            throw RowRefusal(error)
        } catch let refusal as RowRefusal {
            throw refusal
        } catch {
            throw RowRefusal(code: "bad_field", sentence: "这一行无法读取：\(error)")
        }
    }

    /// What tells the row apart within its source: the round and the document as named.
    ///
    /// Not the outcome: a corrected outcome replaces the wrong one.
    public func key(of row: JSONObject) -> String {
        do throws(RowError) {
            if let id = try row.string("id") { return DocumentGate.masked(id) }
            let round = DocumentGate.masked(try row.string("round") ?? "")
            let title = TitleKey.key(DocumentGate.masked(try row.string("title") ?? ""))
            let number = DocumentGate.masked(try row.string("number") ?? "")
            guard !title.isEmpty || !number.isEmpty else { return "" }
            return [round, DocumentNumber.parse(number)?.canonical ?? number, title].joined(separator: "|")
        } catch {
            return ""
        }
    }

    public func unknownFields(of row: JSONObject) -> [String] { row.keys.filter { !Self.knownFields.contains($0) } }

    private func fields(of row: JSONObject) throws(RowError) -> CleanupRow {
        let round = try row.required("round")
        let roundTitle = DocumentGate.masked(try row.required("round_title"))
        guard let roundDate = try row.date("round_date") else { throw .missing("round_date") }
        let outcomeText = DocumentGate.masked(try row.required("outcome"))
        let title = try row.string("title").map(BodyLayout.withoutOuterBrackets).map(DocumentGate.masked)
        let number = try row.string("number").map(DocumentGate.masked)
        guard title != nil || number != nil else { throw .missing("title 或 number") }
        var reference = SourceReference(
            name: try row.string("source_name") ?? source, id: key(of: row),
            url: WebAddress.safe(try row.string("source_url")))
        DocumentGate.mask(&reference)
        var result = CleanupRow(
            id: RecordIdentity.hashedID(prefix: "c", source: source, key: key(of: row)), round: round,
            roundTitle: roundTitle, roundDate: roundDate, outcome: try OutcomeWord.outcome(of: outcomeText),
            outcomeText: outcomeText, source: reference)
        result.title = title
        result.number = number
        result.seq = try row.int("seq")
        result.issuer = try row.string("issuer").map(DocumentGate.masked)
        result.documentDate = try row.date("document_date")
        result.effectiveOn = try row.date("effective_on")
        result.reason = try row.string("reason").map(DocumentGate.masked)
        try readDeadline(of: row, into: &result)
        return result
    }

    private func readDeadline(of row: JSONObject, into result: inout CleanupRow) throws(RowError) {
        let stated = try row.date("reissue_by")
        guard result.outcome == .toRevise else {
            result.reissueBy = stated
            return
        }
        let words = BodyText(result.outcomeText + "；" + (result.reason ?? ""))
        result.reissueBy = stated ?? deadline(in: words)
        let whole = 0..<words.count
        result.lapsesIfMissed =
            words.contains(anyOf: ["逾期", "届时", "未按期", "到期未"], in: whole)
            && words.contains(anyOf: ["失效", "废止"], in: whole)
    }

    // 2023年12月31日前, 2023年12月底前, 2023年底前; a date without 前 is some other day.
    private func deadline(in words: BodyText) -> CivilDate? {
        var start = 0
        while let (phrase, position) = DatePhrase.first(in: start..<words.count, of: words) {
            if words.first(of: ["底前", "底以前", "以前", "之前", "前", "内完成"], at: phrase.end) != nil { return phrase.lastDay }
            start = max(phrase.end, position + 1)
        }
        return nil
    }
}
