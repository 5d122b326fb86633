// SPDX-License-Identifier: GPL-3.0-or-later

extension CalendarCoverage {
    /// Reads `calendar_coverage.tsv`.
    ///
    /// - Throws: a fault for an unknown layer or state, and for a window that does not lie within its year.
    init(table: [UInt8]) throws(DomainTable.Fault) {
        var nationalYears: Set<Int> = []
        var windows: [Int: [Window]] = [:]
        for row in try DomainTable(table, required: ["layer", "year", "name", "from", "to", "state"]).rows {
            let year = try row.year("year")
            let isLoaded: Bool
            switch row.text("state") {
            case "loaded": isLoaded = true
            case "open": isLoaded = false
            default: throw DomainTable.Fault(code: .badWord, line: row.line, detail: "state: \(row.text("state"))")
            }
            switch row.text("layer") {
            case CalendarGap.Layer.national.rawValue:
                if isLoaded { nationalYears.insert(year) }
            case CalendarGap.Layer.prefecture.rawValue:
                guard let first = try row.date("from"), let last = try row.date("to"),
                    first <= last, first.year == year, last.year == year
                else {
                    throw DomainTable.Fault(code: .badDate, line: row.line, detail: "a window within the year")
                }
                windows[year, default: []].append(
                    Window(festival: row.text("name"), first: first, last: last, isLoaded: isLoaded))
            default:
                throw DomainTable.Fault(code: .badWord, line: row.line, detail: "layer: \(row.text("layer"))")
            }
        }
        self.init(nationalYears: nationalYears, windows: windows)
    }
}

extension DomainTable.Row {
    /// A year from 1949 to 9998, which a table of notices must state.
    func year(_ column: String) throws(DomainTable.Fault) -> Int {
        guard let year = Int(text(column)), (1949...9998).contains(year) else {
            throw DomainTable.Fault(code: .badNumber, line: line, detail: "\(column): \(text(column))")
        }
        return year
    }
}
