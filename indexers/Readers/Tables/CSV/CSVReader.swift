// SPDX-License-Identifier: GPL-3.0-or-later

/// A CSV file (RFC 4180) whose columns are those of a `ColumnTable`, read in pieces with constant memory.
///
/// - UTF-8 with or without mark, or GB18030, told from the bytes; separated by comma, semicolon or tab, told by which
///   finds the best heading. LF, CRLF and CR end a record; quoted cells may hold them.
/// - The heading stands in the first 20 rows that are not blank, and may be two or three rows high.
/// - Notes, totals and repeated headings are left aside and counted in `RowCursor.notices`. Columns that the table does
///   not know become members under their heading.
/// - A row with other than the heading's number of cells is `bad_columns`; text behind a closing quote `bad_quote`; a
///   cell over 10 MB `too_long`; bytes outside the file's encoding `invalid_utf8`.
public struct CSVReader: RowReader {
    public let path: String
    public let columns: ColumnTable
    /// Declared encoding; `nil` tells it from the bytes.
    public let encoding: DeclaredEncoding?
    /// Longest cell in bytes (F15: a 10 MB cell is refused).
    public var longestCell = 10_000_000
    /// Bytes read at a time; tests make it small to put the borders everywhere.
    var chunk = 1 << 18

    public init(path: String, columns: ColumnTable, encoding: DeclaredEncoding? = nil) {
        self.encoding = encoding
        self.path = path
        self.columns = columns
    }

    /// Starts reading from the first row below the heading.
    /// - Throws: `not_found`, `not_a_file`, `unreadable`, `empty`; `encoding` for UTF-16 and what is neither UTF-8 nor
    ///   GB18030; `missing_column`, `duplicate_column`, `unclosed_quote` with the line.
    public func rows() throws(ReadError) -> any RowCursor {
        let file = try OpenFile(path: path)
        guard file.size > 0 else { throw .empty }
        let encoding =
            switch encoding {
            case .utf8?: CSVEncoding.utf8
            case .gb18030?: CSVEncoding.gb18030
            case nil: try CSVEncoding.detect(path: path)
            }
        var best: (separator: UInt8, score: Int)?
        for separator in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
            let score = try score(separator, encoding)
            if score > best?.score ?? 0 { best = (separator, score) }
        }
        let sheet = CSVSheet(
            CSVTokenizer(
                file: file, separator: best?.separator ?? UInt8(ascii: ","), longestCell: longestCell, chunk: chunk),
            encoding: encoding)
        return try TableCursor(
            table: columns, sheets: [{ sheet }], totalBytes: file.size, progress: { sheet.bytesConsumed })
    }

    // How well the beginning of the file fits the table when cut at this separator.
    private func score(_ separator: UInt8, _ encoding: CSVEncoding) throws(ReadError) -> Int {
        let tokenizer = CSVTokenizer(
            file: try OpenFile(path: path), separator: separator, longestCell: longestCell, chunk: min(chunk, 1 << 16))
        let sheet = CSVSheet(tokenizer, encoding: encoding)
        var rows: [TableRow] = []
        do throws(ReadError) {
            while rows.count < HeaderSearch.reach, let row = try sheet.next() {
                if !row.cells.isEmpty { rows.append(row) }
            }
        } catch {
            // Quotes that do not close are judged with the separator that is taken in the end.
            guard error.code == .unclosedQuote else { throw error }
        }
        return HeaderSearch(table: columns).find(in: rows)?.map.score ?? 0
    }
}
