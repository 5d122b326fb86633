// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// A table as JSON Lines: one object a row, blank cells left out.
enum JSONLinesFile {
    enum Names: Hashable, Sendable {
        case keys
        case codes
    }

    static func write(_ columns: [SheetColumn], _ rows: [SheetRow], names: Names = .keys) -> WrittenSheet {
        var written = WrittenSheet()
        var text = ""
        for (place, row) in rows.enumerated() {
            var line = JSONLine()
            for column in columns {
                let value = row.cells[column.key]?.plain ?? ""
                if !value.isEmpty { line.add(names == .keys || column.code.isEmpty ? column.key : column.code, value) }
            }
            written.note(row, at: place + 1)
            text += (row.isBroken ? String(line.text.dropLast(12)) : line.text) + "\n"
        }
        written.bytes = Array(text.utf8)
        return written
    }
}
