// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON Lines file: UTF-8 (or GB18030 where declared), one object a line, read in pieces with constant memory.
///
/// A byte order mark, CRLF, lone CR and blank lines are accepted. A broken line spoils only itself.
public struct JSONLinesReader: RowReader {
    public let path: String
    /// Gives members that go by another name (a code of 双公示, a Chinese heading) their canonical key; `nil` keeps all.
    public let columns: ColumnTable?
    /// Declared encoding; `nil` and `utf8` read UTF-8, the only encoding that the format allows by itself.
    public let encoding: DeclaredEncoding?
    /// Longest line read whole, in bytes; longer ones become a `too_long` row.
    public var longestLine = 64 << 20
    /// Longest string value in bytes (F15: a 10 MB cell is refused).
    public var longestString = 10_000_000
    /// Bytes read at a time; tests make it small to put the borders everywhere.
    var chunk = 1 << 20

    public init(path: String, columns: ColumnTable? = nil, encoding: DeclaredEncoding? = nil) {
        self.encoding = encoding
        self.path = path
        self.columns = columns
    }

    /// Starts reading from the first row.
    /// - Throws: `not_found`, `not_a_file`, `unreadable`, `empty`, and `encoding` for UTF-16 or a file whose
    ///   beginning holds no UTF-8 beyond ASCII but other eight-bit text.
    public func rows() throws(ReadError) -> any RowCursor {
        try JSONRowCursor(self)
    }
}
