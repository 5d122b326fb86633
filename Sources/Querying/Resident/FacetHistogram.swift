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
    /// Hits by group, in two halves that are added up at the end.
    private let holderHits: FlatArray<UInt32>
    private let topicHits: FlatArray<UInt32>
    /// Rows that fail one facet only; which one of organ, kind and status follows from the group.
    private let holderMisses: FlatArray<UInt32>
    private let fieldMisses: FlatArray<UInt32>
    private let dateMisses: FlatArray<UInt32>
    /// Whether places are left out by filters.
    var isFiltering: Bool { filters.isOn }
    private let passed = BlockScratch()
    private let missed = BlockScratch()

    init(_ table: RowFactTable, _ status: DayStatus, _ columns: Columns, _ filters: Plan.Filters) {
        self.table = table
        self.status = status
        self.columns = columns
        self.filters = GroupFilters(table, status, columns, filters)
        counting = filters.counting
        holderHits = FlatArray(repeating: 0, count: 2 * status.groups.count)
        topicHits = FlatArray(repeating: 0, count: 2 * table.topics.count)
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
        let counter = HitCounter(
            base: base, rowOfPlace: rowOfPlace, holderHits: holderHits.start, topicHits: topicHits.start,
            otherHolders: holderHits.start + status.groups.count, otherTopics: topicHits.start + table.topics.count)
        guard filters.isOn else {
            if counting != .none { counter.count(set, status.groupsOfRow) }
            return (set, size)
        }
        let sieve = FilterSieve(
            base: base, rowOfPlace: rowOfPlace, dates: table.dates.start, filters: filters, hits: passed.list,
            misses: counting == .withoutOwnSelection ? missed.list : nil, set: set)
        let (hits, misses) = status.groupsOfRow.run(sieve) ?? (0, 0)
        let passed = RowSet(places: self.passed.list, count: hits)
        if counting != .none { counter.count(passed, status.groupsOfRow) }
        for index in 0..<misses { countMiss(missed.list[index], rowOfPlace) }
        return (passed, hits)
    }

    /// Adds the counts of other blocks of the same question.
    func add(_ other: FacetHistogram) {
        let pairs = [
            (holderHits, other.holderHits), (topicHits, other.topicHits), (holderMisses, other.holderMisses),
            (fieldMisses, other.fieldMisses), (dateMisses, other.dateMisses),
        ]
        for (own, others) in pairs {
            for index in 0..<own.count { own.start[index] &+= others.start[index] }
        }
    }

    private func countMiss(_ place: UInt32, _ rowOfPlace: UnsafePointer<UInt32>?) {
        let row = rowOfPlace.map { Int($0[Int(place)]) } ?? Int(place)
        let (group, topic) = status.groupsOfRow[row]
        let ofTopic = filters.topicFails[topic] & ~GroupFilters.openBit
        if filters.holderFails[group] != 0 {
            holderMisses.start[group] &+= 1
        } else if ofTopic == GroupFilters.fieldBit {
            fieldMisses.start[topic] &+= 1
        } else {
            dateMisses.start[topic] &+= 1
        }
    }

    /// All counts above zero.
    var facets: Execution.Facets {
        if counting == .none { return Execution.Facets() }
        var kinds = [Int](repeating: 0, count: 256)
        var statuses = [Int](repeating: 0, count: 256)
        var organs = [Int](repeating: 0, count: table.organSetCount + 1)
        var fields = [Int](repeating: 0, count: table.fieldSetCount + 1)
        var years = [Int](repeating: 0, count: table.yearNames.count + 1)
        let isMissing = holderMisses.count > 0
        for (index, group) in status.groups.enumerated() {
            let hits = Int(holderHits[index] &+ holderHits[index + status.groups.count])
            let misses = isMissing ? Int(holderMisses[index]) : 0
            if hits + misses == 0 { continue }
            let holder = table.holders[Int(group.holder)]
            let failed = isMissing ? filters.holderFails[index] : 0
            kinds[Int(holder.kind)] += hits + (failed == GroupFilters.kindBit ? misses : 0)
            organs[Int(holder.organSet)] += hits + (failed == GroupFilters.organBit ? misses : 0)
            statuses[Int(group.code)] += hits + (failed == GroupFilters.statusBit ? misses : 0)
        }
        for (index, topic) in table.topics.enumerated() {
            let hits = Int(topicHits[index] &+ topicHits[index + table.topics.count])
            let (ofField, ofDate) = isMissing ? (Int(fieldMisses[index]), Int(dateMisses[index])) : (0, 0)
            if hits + ofField > 0 { fields[Int(topic.fieldSet)] += hits + ofField }
            years[table.yearOfTopic[index]] += hits + ofDate
        }
        return Execution.Facets(
            kind: Execution.Facets.named(kinds, Execution.Facets.kindNames),
            organ: Self.resolved(organs, columns.organSets, columns.organNames),
            field: Self.resolved(fields, columns.fieldSets, columns.fieldNames),
            status: Execution.Facets.named(statuses, Execution.Facets.statusNames),
            year: Execution.Facets.named(years, table.yearNames))
    }

    /// Counts of lists as counts of their members.
    private static func resolved(_ counts: [Int], _ sets: [[Int32]], _ names: [String]) -> [Execution.Count] {
        var members = [Int](repeating: 0, count: names.count)
        for (index, set) in sets.enumerated() where counts[index] > 0 {
            for member in set { members[Int(member)] += counts[index] }
        }
        return Execution.Facets.named(members, names)
    }
}
