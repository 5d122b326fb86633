// SPDX-License-Identifier: GPL-3.0-or-later

/// An XLSX workbook whose sheets are tables with the columns of a `ColumnTable`, read in pieces with constant memory.
///
/// - Every visible sheet with a heading in its first 20 rows is read, in the order of the tabs. Sheets without one, and
///   tables of another kind, are passed over and named in `RowCursor.notices`; hidden sheets hold lists for choosing
///   and are passed over, too.
/// - Headings may be merged and two or three rows high. A cell merged over several rows holds for all of them (in sheets
///   up to 256 MB unpacked).
/// - Cells formatted as dates become `YYYY-MM-DD`; other numbers keep their digits. A code that is stored as a number of
///   more than 15 digits is `mangled_number`; a cell with an error of a formula `bad_cell`.
/// - Texts beyond 48 MB lie in temporary files while the workbook is read.
public struct XLSXReader: RowReader {
    public let path: String
    public let columns: ColumnTable
    /// Longest cell in bytes (F15: a 10 MB cell is refused).
    public var longestCell = 10_000_000
    /// Bytes of shared texts kept in memory.
    var stringsInMemory = 48 << 20

    public init(path: String, columns: ColumnTable) {
        self.path = path
        self.columns = columns
    }

    /// Starts reading from the first row below the heading of the first sheet that has one.
    /// - Throws: `not_found`, `not_a_file`, `unreadable`, `empty`; `encrypted`, `zip_bomb`, `zip_path`, `macro`,
    ///   `external_entity`, `unsupported` for XLS and XLSB, `type`, `truncated`, `damaged`; `missing_column`,
    ///   `duplicate_column`, `no_rows`.
    public func rows() throws(ReadError) -> any RowCursor {
        let file = try OpenFile(path: path)
        guard file.size > 0 else { throw .empty }
        try refuseOldWorkbook(file)
        let package = try XLSXPackage(file, longestCell: longestCell, stringsInMemory: stringsInMemory)
        let progress = XLSXProgress()
        let limit = longestCell
        let sheets = package.sheets.enumerated().map { ordinal, sheet -> TableCursor.Opening in
            { () throws(ReadError) in
                try XLSXSheet(sheet, ordinal: ordinal, package: package, longestCell: limit, progress: progress)
            }
        }
        let notices = package.hiddenSheets.map { "工作表“\($0)”是隐藏的，未读取。" }
        return try TableCursor(
            table: columns, sheets: sheets, totalBytes: file.size, notices: notices, progress: { progress.bytes })
    }

    // A workbook with a password and one of before 2007 are both OLE files.
    private func refuseOldWorkbook(_ file: OpenFile) throws(ReadError) {
        guard CompoundFile.isCompound(try file.read(0..<min(8, file.size))) else { return }
        let bytes = try file.read(0..<min(file.size, FileReader.documentLimit))
        throw CompoundFile.isEncryptedPackage(bytes) ? .encrypted : .oldWorkbook
    }
}
