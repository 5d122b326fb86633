// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a table before its columns are known; blank cells are left out.
struct TableRow {
    let number: Int
    /// Sheet and row in words, for tables of several sheets.
    var place: String?
    /// How many cells the row has, blank ones included; `nil` where rows have no width of their own (XLSX).
    var width: Int?
    /// By column, ascending.
    var cells: [TableCell] = []
    /// Refuses the row whole.
    var fault: RowError?

    /// The cells as one CSV record, for quarantine.
    var csv: [UInt8] {
        var output: [UInt8] = []
        var column = 0
        for cell in cells {
            while column < min(cell.column, 1000) {
                output.append(UInt8(ascii: ","))
                column += 1
            }
            let text = cell.text.utf8
            if text.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) {
                output.append(0x22)
                for byte in text { output += byte == 0x22 ? [0x22, 0x22] : [byte] }
                output.append(0x22)
            } else {
                output += text
            }
        }
        return output
    }

    /// The text of the cell in `column`, or `nil` where it is blank.
    subscript(column: Int) -> String? { cells.first { $0.column == column }?.text }
}

/// One cell with something in it.
struct TableCell: Hashable {
    /// From 0.
    var column: Int
    /// Without white space around it.
    var text: String
    var fault: Fault?

    enum Fault: Hashable {
        /// The cell holds no value but an error, such as `#REF!`.
        case error
        /// A number of which the spreadsheet kept no more than 15 digits.
        case roundedNumber
        /// Longer than a cell may be; the text is its beginning.
        case tooLong
        /// U+0000 or U+FFFD.
        case nul
        case replacementCharacter
    }
}
