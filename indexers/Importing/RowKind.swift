// SPDX-License-Identifier: GPL-3.0-or-later
public import Ledger
public import Readers
public import Records

/// What differs between the kinds of record when rows are imported.
public struct RowKind<Record: Sendable>: Sendable {
    public var kind: RecordKind
    /// Goes up whenever the reading changes, so that the ledger reads unchanged rows again.
    public var version: Int
    /// What tells a row apart within its source; empty where the row does not say it. Made of fields that a correction
    /// rarely touches, so that a corrected row replaces its refused twin.
    public var key: @Sendable (JSONObject) -> String
    public var unknownFields: @Sendable (JSONObject) -> [String]
    /// The columns by which CSV and XLSX files and the members of JSON rows are known; `nil` where only JSON rows with
    /// canonical names are read.
    public var columns: ColumnTable?
    public var read: @Sendable (JSONObject) throws(RowRefusal) -> Record
    public var accept: @Sendable (ImportSession, Record, ImportedRow) throws -> RowOutcome
    /// Where else the record of a row with a key may be held; see `RowAlias`.
    public var alias: @Sendable (JSONObject) -> RowAlias?
    /// Why a record read may not replace the one that is held; `nil` where it may.
    public var hold: @Sendable (ImportSession, Record, ImportedRow) throws -> RowRefusal?
    /// The row as quarantine keeps it; hides personal data.
    public var original: @Sendable (RawRow) -> String

    public init(
        kind: RecordKind, version: Int, key: @escaping @Sendable (JSONObject) -> String,
        unknownFields: @escaping @Sendable (JSONObject) -> [String],
        read: @escaping @Sendable (JSONObject) throws(RowRefusal) -> Record,
        accept: @escaping @Sendable (ImportSession, Record, ImportedRow) throws -> RowOutcome,
        original: @escaping @Sendable (RawRow) -> String = { PersonalData.masked($0.original).text },
        columns: ColumnTable? = nil, alias: @escaping @Sendable (JSONObject) -> RowAlias? = { _ in nil },
        hold: @escaping @Sendable (ImportSession, Record, ImportedRow) throws -> RowRefusal? = { _, _, _ in nil }
    ) {
        self.alias = alias
        self.hold = hold
        self.kind = kind
        self.version = version
        self.key = key
        self.unknownFields = unknownFields
        self.read = read
        self.accept = accept
        self.original = original
        self.columns = columns
    }
}
