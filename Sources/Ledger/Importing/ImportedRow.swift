// SPDX-License-Identifier: GPL-3.0-or-later

/// Where in its file a record stands, and what it looked like there.
public struct ImportedRow: Codable, Hashable, Sendable {
    /// From 1.
    public var number: Int
    /// The id that the source gave the row; empty where it gave none.
    public var key: String
    /// Of the row as read; equal rows have equal checksums.
    public var checksum: String
    /// The row as it came, cut to `originalLimit` bytes of UTF-8; kept only where the row is rejected.
    public var original: String
    /// Where the record may be held under another key of the same source.
    public var alias: RowAlias?

    /// 64 KB: enough to recognise any row, small enough that a bad file of large rows does not swell the ledger.
    public static let originalLimit = 65_536

    public init(number: Int, key: String, checksum: String, original: String, alias: RowAlias? = nil) {
        self.alias = alias
        self.number = number
        self.key = key
        self.checksum = checksum
        self.original = Self.cut(original)
    }

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > originalLimit else { return text }
        var end = text.utf8.index(text.utf8.startIndex, offsetBy: originalLimit)
        // An index inside a scalar would be rounded in one direction or the other; step back to its first byte.
        while end > text.utf8.startIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
        return String(text.unicodeScalars[..<end])
    }
}
