// SPDX-License-Identifier: GPL-3.0-or-later

/// A domain table kept as a file: tab-separated, UTF-8, `#` lines are remarks, the first other line names the columns.
///
/// Rows are edited by people who do not program (architecture.md rule 10), so a faulty one is refused with its line.
package struct DomainTable: Sendable {
    /// Why a table was refused; `line` counts from 1.
    package struct Fault: Error, Hashable, CustomStringConvertible {
        package enum Code: String, Hashable, Sendable {
            case notUTF8
            case empty
            case missingColumn
            case wrongCellCount
            case badDate
            case badNumber
            case badWord
        }

        package var code: Code
        package var line: Int
        package var detail: String

        package init(code: Code, line: Int, detail: String) {
            self.code = code
            self.line = line
            self.detail = detail
        }

        package var description: String { "line \(line): \(code.rawValue): \(detail)" }
    }

    /// One line, read by column name.
    package struct Row: Sendable {
        package let line: Int
        fileprivate let cells: [String]
        fileprivate let columns: [String: Int]

        /// The cell, trimmed; the empty string where it is empty or the table has no such column.
        package func text(_ column: String) -> String {
            guard let index = columns[column], index < cells.count else { return "" }
            return cells[index]
        }

        /// The parts between `|`, without empty ones.
        package func list(_ column: String) -> [String] {
            text(column).split(separator: "|").map(String.init)
        }

        package func date(_ column: String) throws(Fault) -> CivilDate? {
            let cell = text(column)
            if cell.isEmpty { return nil }
            guard let date = CivilDate(cell) else { throw Fault(code: .badDate, line: line, detail: cell) }
            return date
        }

        /// A number from 0 to 100, or `nil` for an empty cell.
        package func smallNumber(_ column: String) throws(Fault) -> Int? {
            let cell = text(column)
            if cell.isEmpty { return nil }
            guard let value = Int(cell), (0...100).contains(value) else {
                throw Fault(code: .badNumber, line: line, detail: cell)
            }
            return value
        }

        package func flag(_ column: String) throws(Fault) -> Bool {
            switch text(column) {
            case "yes": return true
            case "no": return false
            default: throw Fault(code: .badWord, line: line, detail: "\(column): yes or no, not \(text(column))")
            }
        }
    }

    package let rows: [Row]

    /// Reads a whole table.
    ///
    /// - Throws: `Fault` for text that is not UTF-8, a table without columns, a column of `required` that is missing,
    ///   or a row with more or fewer cells than the heading.
    package init(_ bytes: [UInt8], required: [String]) throws(Fault) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Fault(code: .notUTF8, line: 1, detail: "the file is not UTF-8")
        }
        var columns: [String: Int]?
        var rows: [Row] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.hasSuffix("\r") ? line.dropLast() : line
            if content.isEmpty || content.hasPrefix("#") { continue }
            let cells = content.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
            guard let known = columns else {
                let named = Dictionary(cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
                if let missing = required.first(where: { named[$0] == nil }) {
                    throw Fault(code: .missingColumn, line: index + 1, detail: missing)
                }
                columns = named
                continue
            }
            guard cells.count == known.count else {
                throw Fault(
                    code: .wrongCellCount, line: index + 1, detail: "\(cells.count) instead of \(known.count) cells")
            }
            rows.append(Row(line: index + 1, cells: cells, columns: known))
        }
        guard columns != nil else { throw Fault(code: .empty, line: 1, detail: "no heading line") }
        self.rows = rows
    }

    private static func trimmed(_ cell: Substring) -> String {
        var cell = cell
        while cell.first == " " { cell.removeFirst() }
        while cell.last == " " { cell.removeLast() }
        return String(cell)
    }
}
