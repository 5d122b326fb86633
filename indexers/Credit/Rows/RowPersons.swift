// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records

/// The persons whom a row's own columns name, and the names of organisations inside which nothing is hidden.
///
/// Whatever leaves the row as text passes through `masked`, so that records, keys, sentences and quarantine hold nothing
/// else.
struct RowPersons: Sendable {
    static let hidden = "［已隐去］"
    /// Stands for cells of a row that the gate stops.
    static let unkept = "［未保存］"

    let names: [String]
    let keep: [String]

    /// - Parameters:
    ///   - persons: cells that hold persons: 法定代表人, 经营者.
    ///   - organizations: cells that ought to hold organisations or shops.
    init(persons: [String], organizations: [String]) {
        let people = organizations.filter { Self.isPerson($0) || PartyName.isSeveral($0) }
        names = (persons + people).flatMap { PartyName.persons(in: $0) }
        keep = organizations.filter { !people.contains($0) }
    }

    private init(names: [String], keep: [String]) {
        self.names = names
        self.keep = keep
    }

    /// The same, and whom one of the row's texts names.
    func knowing(_ texts: [String]) -> RowPersons {
        let persons = PersonalData.persons(namedIn: texts, keep: keep)
        return persons.isEmpty ? self : RowPersons(names: names + persons, keep: keep)
    }

    func masked(_ text: String) -> String { PersonalData.masked(text, names: names, keep: keep).text }

    /// The name of an organisation or shop as it may be shown: that of a shop without a trade name is its owner's.
    func shown(_ name: String) -> String {
        if PartyName.isSeveral(name) { return shownPersons(name) }
        return Self.isPerson(name) ? PersonName.masked(name) : masked(name)
    }

    /// The names of a cell that holds a list of them.
    static func parts(of cell: String) -> [String] {
        cell.split(whereSeparator: { "、；;|\n".contains($0) }).map { part in
            let start = part.drop(while: \.isWhitespace)
            return String(String(start.reversed().drop(while: \.isWhitespace).reversed()))
        }.filter { !BlankCell.isBlank($0) }
    }

    /// A cell of persons as it may be shown; an organisation may represent a partnership.
    func shownPersons(_ cell: String) -> String {
        masked(PartyName.persons(in: cell).isEmpty ? cell : PersonName.masked(cell))
    }

    /// A code as quarantine may keep it.
    func shownCode(_ cell: String) -> String { CodeCell.holdsIdentityNumber(cell) ? Self.hidden : masked(cell) }

    /// A refusal whose sentence quotes the row.
    func refusal(_ error: RowError) -> RowRefusal {
        RowRefusal(code: error.code.rawValue, sentence: masked(error.sentence))
    }

    static func isPerson(_ name: String) -> Bool { Gate.refusal(ofOrganizationName: name) != nil }
}
