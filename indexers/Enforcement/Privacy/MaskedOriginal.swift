// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records

/// A row as quarantine keeps it: under the sender's own names of columns, personal data hidden, so that the sender
/// recognises the row and the ledger holds nothing that it may not (domain.md §7).
enum MaskedOriginal {
    static let hidden = "［已隐去］"
    static let unkept = "［未保存］"

    /// A row of acts. Of a row that the gate stops, and of a row that could not be taken apart, only what can hold no
    /// personal data is kept.
    static func text(of raw: RawRow, isLicence: Bool) -> String {
        guard case .success(let object) = raw.result else { return skeleton(raw.original) }
        let row = ActRow(object, isLicence: isLicence)
        let isStopped = ActGate.refusal(row, kind: isLicence ? .licence : .penalty) != nil
        var keys: [String] = []
        var values: [JSONValue] = []
        for (key, value) in zip(object.keys, object.values) {
            keys.append(row.masked(key).text)
            let column = ActColumns.column(of: key)
            if isStopped {
                values.append(
                    column == .number || column == .organ ? masked(value) { row.masked($0).text } : .string(unkept))
            } else {
                values.append(masked(value, column, row))
            }
        }
        return JSONText.text(of: JSONObject(keys: keys, values: values))
    }

    /// A row in which nobody is named by a column of its own.
    static func text(of raw: RawRow) -> String {
        guard case .success(let object) = raw.result else { return skeleton(raw.original) }
        let keys = object.keys.map { PersonalData.masked($0).text }
        let values = object.values.map { masked($0) { PersonalData.masked($0).text } }
        return JSONText.text(of: JSONObject(keys: keys, values: values))
    }

    private static func masked(_ value: JSONValue, _ column: ActColumn?, _ row: ActRow) -> JSONValue {
        guard let column else { return masked(value) { row.masked($0).text } }
        if column.isPersonal {
            return masked(value) { $0.allSatisfy(\.isWhitespace) ? $0 : hidden }
        }
        if column.isCode {
            return masked(value) { CodeCell.holdsIdentityNumber($0) ? hidden : row.masked($0).text }
        }
        switch column {
        case .partyName where row.keep.isEmpty, .legalRepresentative:
            return masked(value) { cell in
                row.masked(PartyName.persons(in: cell).isEmpty ? cell : PersonName.masked(cell)).text
            }
        default: return masked(value) { row.masked($0).text }
        }
    }

    /// Every text in a value through `mask`; a number that is hidden becomes a text.
    private static func masked(_ value: JSONValue, _ mask: (String) -> String) -> JSONValue {
        switch value {
        case .null, .bool: return value
        case .string(let text): return .string(mask(text))
        case .number(let text):
            let hidden = mask(text)
            return hidden == text ? value : .string(hidden)
        case .array(let members): return .array(members.map { masked($0, mask) })
        case .object(let object):
            return .object(
                JSONObject(keys: object.keys.map(mask), values: object.values.map { masked($0, mask) }))
        }
    }

    /// Nothing tells where names stand in a row that cannot be taken apart, so only its signs and ASCII words stay:
    /// enough to see a lost quotation mark or comma.
    static func skeleton(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var digits: [Unicode.Scalar] = []
        var isCut = false
        func settle() {
            result.append(contentsOf: digits.count >= shortestHidden ? Array("…".unicodeScalars) : digits)
            digits.removeAll()
        }
        for scalar in text.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                digits.append(scalar)
                isCut = false
                continue
            }
            settle()
            if scalar.isASCII {
                result.append(scalar)
                isCut = false
            } else if !isCut {
                result.append("…")
                isCut = true
            }
        }
        settle()
        return String(result)
    }

    private static let shortestHidden = 6
}
