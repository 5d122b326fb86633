// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What the field `registration_number` holds.
enum RegistrationCell: Hashable, Sendable {
    case blank
    /// 15 digits that pass their check.
    case valid(String)
    /// Older forms, and numbers whose check fails: kept and flagged.
    case odd(String)
    /// An identity number.
    case personal

    init(_ cell: String?) {
        guard let cell, !BlankCell.isBlank(cell) else {
            self = .blank
            return
        }
        let number = CreditCodeReading(cell).normalised
        if RegistrationNumber.isValid(number) {
            self = .valid(number)
        } else if CodeCell.holdsIdentityNumber(cell) {
            self = .personal
        } else {
            // 企股滇字第000123号: nothing but what a number of a register can hold.
            let isNumber =
                (6...40).contains(number.unicodeScalars.count) && number.utf8.contains { (48...57).contains($0) }
            self = isNumber && PersonalData.masked(number).text == number ? .odd(number) : .blank
        }
    }

    var number: String? {
        switch self {
        case .valid(let number), .odd(let number): number
        case .blank, .personal: nil
        }
    }

    var warnings: [String] {
        if case .odd = self { ["registration_number"] } else { [] }
    }
}
