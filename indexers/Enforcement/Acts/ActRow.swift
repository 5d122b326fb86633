// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records

/// A row under our keys, with what must be hidden of it known: the one place where personal data is read.
///
/// Whatever leaves it as text is masked, so that records, keys, sentences and quarantine can hold nothing else.
struct ActRow: Sendable {
    let isLicence: Bool
    /// The party as printed; not to be stored.
    let draft: PartyDraft
    /// Persons that the row's own columns name.
    let names: [String]
    /// Names of organisations inside which nothing is hidden.
    let keep: [String]
    private var known: KnownPersons
    private let cells: [ActColumn: String]
    private var memo = MaskedCells()
    /// Columns whose value is neither text, number nor a list of them.
    let malformed: ActColumn?

    /// - Parameter row: with the keys of the `ColumnTable`; other members are left out.
    init(_ row: JSONObject, isLicence: Bool) {
        var cells: [ActColumn: String] = [:]
        var malformed: ActColumn?
        for (key, value) in zip(row.keys, row.values) {
            guard let column = ActColumn(rawValue: key) else { continue }
            switch CellText.text(of: value) {
            case .some(let text): if !text.isEmpty { cells[column] = text }
            case nil: malformed = malformed ?? column
            }
        }
        self.cells = cells
        self.malformed = malformed
        self.isLicence = isLicence
        draft = Self.draft(cells)
        names = draft.personalNames
        keep = draft.publicNames
        known = KnownPersons(names: names, keep: keep)
    }

    /// Whether the cell is not empty; `/` and 无 count as something.
    func has(_ column: ActColumn) -> Bool { cells[column] != nil }

    /// Whether the cell says something.
    func says(_ column: ActColumn) -> Bool { cells[column].map { !BlankCell.isBlank($0) } ?? false }

    /// The text of a cell with personal data hidden; `nil` where it says nothing.
    func text(_ column: ActColumn) -> MaskedText? {
        guard let cell = cells[column], !BlankCell.isBlank(cell) else { return nil }
        return masked(column, cell)
    }

    /// As `text`, also for cells that say nothing.
    func cell(_ column: ActColumn) -> String? { cells[column].map { masked(column, $0).text } }

    /// The cell as printed; for reading codes and for the gate, which judge and do not keep.
    func printed(_ column: ActColumn) -> String? { cells[column] }

    /// The row that hides whom one of its texts names in all of them: 李某某的妻子王丽华 in the facts, 王丽华 in the remark.
    func knowingNamedPersons() -> ActRow {
        let telling = Self.telling.filter { text($0)?.findings.contains { $0.kind == .name } ?? false }
        let persons = PersonalData.persons(namedIn: telling.compactMap { cells[$0] }, keep: keep)
        guard !persons.isEmpty else { return self }
        var row = self
        row.known = KnownPersons(names: names + persons, keep: keep)
        row.memo = MaskedCells()
        return row
    }

    func masked(_ text: String) -> MaskedText { PersonalData.masked(text, knowing: known) }

    private func masked(_ column: ActColumn, _ cell: String) -> MaskedText {
        memo.text(of: column) { masked(cell) }
    }

    func name(_ column: ActColumn) -> String { column.name(inLicences: isLicence) }

    /// The first column that is longer than any text of the standard could be.
    var tooLong: ActColumn? {
        ActColumn.allCases.first { (cells[$0]?.utf8.count ?? 0) > CellText.longest }
    }

    /// Layout of 2016: its columns are there, those of 2018 say nothing.
    var isOldLayout: Bool {
        let old: [ActColumn] = [.penaltyName, .penaltyKinds2, .regionCode, .timestamp]
        let new: [ActColumn] = [.partyKind, .violationType, .validUntil, .dataSource, .dataSourceCode]
        return old.contains(where: has) && !new.contains(where: says)
    }

    private static let telling: [ActColumn] = [
        .facts, .content, .violationType, .documentName, .penaltyName, .basis, .remark, .endReason,
    ]

    private static func draft(_ cells: [ActColumn: String]) -> PartyDraft {
        var draft = PartyDraft(name: cells[.partyName])
        draft.kindText = cells[.partyKind]
        draft.creditCode = cells[.creditCode]
        draft.registrationNumber = cells[.registrationNumber]
        draft.organizationCode = cells[.organizationCode]
        draft.taxNumber = cells[.taxNumber]
        draft.institutionNumber = cells[.institutionNumber]
        draft.socialOrganizationNumber = cells[.socialOrgNumber]
        draft.legalRepresentative = cells[.legalRepresentative]
        draft.hasIdentityNumber = cells[.partyIDNumber].map { !BlankCell.isBlank($0) } ?? false
        return draft
    }
}
