// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Which filters a group of rows fails: a bit for each, looked up instead of computed row by row.
struct GroupFilters {
    static let kindBit: UInt8 = 1
    static let organBit: UInt8 = 2
    static let fieldBit: UInt8 = 4
    static let statusBit: UInt8 = 8
    static let dateBit: UInt8 = 16
    /// A bound lies within the year of the group: the row's own date decides.
    static let openBit: UInt8 = 32

    let isOn: Bool
    let firstDate: Int32
    let lastDate: Int32
    /// Group of a day's status → bits of kind, organ, status; empty where no filter is on.
    let holderFails: FlatArray<UInt8>
    /// Topic → bits of field and date.
    let topicFails: FlatArray<UInt8>

    init(_ table: RowFactTable, _ status: DayStatus, _ columns: Columns, _ filters: Plan.Filters) {
        let hasDates = filters.from != nil || filters.to != nil
        isOn =
            hasDates || !filters.kinds.isEmpty || !filters.organs.isEmpty || !filters.fields.isEmpty
            || !filters.statuses.isEmpty
        firstDate = filters.from.map(FacetCounter.number) ?? 1
        lastDate = filters.to.map(FacetCounter.number) ?? .max
        guard isOn else {
            holderFails = FlatArray(uninitialized: 0)
            topicFails = FlatArray(uninitialized: 0)
            return
        }
        let kinds = RecordKind.allCases
        let kindFails = (0..<256).map {
            filters.kinds.isEmpty || $0 < kinds.count && filters.kinds.contains(kinds[$0]) ? 0 : Self.kindBit
        }
        let codes = StatusCode.allCases
        let statusFails = (0..<256).map {
            filters.statuses.isEmpty || $0 < codes.count && filters.statuses.contains(codes[$0]) ? 0 : Self.statusBit
        }
        let organFails = Self.fails(columns.organSets, columns.organNames, filters.organs, Self.organBit)
        let fieldFails = Self.fails(columns.fieldSets, columns.fieldNames, filters.fields, Self.fieldBit)
        holderFails = FlatArray(
            status.groups.map { group in
                let holder = table.holders[Int(group.holder)]
                return kindFails[Int(holder.kind)] | organFails[Int(holder.organSet)] | statusFails[Int(group.code)]
            })
        let (first, last) = (firstDate, lastDate)
        topicFails = FlatArray(
            table.topics.map { topic in
                fieldFails[Int(topic.fieldSet)] | (hasDates ? Self.dateFails(topic.year, first, last) : 0)
            })
    }

    /// For each distinct list, and for none, the bit where no chosen name is in it.
    private static func fails(_ sets: [[Int32]], _ names: [String], _ chosen: [String], _ bit: UInt8) -> [UInt8] {
        if chosen.isEmpty { return Array(repeating: 0, count: sets.count + 1) }
        let isChosen = names.map(chosen.contains)
        return sets.map { $0.contains { isChosen[Int($0)] } ? 0 : bit } + [bit]
    }

    private static func dateFails(_ year: Int32, _ first: Int32, _ last: Int32) -> UInt8 {
        guard year > 0 else { return dateBit }
        let (begin, end) = (year * 10_000 + 101, year * 10_000 + 1231)
        if end < first || begin > last { return dateBit }
        return begin >= first && end <= last ? 0 : openBit
    }
}
