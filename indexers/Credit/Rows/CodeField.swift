// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records

/// The field `code` of a row.
enum CodeField {
    /// The code; `nil` where the field says nothing. Refuses with `personal` (an identity number, which is not
    /// repeated) and `bad_code`, naming the code that letters never used may stand for.
    static func read(_ row: JSONObject) throws(RowRefusal) -> CreditCode? {
        let text: String?
        do throws(RowError) { text = try row.string("code") } catch { throw RowRefusal(error) }
        guard let text else { return nil }
        switch CodeCell(text) {
        case .blank: return nil
        case .code(let code): return code
        case .identityNumber: throw .personalCode
        case .several: throw .severalCodes
        case .bad(let fault, let suggestion, let hint): throw .badCode(fault, suggestion: suggestion, hint: hint)
        }
    }

    /// Longest cell in bytes; registers' texts are far shorter (reliability.md F15).
    static let longestCell = 200_000

    /// The first field that is longer.
    static func tooLong(_ row: JSONObject) -> String? {
        for (key, value) in zip(row.keys, row.values) {
            if case .string(let text) = value, text.utf8.count > longestCell { return key }
        }
        return nil
    }
}

extension CreditCode {
    /// A shop's 个体工商户.
    var isShop: Bool { category == "92" }
}
