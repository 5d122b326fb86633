// SPDX-License-Identifier: GPL-3.0-or-later

/// What filters and facets ask of the rows, as two small numbers a row instead of five facts: rows that agree in organs and
/// kind form a *holder group*, rows that agree in fields and year a *topic group*. Counting a match is then two
/// increments, filtering it two look-ups.
final class RowFactTable: Sendable {
    /// Organs and kind of a group; `DayStatus` adds the status of a day.
    struct Holder: Hashable, BitwiseCopyable {
        /// Distinct list of organs; `organSetCount` stands for none.
        var organSet: UInt32
        var kind: UInt8
    }

    struct Topic: Hashable, BitwiseCopyable {
        /// Distinct list of fields; `fieldSetCount` stands for none.
        var fieldSet: UInt32
        /// 0 for no date.
        var year: Int32
    }

    /// Row → `YYYYMMDD`; 0 for none.
    let dates: FlatArray<Int32>
    /// Row → group.
    let holderOfRow: FlatArray<UInt32>
    let topicOfRow: FlatArray<UInt32>
    let holders: [Holder]
    let topics: [Topic]
    /// All years with records, ascending, as they are shown.
    let yearNames: [String]
    /// Topic → number of its year; of those without one the number behind the last.
    let yearOfTopic: [Int]
    let organSetCount: Int
    let fieldSetCount: Int

    var byteCount: Int { dates.byteCount + holderOfRow.byteCount + topicOfRow.byteCount }

    init(_ columns: Columns) {
        organSetCount = columns.organSets.count
        fieldSetCount = columns.fieldSets.count
        let rows = columns.rowCount
        dates = FlatArray(uninitialized: rows)
        holderOfRow = FlatArray(uninitialized: rows)
        topicOfRow = FlatArray(uninitialized: rows)
        var holders = Numbering<Holder>()
        var topics = Numbering<Topic>()
        for row in 0..<rows {
            let date = columns.date[row]
            let (organs, fields) = (columns.organSet[row], columns.fieldSet[row])
            dates[row] = max(0, date)
            holderOfRow[row] = holders.number(
                Holder(organSet: organs < 0 ? UInt32(organSetCount) : UInt32(organs), kind: columns.kind[row]))
            topicOfRow[row] = topics.number(
                Topic(fieldSet: fields < 0 ? UInt32(fieldSetCount) : UInt32(fields), year: max(0, date) / 10_000))
        }
        self.holders = holders.values
        self.topics = topics.values
        let years = Set(topics.values.map(\.year)).filter { $0 > 0 }.sorted()
        yearNames = years.map(String.init)
        yearOfTopic = topics.values.map { years.firstIndex(of: $0.year) ?? years.count }
    }
}

/// Numbers distinct values in the order in which they turn up.
struct Numbering<Value: Hashable> {
    private(set) var values: [Value] = []
    private var numbers: [Value: UInt32] = [:]
    private var last: (value: Value, number: UInt32)?

    mutating func number(_ value: Value) -> UInt32 {
        // Neighbours often agree.
        if let last, last.value == value { return last.number }
        let number = numbers[value] ?? UInt32(values.count)
        if number == values.count {
            numbers[value] = number
            values.append(value)
        }
        last = (value, number)
        return number
    }
}
