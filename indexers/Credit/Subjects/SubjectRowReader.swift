// SPDX-License-Identifier: GPL-3.0-or-later
public import Importing
public import Readers
public import Records

/// Reads rows of the `subjects` exchange format (interfaces.md): one market subject, as its register has it.
///
/// One record a code; what bears another code is another subject, whatever its name.
public struct SubjectRowReader: RecordRowReader {
    public static let knownFields: Set<String> = [
        "id", "code", "name", "former_names", "kind", "state", "registrar", "established_on", "ended_on",
        "industry_code", "scope", "division", "address", "registration_number", "parent", "legal_representative",
        "operator", "source_name", "source_url",
    ]

    private let source: String

    public init(source: String) { self.source = source }

    /// The subject; refuses with `missing_field` (name; code or registration_number), `bad_code`, `bad_field`,
    /// `bad_date`, `too_long`, and `personal` for natural persons and identity numbers.
    ///
    /// A shop without a trade name bears its owner's, which is masked; representatives and operators always are.
    public func read(_ row: JSONObject) throws(RowRefusal) -> MarketSubject {
        if let field = CodeField.tooLong(row) { throw .tooLong(field) }
        let persons = Self.persons(in: row)
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

    /// The code; the registration number where there is none; empty where the row has neither or what it has is itself
    /// to be corrected.
    public func key(of row: JSONObject) -> String {
        do throws(RowRefusal) { return try identity(of: row).key } catch { return "" }
    }

    public func unknownFields(of row: JSONObject) -> [String] { row.keys.filter { !Self.knownFields.contains($0) } }

    /// The row as quarantine keeps it.
    public func original(of raw: RawRow) -> String {
        MaskedRow.text(of: raw) { row in
            let persons = Self.persons(in: row)
            return { field, text in
                switch field {
                case "code", "registration_number", "parent": persons.shownCode(text)
                case "name": persons.shown(text)
                case "former_names": RowPersons.parts(of: text).map(persons.shown).joined(separator: "、")
                case "legal_representative", "operator": persons.shownPersons(text)
                default: persons.masked(text)
                }
            }
        }
    }

    private struct Identity {
        var code: CreditCode?
        var registration: RegistrationCell
        var name: String
        var key: String
    }

    private func identity(of row: JSONObject) throws(RowRefusal) -> Identity {
        let code = try CodeField.read(row)
        let name: String
        let registration: RegistrationCell
        do throws(RowError) {
            name = try row.string("name") ?? ""
            registration = RegistrationCell(try row.string("registration_number"))
        } catch {
            throw Self.persons(in: row).refusal(error)
        }
        if registration == .personal { throw .personalCode }
        guard !name.isEmpty, !BlankCell.isBlank(name) else { throw RowRefusal(RowError.missing("name")) }
        // 92 and a legacy number tell that it is a shop, named like its owner or not.
        let mayBearOwner = code?.isShop == true || (code == nil && registration.number != nil)
        if !IdentityNumber.find(in: name, isLenient: true).isEmpty { throw .personal }
        if PartyName.isSeveral(name) { throw .severalNames }
        if RowPersons.isPerson(name), !mayBearOwner { throw .personal }
        if let code { return Identity(code: code, registration: registration, name: name, key: code.text) }
        guard let number = registration.number else {
            throw RowRefusal(RowError.missing("code 或 registration_number"))
        }
        return Identity(code: nil, registration: registration, name: name, key: number)
    }

    private func fields(of row: JSONObject, _ persons: RowPersons) throws -> MarketSubject {
        let identity = try identity(of: row)
        let reference = SourceReference(
            name: try row.string("source_name").map(persons.masked) ?? source,
            id: try row.string("id").map(persons.masked) ?? identity.key,
            url: WebAddress.safe(try row.string("source_url")).map(persons.masked))
        // Legacy numbers are not unique over provinces and sources; a code is.
        let id =
            identity.code.map { "subject-" + $0.text }
            ?? RecordIdentity.hashedID(prefix: MarketSubject.idPrefix, source: source, key: identity.key)
        var subject = MarketSubject(
            id: id, code: identity.code?.text, name: persons.shown(identity.name), source: reference)
        subject.formerNames = try formerNames(of: row, persons)
        subject.kindText = try text(row, "kind", persons)
        try readState(of: row, persons, into: &subject)
        subject.registrar = try text(row, "registrar", persons)
        subject.establishedOn = try day(row, "established_on")
        subject.endedOn = try day(row, "ended_on")
        subject.industryCode = try text(row, "industry_code", persons).flatMap(Self.industryCode)
        subject.scope = try text(row, "scope", persons)
        subject.division = try text(row, "division", persons)
        // A shop is often run at its owner's home.
        if identity.code?.isShop != true { subject.address = try text(row, "address", persons) }
        subject.registrationNumber = identity.registration.number
        subject.parent = try parent(of: row, identity.name, persons)
        subject.representative = try representative(of: row, persons)
        subject.codeWarnings = (identity.code?.warnings.map(\.rawValue).sorted() ?? []) + identity.registration.warnings
        return subject
    }

    private func readState(of row: JSONObject, _ persons: RowPersons, into subject: inout MarketSubject) throws {
        guard let text = try text(row, "state", persons) else { return }
        subject.stateText = text
        // A word that is not known is shown as printed; it decides nothing.
        subject.state = MarketSubject.State(text: text) ?? MarketSubject.State(rawValue: text) ?? .unknown
    }

    private func formerNames(of row: JSONObject, _ persons: RowPersons) throws -> [String] {
        var names: [String] = []
        for cell in try row.strings("former_names") {
            for name in RowPersons.parts(of: cell).map(persons.shown) where !names.contains(name) { names.append(name) }
        }
        return names
    }

    private func parent(of row: JSONObject, _ name: String, _ persons: RowPersons) throws -> String? {
        guard let cell = try row.string("parent"), !BlankCell.isBlank(cell) else {
            return SubjectName.branchOf(name).map(persons.masked)
        }
        if let code = CreditCodeReading(cell).code { return code.text }
        if CodeCell.holdsIdentityNumber(cell) || RowPersons.isPerson(cell) { throw RowRefusal.personal }
        return persons.masked(cell)
    }

    private func representative(of row: JSONObject, _ persons: RowPersons) throws -> String? {
        let cell = try row.string("legal_representative") ?? row.string("operator")
        guard let cell, !BlankCell.isBlank(cell) else { return nil }
        return persons.shownPersons(cell)
    }

    private func text(_ row: JSONObject, _ field: String, _ persons: RowPersons) throws -> String? {
        guard let text = try row.string(field), !BlankCell.isBlank(text) else { return nil }
        return persons.masked(text)
    }

    /// A day; `nil` for what systems put where there is none (1900-01-01, 长期).
    private func day(_ row: JSONObject, _ field: String) throws(RowError) -> CivilDate? {
        guard let text = try row.string(field), !BlankCell.isBlank(text) else { return nil }
        if case .unlimited = PrintedDay(text) { return nil }
        return try row.date(field)
    }

    /// GB/T 4754: a letter and digits, or digits; words such as 未知行业 are no code.
    private static func industryCode(_ text: String) -> String? {
        let isCode =
            text.utf8.count <= 8 && text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0 & 0xDF) }
        return isCode ? text.uppercased() : nil
    }

    private static func persons(in row: JSONObject) -> RowPersons {
        func cells(_ fields: [String]) -> [String] {
            fields.flatMap { field -> [String] in
                do throws(RowError) { return try row.strings(field) } catch { return [] }
            }
        }
        return RowPersons(
            persons: cells(["legal_representative", "operator"]),
            organizations: cells(["name", "parent"]) + cells(["former_names"]).flatMap(RowPersons.parts))
    }
}
