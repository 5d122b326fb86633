// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Counts rows by their groups; resolved into facets at the end.
///
/// Says the same as `FacetCounter`, which the reference executor uses: a row that passes all filters counts everywhere,
/// one that fails a single facet's filter counts in that facet.
struct FacetHistogram {
    private let table: RowFactTable
    private let status: DayStatus
    private let columns: Columns
    private let filters: GroupFilters
    private let counting: Plan.Counting
    /// Hits by group.
    private let holderHits: FlatArray<UInt32>
    private let topicHits: FlatArray<UInt32>
    /// Rows that fail one facet only; which one of organ, kind and status follows from the group.
    private let holderMisses: FlatArray<UInt32>
    private let fieldMisses: FlatArray<UInt32>
    private let dateMisses: FlatArray<UInt32>
    private let scratch = BlockScratch()

    init(_ table: RowFactTable, _ status: DayStatus, _ columns: Columns, _ filters: Plan.Filters) {
        self.table = table
        self.status = status
        self.columns = columns
        self.filters = GroupFilters(table, status, columns, filters)
        counting = filters.counting
        holderHits = FlatArray(repeating: 0, count: status.groups.count)
        topicHits = FlatArray(repeating: 0, count: table.topics.count)
        let isMissing = self.filters.isOn && counting == .withoutOwnSelection
        holderMisses = FlatArray(repeating: 0, count: isMissing ? status.groups.count : 0)
        fieldMisses = FlatArray(repeating: 0, count: isMissing ? table.topics.count : 0)
        dateMisses = FlatArray(repeating: 0, count: isMissing ? table.topics.count : 0)
    }

    /// Counts the places of a block and returns those that pass every filter, with their number.
    ///
    /// - Parameters:
    ///   - size: how many places the set has.
    ///   - rowOfPlace: where places are no rows.
    func count(
        _ set: RowSet, size: Int, base: UInt32, rowOfPlace: UnsafePointer<UInt32>?
    ) -> (hits: RowSet, count: Int) {
        guard filters.isOn else {
            if counting != .none { countAll(set, base: base, rowOfPlace: rowOfPlace) }
            return (set, size)
        }
        return filtered(set, base: base, rowOfPlace: rowOfPlace)
    }

    private func countAll(_ set: RowSet, base: UInt32, rowOfPlace: UnsafePointer<UInt32>?) {
        let groups = UnsafePointer(status.groupOfRow.start)
        let topics = UnsafePointer(table.topicOfRow.start)
        let (holderHits, topicHits) = (self.holderHits.start, self.topicHits.start)
        if let rowOfPlace {
            set.forEach(base: base) { place in
                let row = Int(rowOfPlace[Int(place)])
                holderHits[Int(groups[row])] &+= 1
                topicHits[Int(topics[row])] &+= 1
            }
        } else {
            set.forEach(base: base) { place in
                holderHits[Int(groups[Int(place)])] &+= 1
                topicHits[Int(topics[Int(place)])] &+= 1
            }
        }
    }

    private func filtered(
        _ set: RowSet, base: UInt32, rowOfPlace: UnsafePointer<UInt32>?
    ) -> (hits: RowSet, count: Int) {
        let groups = UnsafePointer(status.groupOfRow.start)
        let topics = UnsafePointer(table.topicOfRow.start)
        let dates = UnsafePointer(table.dates.start)
        let holderFails = UnsafePointer(filters.holderFails.start)
        let topicFails = UnsafePointer(filters.topicFails.start)
        let (first, last) = (filters.firstDate, filters.lastDate)
        let (holderHits, topicHits) = (self.holderHits.start, self.topicHits.start)
        let isCounting = counting != .none
        let isMissing = counting == .withoutOwnSelection
        let out = scratch.list
        var found = 0
        set.forEach(base: base) { place in
            let row = rowOfPlace.map { Int($0[Int(place)]) } ?? Int(place)
            let (group, topic) = (Int(groups[row]), Int(topics[row]))
            var failed = holderFails[group] | topicFails[topic]
            // What fails two filters counts nowhere.
            if failed & GroupFilters.openBit != 0 {
                failed &= ~GroupFilters.openBit
                let date = dates[row]
                if date < first || date > last { failed |= GroupFilters.dateBit }
            }
            if failed == 0 {
                out[found] = place
                found &+= 1
                guard isCounting else { return }
                holderHits[group] &+= 1
                topicHits[topic] &+= 1
            } else if isMissing, failed & (failed &- 1) == 0 {
                switch failed {
                case GroupFilters.fieldBit: fieldMisses.start[topic] &+= 1
                case GroupFilters.dateBit: dateMisses.start[topic] &+= 1
                default: holderMisses.start[group] &+= 1
                }
            }
        }
        return (RowSet(places: out, count: found), found)
    }

    /// All counts above zero.
    var facets: [Facet: [String: Int]] {
        let allKinds = RecordKind.allCases
        var kinds = [Int](repeating: 0, count: 256)
        var statuses = [Int](repeating: 0, count: 256)
        var organs = [Int](repeating: 0, count: table.organSetCount + 1)
        var fields = [Int](repeating: 0, count: table.fieldSetCount + 1)
        var years: [Int32: Int] = [:]
        let isMissing = holderMisses.count > 0
        for (index, group) in status.groups.enumerated() {
            let hits = Int(holderHits[index])
            let misses = isMissing ? Int(holderMisses[index]) : 0
            if hits + misses == 0 { continue }
            let holder = table.holders[Int(group.holder)]
            let failed = isMissing ? filters.holderFails[index] : 0
            kinds[Int(holder.kind)] += hits + (failed == GroupFilters.kindBit ? misses : 0)
            organs[Int(holder.organSet)] += hits + (failed == GroupFilters.organBit ? misses : 0)
            statuses[Int(group.code)] += hits + (failed == GroupFilters.statusBit ? misses : 0)
        }
        for (index, topic) in table.topics.enumerated() {
            let hits = Int(topicHits[index])
            let (ofField, ofDate) = isMissing ? (Int(fieldMisses[index]), Int(dateMisses[index])) : (0, 0)
            if hits + ofField > 0 { fields[Int(topic.fieldSet)] += hits + ofField }
            if hits + ofDate > 0, topic.year > 0 { years[topic.year, default: 0] += hits + ofDate }
        }
        var byKind: [String: Int] = [:]
        for (index, kind) in allKinds.enumerated() where kinds[index] > 0 { byKind[kind.rawValue] = kinds[index] }
        var byStatus: [String: Int] = [:]
        for (index, code) in StatusCode.allCases.enumerated() where statuses[index] > 0 {
            byStatus[code.rawValue] = statuses[index]
        }
        return [
            .kind: byKind, .organ: Self.resolved(organs, columns.organSets, columns.organNames),
            .field: Self.resolved(fields, columns.fieldSets, columns.fieldNames), .status: byStatus,
            .year: Dictionary(uniqueKeysWithValues: years.map { (String($0.key), $0.value) }),
        ]
    }

    /// Counts of lists as counts of their members.
    private static func resolved(_ counts: [Int], _ sets: [[Int32]], _ names: [String]) -> [String: Int] {
        var members = [Int](repeating: 0, count: names.count)
        for (index, set) in sets.enumerated() where counts[index] > 0 {
            for member in set { members[Int(member)] += counts[index] }
        }
        var named: [String: Int] = [:]
        for (index, count) in members.enumerated() where count > 0 { named[names[index]] = count }
        return named
    }
}
