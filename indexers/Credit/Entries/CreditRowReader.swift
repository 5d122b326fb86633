// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Readers
public import Records

/// Reads rows of the `credit` exchange format (interfaces.md): one entry about one subject.
public struct CreditRowReader: RecordRowReader {
    public static let knownFields: Set<String> = [
        "id", "code", "name", "subject_kind", "entry_kind", "entry_title", "number", "decided_on", "published_on",
        "organ", "grade", "basis", "content", "channel", "display_until", "restricted_until", "repaired_on", "ended_on",
        "state", "legal_representative", "operator", "source_name", "source_url",
    ]

    let source: String
    private let today: CivilDate?

    /// - Parameter today: the last day on which an entry may have been decided; where absent any day is one.
    public init(source: String, today: CivilDate? = nil) {
        self.source = source
        self.today = today
    }

    /// The entry; refuses with `missing_field` (code or name, entry_kind, decided_on), `bad_code`, `bad_field` (a kind of
    /// entry that the national catalogue does not name, a grade or state that is none), `bad_date`, `too_long`, what the
    /// gate refuses (`classified`, `sealed`, `minor`), and `personal` for natural persons and identity numbers.
    ///
    /// An entry without a code belongs to no subject: an equal name proves nothing.
    public func read(_ row: JSONObject) throws(RowRefusal) -> CreditEntry {
        if let field = CodeField.tooLong(row) { throw .tooLong(field) }
        let persons = Self.persons(in: row).knowing(Self.cells(["content", "entry_title", "basis"], of: row))
        do {
            return try fields(of: row, persons)
        } catch let error as RowError {
            throw persons.refusal(error)
        } catch let refusal as RowRefusal {
            throw refusal
        } catch {
            throw RowRefusal(code: "bad_field", sentence: "这一行无法读取。")
        }
    }

    public func unknownFields(of row: JSONObject) -> [String] { row.keys.filter { !Self.knownFields.contains($0) } }

    /// The row as quarantine keeps it.
    public func original(of raw: RawRow) -> String {
        MaskedRow.text(of: raw) { row in
            let persons = Self.persons(in: row).knowing(Self.cells(["content", "entry_title", "basis"], of: row))
            let isStopped = Self.gate(row, day: nil) != nil
            return { field, text in
                if isStopped, !field.isEmpty, !Self.keptFields.contains(field) { return RowPersons.unkept }
                return switch field {
                case "code": persons.shownCode(text)
                case "name": persons.shown(text)
                case "legal_representative", "operator": persons.shownPersons(text)
                default: persons.masked(text)
                }
            }
        }
    }

    private func fields(of row: JSONObject, _ persons: RowPersons) throws -> CreditEntry {
        let party = try CreditParty(row)
        let section = try section(of: row)
        guard let decidedOn = try row.date("decided_on") else { throw RowError.missing("decided_on") }
        guard case .day = PrintedDay(try row.required("decided_on")) else {
            throw RowError(.badDate, field: "decided_on", "字段 decided_on 的日期是系统的默认值，不是认定日期。请填写认定文书的日期。")
        }
        if let today, decidedOn > today {
            throw RowError(.badDate, field: "decided_on", "字段 decided_on 的日期不对：\(decidedOn.chinese)还没有到。请核对后重新报送。")
        }
        let key = key(of: row)
        let id = try row.string("id")
        let reference = SourceReference(
            name: try row.string("source_name").map(persons.masked) ?? source, id: id.map(persons.masked) ?? key,
            url: WebAddress.safe(try row.string("source_url")).map(persons.masked))
        var entry = CreditEntry(
            id: RecordIdentity.id(prefix: CreditEntry.idPrefix, source: source, key: key),
            subjectCode: party.code?.text, subjectName: party.name.map(persons.shown) ?? party.code?.text ?? "",
            section: section.section, sectionText: persons.masked(section.text), source: reference)
        entry.entryTitle = try text(row, "entry_title", persons)
        entry.number = try text(row, "number", persons)
        entry.organ = try text(row, "organ", persons)
        entry.decidedOn = decidedOn
        entry.publishedOn = try day(row, "published_on")
        try readGrade(of: row, persons, into: &entry)
        entry.basis = try text(row, "basis", persons)
        entry.content = try text(row, "content", persons)
        entry.channel = try row.string("channel").map(DisplayChannel.init(text:)) ?? .source
        entry.displayUntil = try day(row, "display_until")
        entry.restrictedUntil = try day(row, "restricted_until")
        entry.repairedOn = try day(row, "repaired_on")
        entry.endedOn = try day(row, "ended_on")
        if let word = try row.string("state") {
            entry.stateText = persons.masked(word)
            guard let state = CreditEntry.State(text: word) else {
                throw RowError.bad("state", value: word, expected: CreditEntry.State.allowed)
            }
            entry.state = state
        }
        if let refusal = Self.gate(row, day: decidedOn) { throw RowRefusal(refusal) }
        return entry
    }

    private func section(of row: JSONObject) throws(RowError) -> (section: CreditEntry.Section, text: String) {
        let word = try row.required("entry_kind")
        guard let section = CreditEntry.Section(text: word) else {
            throw .bad("entry_kind", value: word, expected: CreditEntry.Section.allowed + "（不在公共信用信息基础目录内的不收录）")
        }
        return (section, word)
    }

    /// 轻微, 一般, 严重; of evaluations and honours the field holds their result (A级), which then names the entry.
    private func readGrade(
        of row: JSONObject, _ persons: RowPersons, into entry: inout CreditEntry
    ) throws(RowError) {
        guard let word = try row.string("grade"), !BlankCell.isBlank(word) else { return }
        switch entry.section {
        case .honest, .evaluation, .commitment, .other:
            if entry.entryTitle == nil { entry.entryTitle = persons.masked("\(entry.sectionText)：\(word)") }
        case .administration, .seriousDishonesty, .abnormal, .judgement:
            entry.grade = CreditGrade(text: word) ?? CreditGrade(rawValue: word.lowercased())
            guard entry.grade != nil || ["待定", "未定", "未认定", "未分级"].contains(where: word.contains) else {
                throw .bad("grade", value: word, expected: "轻微、一般、严重或待定")
            }
        }
    }

    private func text(_ row: JSONObject, _ field: String, _ persons: RowPersons) throws -> String? {
        guard let text = try row.string(field), !BlankCell.isBlank(text) else { return nil }
        return persons.masked(text)
    }

    /// A day; `nil` for what systems put where there is none (9999-12-31, 长期).
    private func day(_ row: JSONObject, _ field: String) throws(RowError) -> CivilDate? {
        guard let text = try row.string(field), !BlankCell.isBlank(text) else { return nil }
        if case .unlimited = PrintedDay(text) { return nil }
        return try row.date(field)
    }

    /// Looks at the row as it was sent: an identity number tells that its owner is a minor.
    private static func gate(_ row: JSONObject, day: CivilDate?) -> GateRefusal? {
        func cell(_ field: String) -> String? { cells([field], of: row).first }
        var act = GatedAct(actKind: .penalty)
        act.organ = cell("organ")
        act.number = cell("number")
        act.partyName = cell("name")
        act.partyKind = cell("code") == nil ? nil : .organization
        act.bases = [cell("basis")].compactMap { $0 }
        act.texts = ["entry_title", "content", "basis", "grade"].compactMap(cell)
        act.day = day ?? cell("decided_on").flatMap { CivilDate(lenient: $0) }
        return Gate.refusal(ofAct: act)
    }

    /// What quarantine keeps of an entry that the gate stops.
    private static let keptFields: Set<String> = ["id", "code", "number", "organ", "decided_on", "entry_kind"]

    static func persons(in row: JSONObject) -> RowPersons {
        RowPersons(
            persons: cells(["legal_representative", "operator"], of: row), organizations: cells(["name"], of: row))
    }

    private static func cells(_ fields: [String], of row: JSONObject) -> [String] {
        fields.compactMap { field -> String? in
            do throws(RowError) { return try row.string(field) } catch { return nil }
        }
    }
}
