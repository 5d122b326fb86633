// SPDX-License-Identifier: GPL-3.0-or-later
public import Ledger
public import Readers
public import Records

/// Reads the rows of one kind of public record: what the import of each kind brings with it.
public protocol RecordRowReader: Sendable {
    associatedtype Record: PublicRecord

    /// The record that a row says, personal data hidden.
    func read(_ row: JSONObject) throws(RowRefusal) -> Record
    /// What tells the row apart within its source; see `RowKind.key`.
    func key(of row: JSONObject) -> String
    /// Where else the record of a row may be held; see `RowAlias`.
    func alias(of row: JSONObject) -> RowAlias?
    /// Names of members that the format does not know.
    func unknownFields(of row: JSONObject) -> [String]
    /// The row as quarantine keeps it.
    func original(of raw: RawRow) -> String
}

extension RecordRowReader {
    public func alias(of row: JSONObject) -> RowAlias? { nil }

    /// For rows of which no column names a person: only what the texts themselves tell is hidden.
    public func original(of raw: RawRow) -> String {
        MaskedRow.text(of: raw) { _ in { _, text in PersonalData.masked(text).text } }
    }
}

extension RowKind where Record: PublicRecord {
    /// Rows as `reader` reads them, kept in the ledger as they are read.
    public init<Reader: RecordRowReader>(
        _ reader: Reader, kind: RecordKind, version: Int, columns: ColumnTable
    ) where Reader.Record == Record {
        self.init(
            kind: kind, version: version, key: { reader.key(of: $0) }, unknownFields: { reader.unknownFields(of: $0) },
            read: { row throws(RowRefusal) in try reader.read(row) }, accept: { try $0.accept($1, row: $2) },
            original: { reader.original(of: $0) }, columns: columns, alias: { reader.alias(of: $0) })
    }
}
