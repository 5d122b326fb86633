// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a file as it stood there, and what it was read as.
public struct RawRow: Sendable {
    /// Where the row stands, from 1. In text files the line on which it begins; blank lines count, so that an editor
    /// finds it. In XLSX the number of the row, in the second table sheet plus 10,000,000, in the third plus
    /// 20,000,000.
    public let number: Int
    /// What the row's checksum is made of.
    ///
    /// JSON Lines: the bytes of the line without its line end; of a line over the limit, its first 64 KiB. Tables: the
    /// row as one JSON object, its members in the order of the `ColumnTable`, ignored columns left out, so that the
    /// same row has the same bytes in any encoding, layout and column order; of a refused row its cells as CSV.
    public let bytes: [UInt8]
    public let result: Result<JSONObject, RowError>
    /// Sheet and row, where a number alone does not tell.
    public let place: String?

    public init(number: Int, bytes: [UInt8], result: Result<JSONObject, RowError>, place: String? = nil) {
        self.number = number
        self.bytes = bytes
        self.result = result
        self.place = place
    }

    /// The row as text for quarantine, after its place; bytes that are not UTF-8 show as U+FFFD.
    public var original: String {
        let text = String(decoding: bytes, as: UTF8.self)
        return place.map { $0 + "：" + text } ?? text
    }
}
