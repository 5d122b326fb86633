// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Invented identifiers that pass their checks; no enterprise bears them on purpose.
public enum InventedCode {
    private static let characters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// A credit code of region 532328: `department` and kind, then an organisation code made of `number`.
    public static func credit(_ number: Int, kind: String = "91", region: String = "532328") -> String {
        let digits = String(number)
        let body = "EX" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        let organization = Array("0123456789X").map { body + String($0) }.first { OrganizationCode.isValid($0) }
        let base = kind + region + (organization ?? body + "0")
        return characters.map { base + String($0) }.first { CreditCode($0) != nil } ?? base
    }

    /// A registration number of 15 digits.
    public static func registration(_ number: Int) -> String {
        let digits = String(number)
        let base = "532328" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
        return (0...9).map { base + String($0) }.first { RegistrationNumber.isValid($0) } ?? base
    }
}
