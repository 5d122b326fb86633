// SPDX-License-Identifier: GPL-3.0-or-later
public import Records

/// How much the ledger holds.
public struct Statistics: Hashable, Sendable {
    /// Imported records by kind, withdrawn ones left out; for `.cleanup` the rows.
    public var records: [RecordKind: Int]
    public var rounds: Int
    /// Documents that others name and whose text is still to be supplied.
    public var stubs: Int
    public var withdrawn: Int
    public var quarantined: Int
    public var unresolved: Int
    public var sources: Int
    public var sequence: Int64
    /// When the latest file was taken in, in seconds since 1970 in UTC; `nil` in an empty ledger.
    public var dataThrough: Int64?
}
