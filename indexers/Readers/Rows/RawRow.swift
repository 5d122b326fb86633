// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a file as it stood there, and what it was read as.
public struct RawRow: Sendable {
    /// The line the row stands on, from 1; blank lines count, so that an editor finds it.
    public let number: Int
    /// The bytes of the line without its line end; of a line over the limit, its first 64 KiB.
    public let bytes: [UInt8]
    public let result: Result<JSONObject, RowError>

    /// The line as text for quarantine; bytes that are not UTF-8 show as U+FFFD.
    public var original: String { String(decoding: bytes, as: UTF8.self) }
}
