// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records

/// A row of acts as quarantine keeps it: the sender recognises it, the ledger holds nothing that it may not.
enum ActOriginal {
    static let hidden = "［已隐去］"
    static let unkept = "［未保存］"

    /// Of a row that the gate stops only number and organ are kept; the numbers of persons' documents never are.
    static func text(of raw: RawRow, isLicence: Bool) -> String {
        MaskedRow.text(of: raw) { object in
            let row = ActRow(object, isLicence: isLicence).knowingNamedPersons()
            let isStopped = ActGate.refusal(row, kind: isLicence ? .licence : .penalty) != nil
            return { field, text in
                guard !field.isEmpty else {
                    return row.masked(ActColumn.label(of: text, inLicences: isLicence)).text
                }
                let column = ActColumn(rawValue: field)
                if isStopped, column != .number, column != .organ { return unkept }
                return masked(text, column, row)
            }
        }
    }

    private static func masked(_ text: String, _ column: ActColumn?, _ row: ActRow) -> String {
        guard let column, !BlankCell.isBlank(text) else { return row.masked(text).text }
        if column.isPersonal { return hidden }
        if column.isCode, CodeCell.holdsIdentityNumber(text) { return hidden }
        switch column {
        case .partyName where row.keep.isEmpty, .legalRepresentative:
            return row.masked(PartyName.persons(in: text).isEmpty ? text : PersonName.masked(text)).text
        default: return row.masked(text).text
        }
    }
}
