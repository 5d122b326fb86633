// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Workbooks

/// Turns the rows of an export into the bytes of its format, piece by piece.
struct ExportWriter: Sendable {
    private let format: ExportFormat
    private let head: ExportHead
    private(set) var rows = 0
    /// Of a workbook, which is written as a whole.
    private var sheet = SheetMarkup(columns: ExportTable.headings.count)
    private var strings = SharedStrings()

    init(_ format: ExportFormat, _ head: ExportHead) {
        self.format = format
        self.head = head
        sheet.row(ExportTable.headings.map { .text($0) }, &strings)
    }

    /// What stands before the rows.
    func beginning() throws -> [UInt8] {
        switch format {
        case .ndjson: try Self.line(["meta": head])
        case .csv: Array((CSVText.byteOrderMark + CSVText.row(ExportTable.headings)).utf8)
        case .xlsx: []
        }
    }

    mutating func add(_ row: ExportRow) throws -> [UInt8] {
        rows += 1
        guard format != .ndjson else { return try Self.line(row) }
        let cells = ExportTable.cells(row, asOf: head.asOf)
        guard format == .xlsx else { return Array(CSVText.row(cells).utf8) }
        sheet.row(cells.map { .text(Self.shortened($0)) }, &strings)
        return []
    }

    /// What stands behind the rows and tells that none is missing.
    mutating func end() throws -> [UInt8] {
        switch format {
        case .ndjson: return try Self.line(["end": ["rows": rows]])
        case .csv:
            let words = head.lines.map { "\($0.name)：\($0.value)" }.joined(separator: "；")
            let blanks = [String](repeating: "", count: ExportTable.headings.count - 2)
            return Array(CSVText.row(["导出说明", words] + blanks).utf8)
        case .xlsx:
            var notes = SheetMarkup(columns: 2)
            for line in head.lines { notes.row([.text(line.name), .text(Self.shortened(line.value))], &strings) }
            let parts = WorkbookParts.all(sheets: ["结果", "说明"])
            return StoredZip.bytes(
                of: parts + [
                    ("xl/worksheets/sheet1.xml", sheet.text), ("xl/worksheets/sheet2.xml", notes.text), strings.part,
                ])
        }
    }

    /// What a cell of a workbook holds at most, in UTF-16 units.
    private static let longestCell = 32_767

    private static func shortened(_ text: String) -> String {
        guard text.utf16.count > longestCell else { return text }
        var units = 0
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            units += scalar.value > 0xFFFF ? 2 : 1
            guard units < longestCell else { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }

    private static func line(_ value: some Encodable) throws -> [UInt8] { Array(try JSONText.of(value).utf8) }
}
