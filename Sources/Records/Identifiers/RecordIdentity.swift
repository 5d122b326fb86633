// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import TextAnalysis

/// Identifiers of records: ASCII, stable over re-imports, safe in addresses and in index terms.
public enum RecordIdentity {
    /// The key a source gave, where it is fit to be an identifier (`^[A-Za-z][A-Za-z0-9._-]{2,63}$`); otherwise
    /// `hashedID`.
    public static func id(prefix: String, source: String, key: String) -> String {
        isIdentifier(key) ? key : hashedID(prefix: prefix, source: source, key: key)
    }

    /// `prefix-` and 12 hexadecimal digits of SHA-256(source, zero byte, key).
    ///
    /// For keys that are no identifiers, and where two sources give the same key. 48 bits: among 100,000 records the
    /// chance of any collision is about 2 in 100,000.
    public static func hashedID(prefix: String, source: String, key: String) -> String {
        prefix + "-" + digest(source + "\u{0}" + key)
    }

    /// `w-` and 12 hexadecimal digits for the name of a work, equal for all names that `TitleKey.key` makes equal.
    public static func workID(name: String) -> String { "w-" + digest(TitleKey.key(name)) }

    static func isIdentifier(_ key: String) -> Bool {
        let bytes = Array(key.utf8)
        guard (3...64).contains(bytes.count), let first = bytes.first, isLetter(first) else { return false }
        return bytes.allSatisfy { isLetter($0) || (48...57).contains($0) || [45, 46, 95].contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) && byte < 128 }

    private static func digest(_ text: String) -> String { String(SHA256Digest.hex(of: text).prefix(12)) }
}
