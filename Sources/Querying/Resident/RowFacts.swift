// SPDX-License-Identifier: GPL-3.0-or-later

/// What filters and facets ask of a row, together in sixteen bytes: one access to memory a match.
struct RowFacts: BitwiseCopyable {
    /// Distinct list of organs; the last one stands for none.
    var organSet: UInt32
    /// Distinct list of fields; likewise.
    var fieldSet: UInt32
    /// `YYYYMMDD`; 0 for none.
    var date: Int32
    /// Index of the year among the distinct ones, ascending; 0 for no date.
    var year: UInt16
    var kind: UInt8
    var padding: UInt8 = 0
}

/// The facts of all rows and what their numbers stand for.
struct RowFactTable: Sendable {
    let facts: FlatArray<RowFacts>
    /// Index → year; the first stands for no date.
    let years: [Int32]
    let organSetCount: Int
    let fieldSetCount: Int

    init(_ columns: Columns) {
        var index: [Int32: UInt16] = [:]
        let distinct = Set(columns.date.lazy.filter { $0 > 0 }.map { $0 / 10_000 }).sorted()
        years = [0] + distinct
        for (number, year) in distinct.enumerated() { index[year] = UInt16(truncatingIfNeeded: number + 1) }
        organSetCount = columns.organSets.count
        fieldSetCount = columns.fieldSets.count
        facts = FlatArray(uninitialized: columns.rowCount)
        var last: (year: Int32, index: UInt16) = (0, 0)
        for row in 0..<columns.rowCount {
            let date = columns.date[row]
            let year = date / 10_000
            if year != last.year { last = (year, date > 0 ? index[year] ?? 0 : 0) }
            facts[row] = RowFacts(
                organSet: columns.organSet[row] < 0 ? UInt32(organSetCount) : UInt32(columns.organSet[row]),
                fieldSet: columns.fieldSet[row] < 0 ? UInt32(fieldSetCount) : UInt32(columns.fieldSet[row]),
                date: date, year: date > 0 ? last.index : 0, kind: columns.kind[row])
        }
    }
}
