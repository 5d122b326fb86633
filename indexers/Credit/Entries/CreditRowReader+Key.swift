// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
public import Readers
import Records

extension CreditRowReader {
    /// What tells the row apart within its source: its id; else subject, kind of entry, and number or, without one, day,
    /// organ and title.
    ///
    /// Empty where one of these is missing or is itself to be corrected, because the corrected row then has another
    /// key. Neither state nor grade nor any end: what changes in the life of an entry replaces the entry.
    public func key(of row: JSONObject) -> String {
        do {
            if let id = try row.string("id") { return PersonalData.masked(id).text == id ? id : "" }
            let party = try CreditParty(row)
            guard let section = CreditEntry.Section(text: try row.required("entry_kind")) else { return "" }
            let subject = party.code?.text ?? PartyName.key(party.name ?? "")
            guard !subject.isEmpty else { return "" }
            let persons = Self.persons(in: row)
            if let number = try row.string("number"), !BlankCell.isBlank(number) {
                let canonical = DocumentNumber.parse(number)?.identityKey ?? TitleKey.key(persons.masked(number))
                return [subject, section.rawValue, canonical].joined(separator: "|")
            }
            guard let day = try row.date("decided_on"), case .day = PrintedDay(try row.required("decided_on")) else {
                return ""
            }
            let organ = TitleKey.key(persons.masked(try row.string("organ") ?? ""))
            let title = TitleKey.key(persons.masked(try row.string("entry_title") ?? ""))
            return [subject, section.rawValue, day.description, organ, title].joined(separator: "|")
        } catch {
            return ""
        }
    }
}
