// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis
import Workbooks

/// A table as CSV (RFC 4180), in the encodings that departments use.
enum CSVFile {
    enum Encoding: Hashable, Sendable {
        case utf8
        /// UTF-8 with a byte order mark, as spreadsheets save it.
        case markedUTF8
        case gb18030
    }

    static func write(_ sheet: Sheet, encoding: Encoding, lineEnd: String = "\r\n") -> WrittenSheet {
        var text = ""
        var line = 1
        func put(_ cells: [String]) {
            let row = cells.map(quoted).joined(separator: ",")
            text += row + lineEnd
            line += 1 + row.unicodeScalars.count { $0 == "\n" }
        }
        func note(_ words: String) { put([words] + Array(repeating: "", count: sheet.columns.count - 1)) }

        var written = WrittenSheet()
        if !sheet.title.isEmpty { note(sheet.title) }
        sheet.notesAbove.forEach(note)
        sheet.headings.forEach(put)
        for (place, row) in sheet.rows.enumerated() {
            if let pages = sheet.repeatsHeading, place > 0, place % pages == 0 { sheet.headings.forEach(put) }
            written.note(row, at: line)
            put(sheet.cells(of: row).map(\.plain))
        }
        sheet.notesBelow.forEach(note)
        written.bytes = encoded(text, encoding)
        return written
    }

    private static func encoded(_ text: String, _ encoding: Encoding) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .markedUTF8: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        // Every character of Unicode has a place in GB 18030: without it, ICU itself is missing.
        case .gb18030: TextEncoding.gb18030(text) ?? Array(text.utf8)
        }
    }

    private static func quoted(_ value: String) -> String {
        let needsQuotes = value.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        return needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    }
}
