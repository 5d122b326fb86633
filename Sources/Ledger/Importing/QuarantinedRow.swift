// SPDX-License-Identifier: GPL-3.0-or-later
public import Records

/// A row that was not accepted; it stays until a corrected one arrives.
public struct QuarantinedRow: Codable, Hashable, Sendable {
    /// Names the entry, for dismissing it.
    public var id: Int64
    public var source: String
    public var kind: RecordKind
    public var file: String
    /// From 1.
    public var row: Int
    /// The id that the source gave the row; empty where it gave none.
    public var key: String
    /// Reason code: bad_date, missing_field.
    public var code: String
    /// The reason as a Chinese sentence.
    public var sentence: String
    /// As it came, cut to `ImportedRow.originalLimit`.
    public var original: String
    /// Seconds since 1970 in UTC.
    public var firstSeen: Int64
    public var lastSeen: Int64
}
