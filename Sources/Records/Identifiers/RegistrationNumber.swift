// SPDX-License-Identifier: GPL-3.0-or-later

/// 工商注册号: the 15 digits that enterprises and shops had before the credit code.
public enum RegistrationNumber {
    /// Whether 15 digits pass ISO 7064 MOD 11,10.
    public static func isValid(_ number: String) -> Bool {
        let bytes = Array(number.utf8)
        guard bytes.count == 15, bytes.allSatisfy({ (48...57).contains($0) }) else { return false }
        var remainder = 10
        for byte in bytes.dropLast() {
            let sum = (remainder + Int(byte - 48)) % 10
            remainder = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (remainder + Int(bytes[14] - 48)) % 10 == 1
    }
}
