// SPDX-License-Identifier: GPL-3.0-or-later
@testable import Readers

/// A workbook as spreadsheet programs write it, small enough to be broken on purpose.
struct WorkbookBytes {
    enum Cell: ExpressibleByStringLiteral {
        case blank
        /// In the shared texts.
        case text(String)
        /// In the cell.
        case inline(String)
        case number(String, Style = .general)
        /// A formula with the value that was stored with it.
        case formula(String, String)
        case bool(Bool)
        case error(String)
        /// ISO 8601.
        case day(String)
        /// Any markup.
        case raw(String)

        init(stringLiteral value: String) { self = value.isEmpty ? .blank : .text(value) }
    }

    enum Style: Int, CaseIterable {
        case general, date, chineseDate, zeros, decimal, asText, time
    }

    struct Sheet {
        var name = "表一"
        var rows: [[Cell]]
        var merges: [String] = []
        var state: String?
        /// Row numbers instead of 1, 2, 3…
        var numbers: [Int]?
    }

    var sheets: [Sheet]
    /// Write references, row numbers and the prefix `x:` or leave them out.
    var hasReferences = true
    var prefix = ""
    var countsFrom1904 = false
    var isDeflated = true
    /// Markup in front of the root element of every part.
    var prologue = ""
    /// Entries beside those of a workbook.
    var more: [ZipBytes.Entry] = []
    /// Says `/xl/…` with a backslash, as some programs do.
    var separator = "/"

    init(_ sheets: Sheet...) { self.sheets = sheets }

    init(_ rows: [[Cell]]) { sheets = [Sheet(rows: rows)] }

    var zip: ZipBytes {
        var shared: [String] = []
        var places: [String: Int] = [:]
        let bodies = sheets.map { body(of: $0, &shared, &places) }
        let main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var parts: [(String, String)] = [
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                "<Relationships><Relationship Id='r1' Type='\(main)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            ),
        ]
        let names = sheets.enumerated().map { index, sheet in
            let state = sheet.state.map { " state='\($0)'" } ?? ""
            return tag("sheet", "name='\(escaped(sheet.name))' sheetId='\(index + 1)' r:id='s\(index)'\(state)", nil)
        }
        parts.append(
            (
                "xl/workbook.xml",
                tag(
                    "workbook", "xmlns:r='\(main)'",
                    tag("workbookPr", "date1904='\(countsFrom1904 ? 1 : 0)'", nil)
                        + tag("sheets", "", names.joined()))
            ))
        let relations =
            sheets.indices.map {
                "<Relationship Id='s\($0)' Type='\(main)/worksheet' Target='worksheets/sheet\($0 + 1).xml'/>"
            }.joined() + "<Relationship Id='t' Type='\(main)/styles' Target='/xl/styles.xml'/>"
            + "<Relationship Id='u' Type='\(main)/sharedStrings' Target='sharedStrings.xml'/>"
        parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"))
        parts.append(("xl/styles.xml", Self.styles))
        let texts = shared.map { tag("si", "", $0) }.joined()
        parts.append(("xl/sharedStrings.xml", tag("sst", "", texts)))
        for (index, body) in bodies.enumerated() { parts.append(("xl/worksheets/sheet\(index + 1).xml", body)) }
        let entries = parts.map { name, text in
            ZipBytes.Entry(
                name: name.replacing("/", with: separator),
                content: Array(("<?xml version='1.0' encoding='UTF-8'?>" + prologue + text).utf8),
                isDeflated: isDeflated)
        }
        return ZipBytes(entries: entries + more)
    }

    var bytes: [UInt8] { zip.bytes }

    func read(_ table: ColumnTable = .sample, _ change: (inout XLSXReader) -> Void = { _ in }) throws -> ReadRows {
        let file = TemporaryFile(bytes, suffix: ".xlsx")
        var reader = XLSXReader(path: file.path, columns: table)
        change(&reader)
        return try ReadRows(reader)
    }

    // Times, percents and money are numbers; a cell of style i has the i-th format.
    private static let styles =
        "<styleSheet><numFmts count='4'><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\";@'/>"
        + "<numFmt numFmtId='165' formatCode='000000'/><numFmt numFmtId='166' formatCode='[Red]0.00\"day\"'/>"
        + "<numFmt numFmtId='167' formatCode='h:mm'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
        + [0, 14, 164, 165, 166, 49, 167].map { "<xf numFmtId='\($0)'/>" }.joined() + "</cellXfs></styleSheet>"

    private func body(of sheet: Sheet, _ shared: inout [String], _ places: inout [String: Int]) -> String {
        var rows = ""
        for (index, cells) in sheet.rows.enumerated() {
            let number = sheet.numbers?[index] ?? index + 1
            var markup = ""
            for (column, cell) in cells.enumerated() {
                let place = hasReferences ? " r='\(letters(column))\(number)'" : ""
                if case .blank = cell, hasReferences { continue }
                markup += write(cell, place, &shared, &places)
            }
            rows += tag("row", hasReferences || sheet.numbers != nil ? "r='\(number)'" : "", markup)
        }
        let merges = sheet.merges.map { tag("mergeCell", "ref='\($0)'", nil) }.joined()
        return tag("worksheet", "", tag("sheetData", "", rows) + tag("mergeCells", "", merges))
    }

    private func write(
        _ cell: Cell, _ place: String, _ shared: inout [String], _ places: inout [String: Int]
    ) -> String {
        switch cell {
        case .blank: return tag("c", place, nil)
        case .text(let text):
            let markup = tag("t", "xml:space='preserve'", escaped(text))
            let index = places[markup] ?? shared.count
            if index == shared.count { shared.append(markup) }
            places[markup] = index
            return tag("c", place + " t='s'", tag("v", "", "\(index)"))
        case .inline(let text): return tag("c", place + " t='inlineStr'", tag("is", "", tag("t", "", escaped(text))))
        case .number(let text, let style): return tag("c", place + " s='\(style.rawValue)'", tag("v", "", text))
        case .formula(let formula, let value):
            return tag("c", place + " t='str'", tag("f", "", escaped(formula)) + tag("v", "", escaped(value)))
        case .bool(let value): return tag("c", place + " t='b'", tag("v", "", value ? "1" : "0"))
        case .error(let text): return tag("c", place + " t='e'", tag("v", "", text))
        case .day(let text): return tag("c", place + " t='d'", tag("v", "", text))
        case .raw(let markup): return markup
        }
    }

    private func tag(_ name: String, _ attributes: String, _ content: String?) -> String {
        let name = prefix + name
        let head = attributes.isEmpty ? name : name + " " + attributes
        return content.map { "<\(head)>\($0)</\(name)>" } ?? "<\(head)/>"
    }

    private func letters(_ column: Int) -> String {
        let last = String(Character(Unicode.Scalar(UInt8(65 + column % 26))))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("'", with: "&apos;")
    }
}
