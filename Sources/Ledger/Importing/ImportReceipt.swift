// SPDX-License-Identifier: GPL-3.0-or-later
public import Records

/// The proof that a file was taken in: a resend of the same bytes gives the same receipt with a later `lastSeen`.
public struct ImportReceipt: Codable, Hashable, Sendable, Identifiable {
    public var id: Int64
    public var kind: RecordKind
    public var source: String
    public var file: ImportedFile
    /// Of the first import of these bytes.
    public var counts: ImportCounts
    /// Seconds since 1970 in UTC.
    public var firstSeen: Int64
    public var lastSeen: Int64
}
