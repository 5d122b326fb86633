// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of rows: JSON Lines, CSV or XLSX. It may be read several times; each reading opens the file anew.
public protocol RowReader: Sendable {
    var path: String { get }

    /// Starts reading from the first row.
    /// - Throws: what is wrong with the file as a whole, as far as its beginning shows it.
    func rows() throws(ReadError) -> any RowCursor
}

extension RowReader {
    /// Calls `body` for each row in order.
    /// - Throws: as `rows()` and `RowCursor.next()`.
    public func forEach(_ body: (RawRow) throws -> Void) throws {
        let cursor = try rows()
        while let row = try cursor.next() { try body(row) }
    }
}
