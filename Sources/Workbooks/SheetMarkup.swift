// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The XML of one worksheet, row by row.
public struct SheetMarkup: Sendable {
    private var body = ""
    private var merges: [String] = []
    private let columns: Int
    /// Rows so far.
    public private(set) var count = 0

    public init(columns: Int) { self.columns = columns }

    /// Merges cells of the row that comes next.
    public mutating func merge(from start: Int, width: Int) {
        guard width > 1 else { return }
        merges.append("\(Self.column(start))\(count + 1):\(Self.column(start + width - 1))\(count + 1)")
    }

    /// Adds a row.
    ///
    /// - Parameter typedDays: days as numbers with a date format; else as text.
    public mutating func row(_ cells: [Cell], _ strings: inout SharedStrings, typedDays: Bool = false) {
        count += 1
        body += "<row r=\"\(count)\">"
        for (place, cell) in cells.enumerated() {
            let reference = "\(Self.column(place))\(count)"
            switch cell {
            case .blank: continue
            case .number(let number): body += "<c r=\"\(reference)\"><v>\(number)</v></c>"
            case .day(let day) where typedDays:
                // Day 1 is 1900-01-01, and 29 February 1900 is counted, which never was.
                body += "<c r=\"\(reference)\" s=\"1\"><v>\(Int(day.dayNumber) + 25_569)</v></c>"
            case .text, .day:
                body += "<c r=\"\(reference)\" t=\"s\"><v>\(strings.index(of: cell.plain))</v></c>"
            }
        }
        body += "</row>"
    }

    /// The part of the workbook.
    public var text: String {
        let merged =
            merges.isEmpty
            ? ""
            : "<mergeCells count=\"\(merges.count)\">" + merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
                + "</mergeCells>"
        return WorkbookParts.head
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<dimension ref=\"A1:\(Self.column(columns - 1))\(max(count, 1))\"/><sheetData>\(body)</sheetData>\(merged)"
            + "</worksheet>"
    }

    /// A, B, … Z, AA …
    public static func column(_ place: Int) -> String {
        var (rest, name) = (place, "")
        while true {
            name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
            guard rest >= 26 else { return name }
            rest = rest / 26 - 1
        }
    }
}
