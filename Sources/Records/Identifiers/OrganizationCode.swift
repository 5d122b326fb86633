// SPDX-License-Identifier: GPL-3.0-or-later

/// 组织机构代码 (GB 11714-1997): eight characters and a check character, now positions 9 to 17 of the credit code.
public enum OrganizationCode {
    private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

    /// Whether nine characters, with or without the hyphen before the last, pass the check. Upper case only.
    public static func isValid(_ code: String) -> Bool {
        var bytes = Array(code.utf8)
        if bytes.count == 10, bytes[8] == UInt8(ascii: "-") { bytes.remove(at: 8) }
        guard bytes.count == 9, let check = checkCharacter(of: bytes.dropLast()) else { return false }
        return check == bytes[8]
    }

    /// The check character for eight digits or upper-case letters; `nil` for anything else.
    static func checkCharacter(of bytes: some Collection<UInt8>) -> UInt8? {
        guard bytes.count == weights.count else { return nil }
        var sum = 0
        for (byte, weight) in zip(bytes, weights) {
            switch byte {
            case 48...57: sum += Int(byte - 48) * weight
            case 65...90: sum += Int(byte - 55) * weight
            default: return nil
            }
        }
        switch 11 - sum % 11 {
        case 10: return UInt8(ascii: "X")
        case 11: return UInt8(ascii: "0")
        case let value: return UInt8(48 + value)
        }
    }
}
