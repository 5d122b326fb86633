// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Workbooks

/// Tables as an XLSX workbook (ECMA-376): merged titles and groups, shared strings, days typed or not.
enum Workbook {
    /// What the row numbers of one sheet and the next differ by.
    static let sheetStep = 10_000_000

    /// - Parameter leaflet: a first sheet of instructions without a table; empty for none.
    static func write(_ sheets: [Sheet], leaflet: [String] = []) -> WrittenSheet {
        var written = WrittenSheet()
        var strings = SharedStrings()
        var parts: [(name: String, text: String)] = []
        var names: [String] = []
        if !leaflet.isEmpty {
            var sheet = SheetMarkup(columns: 1)
            for line in leaflet { sheet.row([.text(line)], &strings) }
            parts.append(("xl/worksheets/sheet1.xml", sheet.text))
            names.append("填报说明")
        }
        for sheet in sheets {
            let markup = markup(of: sheet, step: names.count * sheetStep, &strings, &written)
            parts.append(("xl/worksheets/sheet\(names.count + 1).xml", markup.text))
            names.append(sheet.name)
        }
        written.bytes = StoredZip.bytes(of: WorkbookParts.all(sheets: names) + parts + [strings.part])
        return written
    }

    private static func markup(
        of sheet: Sheet, step: Int, _ strings: inout SharedStrings, _ written: inout WrittenSheet
    ) -> SheetMarkup {
        let width = sheet.columns.count
        var markup = SheetMarkup(columns: width)
        if !sheet.title.isEmpty {
            markup.merge(from: 0, width: width)
            markup.row([.text(sheet.title)], &strings)
        }
        for note in sheet.notesAbove {
            markup.merge(from: 0, width: width)
            markup.row([.text(note)], &strings)
        }
        if !sheet.groups.isEmpty {
            var cells: [Cell] = []
            for group in sheet.groups {
                markup.merge(from: cells.count, width: group.width)
                cells += [.text(group.label)] + Array(repeating: .blank, count: group.width - 1)
            }
            markup.row(cells, &strings)
        }
        for line in sheet.headings { markup.row(line.map { .text($0) }, &strings) }
        for (place, row) in sheet.rows.enumerated() {
            if let pages = sheet.repeatsHeading, place > 0, place % pages == 0 {
                for line in sheet.headings { markup.row(line.map { .text($0) }, &strings) }
            }
            written.note(row, at: step + markup.count + 1)
            markup.row(sheet.cells(of: row), &strings, typedDays: sheet.hasTypedDays)
        }
        for note in sheet.notesBelow {
            markup.merge(from: 0, width: width)
            markup.row([.text(note)], &strings)
        }
        return markup
    }
}
