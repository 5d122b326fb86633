// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Ledger
import Readers
import Records

/// What tells a row apart within its source: the decision by number and organ, and the party, because one decision may
/// address several.
///
/// Made of masked cells and independent of kinds and codes, so that a corrected row replaces its refused twin. Two
/// natural persons of one surname under one number cannot be told apart; both are then refused as duplicates.
enum ActKey {
    /// The row's own id, where it is fit to be kept; else number, organ and party; empty where one is missing or is itself
    /// what will be corrected, because the corrected row then has another key: several parties in one cell, a person in
    /// place of an organisation, a cell too long.
    static func key(of row: ActRow) -> String {
        if let id = row.text(.id), !id.isChanged { return id.text }
        if BlankCell.isBlank(row.draft.name ?? "") { return keyByCode(of: row) }
        guard let number = row.text(.number) ?? row.text(.licenceNumber), let organ = row.text(.organ),
            let identity = DecisionNumber.identity(organ: organ.text, number: number.text),
            let name = row.draft.name, !BlankCell.isBlank(name), !PartyName.isSeveral(name),
            CodeCell(row.printed(.creditCode) ?? "") != .several, !isPersonInPlaceOfOrganization(name, row),
            Gate.refusal(ofOrganizationName: row.printed(.organ) ?? "") == nil, row.tooLong == nil
        else { return "" }
        return identity + "|" + row.masked(PartyName.key(name)).text
    }

    /// What takes a decision down may name its party by the code alone; any other row without a name will be corrected and
    /// then has another key.
    private static func keyByCode(of row: ActRow) -> String {
        guard let number = row.text(.number) ?? row.text(.licenceNumber), let organ = row.text(.organ),
            let identity = DecisionNumber.identity(organ: organ.text, number: number.text),
            let code = code(of: row.draft), row.tooLong == nil, ActState.isEnding(row)
        else { return "" }
        return identity + "|" + code
    }

    static func code(of draft: PartyDraft) -> String? {
        guard case .code(let code) = CodeCell(draft.creditCode ?? "") else { return nil }
        return code.text
    }

    /// The same decision about the same party under another name: a row that takes it down often prints the name a little
    /// differently (a blank, a bracket, a former name), and must find the record that is shown. `nil` for a row with an id
    /// of its own or without a valid code.
    static func alias(of row: JSONObject) -> RowAlias? {
        func text(_ column: ActColumn) -> String? {
            guard let value = row[column.rawValue], let text = CellText.text(of: value), !BlankCell.isBlank(text) else {
                return nil
            }
            return text
        }
        guard text(.id) == nil, let cell = text(.creditCode), case .code(let code) = CodeCell(cell),
            let number = text(.number) ?? text(.licenceNumber), let organ = text(.organ),
            number.utf8.count + organ.utf8.count < longestName,
            let identity = DecisionNumber.identity(organ: organ, number: number)
        else { return nil }
        return RowAlias(group: code.text, prefix: identity + "|")
    }

    private static let longestName = 1_000

    private static func isPersonInPlaceOfOrganization(_ name: String, _ row: ActRow) -> Bool {
        row.draft.likelyKind == .organization && Gate.refusal(ofOrganizationName: name) != nil
    }

    /// For rows without a key: of everything the row says, masked, so that the same row has the same id again.
    static func contentKey(of row: ActRow) -> String {
        let texts = ActColumn.allCases.filter { !$0.isPersonal && !$0.isCode && $0 != .partyName }
            .map { row.cell($0) ?? "" }
        let party = row.draft.name.map(PartyName.key) ?? ""
        return "row|" + SHA256Digest.hex(of: (texts + [party]).joined(separator: "\u{1F}"))
    }
}
