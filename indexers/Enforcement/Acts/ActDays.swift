// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

/// The days of a row, read and held against each other.
struct ActDays {
    private(set) var days: [ActColumn: CivilDate] = [:]
    /// A default date or 长期 stood in a column and was left out.
    private(set) var hasDefault = false

    static let columns: [ActColumn] = [
        .decidedOn, .conductOn, .validFrom, .validUntil, .displayUntil, .publishedOn, .endedOn, .cancelledOn,
        .changedOn, .repairedOn,
    ]

    /// Refuses with `bad_date`: no day of the calendar, a decision in the future, an end before its beginning.
    init(_ row: ActRow, today: CivilDate) throws(RowRefusal) {
        for column in Self.columns {
            guard let cell = row.cell(column) else { continue }
            switch PrintedDay(cell) {
            case .day(let day): days[column] = day
            case .unlimited: hasDefault = hasDefault || !Self.saysNothing(column, row)
            case .bad: throw ActRefusal.badDate(column, row)
            }
        }
        if let decided = days[.decidedOn], decided > today {
            throw ActRefusal.badOrder(.decidedOn, row, "\(decided.chinese)还没有到")
        }
        for column in [ActColumn.validUntil, .displayUntil, .endedOn, .cancelledOn, .repairedOn] {
            try refuse(column, before: .decidedOn, row)
        }
        try refuse(.validUntil, before: .validFrom, row)
        try refuse(.decidedOn, before: .conductOn, row)
    }

    subscript(column: ActColumn) -> CivilDate? { days[column] }

    private func refuse(_ later: ActColumn, before earlier: ActColumn, _ row: ActRow) throws(RowRefusal) {
        guard let end = days[later], let start = days[earlier], end < start else { return }
        throw ActRefusal.badOrder(later, row, "\(end.chinese)早于\(row.name(earlier))的\(start.chinese)")
    }

    /// `/` in a column that need not be filled says nothing; in a column of ends it says that there is none.
    private static func saysNothing(_ column: ActColumn, _ row: ActRow) -> Bool {
        column != .validUntil && column != .displayUntil && !row.says(column)
    }
}
