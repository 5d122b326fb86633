// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// A table as a department draws it, for CSV and XLSX.
struct Sheet: Sendable {
    enum Heading: Hashable, Sendable {
        case names
        case codes
        /// The codes, and the names in the line below.
        case codesThenNames
    }

    /// Of the sheet in a workbook.
    var name: String
    /// Above the heading, over all columns; empty for none.
    var title = ""
    /// 表格说明 and the like, between title and heading.
    var notesAbove: [String] = []
    /// 填报人 and the like, below the rows.
    var notesBelow: [String] = []
    var columns: [SheetColumn]
    var heading: Heading = .names
    /// Headings as mistyped, by key.
    var typos: [String: String] = [:]
    /// A line of groups above the heading: a label and how many columns it covers.
    var groups: [(label: String, width: Int)] = []
    /// The heading stands again before every so many rows, as printed pages have it.
    var repeatsHeading: Int?
    var rows: [SheetRow]
    /// Days as numbers of the calendar with a format, not as text.
    var hasTypedDays = false

    /// The lines of the heading.
    var headings: [[String]] {
        let names = columns.map { typos[$0.key] ?? $0.name }
        let codes = columns.map { $0.code.isEmpty ? $0.name : $0.code }
        return switch heading {
        case .names: [names]
        case .codes: [codes]
        case .codesThenNames: [codes, names]
        }
    }

    /// The cells of a row in the order of the columns.
    func cells(of row: SheetRow) -> [Cell] {
        columns.map { row.cells[$0.key] ?? .blank } + (row.hasSurplusCell ? [.text("示例")] : [])
    }
}
