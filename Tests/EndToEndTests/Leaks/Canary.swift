// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// Invented personal data that is recognised wherever it turns up: an identity number, a phone, a bank account, a name
/// and an address, each with a beginning that nothing else has.
struct Canary: Sendable {
    /// Different for each place, so that a leak tells where it came from.
    var serial: Int

    /// Begin every canary of a kind; none of them occurs in rows without one.
    static let marks = ["532328199003", "1388871", "62220255", "昱珩", "栖梧巷"]

    /// In a published document of an organ, which names whom to ask (domain.md §7).
    var isInDocument = false

    /// Of a private person.
    var name: String { "龚昱珩" }
    /// Behind 联系人: an official's in a document, elsewhere a private person's.
    var contact: String { isInDocument ? Self.official : name }
    static let official = "荀晖晏"
    var phone: String { "1388871" + Self.padded(serial, 4) }

    /// Eighteen digits that pass their check.
    var identity: String {
        let base = "53232819900307" + Self.padded(serial % 1_000, 3)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(base.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return base + String(Array("10X98765432")[sum % 11])
    }

    /// Nineteen digits that pass Luhn's check.
    var account: String {
        let base = "62220255" + Self.padded(serial, 10)
        let sum = base.utf8.reversed().enumerated().reduce(0) { sum, digit in
            let value = (Int(digit.element) - 48) * (digit.offset % 2 == 0 ? 2 : 1)
            return sum + (value > 9 ? value - 9 : value)
        }
        return base + String((10 - sum % 10) % 10)
    }

    /// All of it as clerks write it.
    var sentence: String {
        "当事人\(name)（身份证号：\(identity)，联系电话：\(phone)，住元谋县元马镇栖梧巷12号3幢502室，银行账号：\(account)）。"
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
