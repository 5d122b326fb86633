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
    /// Hits by holder group and by topic, each in two halves that are added up at the end; then, where they are asked for,
    /// rows that fail one facet only: by holder group, where which one of organ, kind and status follows from the group,
    /// and by topic for field and for date.
    private let memory: FlatArray<UInt32>
    private let isMissing: Bool
    private let holderHits: UnsafeMutablePointer<UInt32>
    private let topicHits: UnsafeMutablePointer<UInt32>
    private let holderMisses: UnsafeMutablePointer<UInt32>
    private let fieldMisses: UnsafeMutablePointer<UInt32>
    private let dateMisses: UnsafeMutablePointer<UInt32>
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
        isMissing = self.filters.isOn && counting == .withoutOwnSelection
        let (holders, topics) = (status.groups.count, table.topics.count)
        memory = FlatArray(repeating: 0, count: isMissing ? 3 * holders + 4 * topics : 2 * (holders + topics))
        holderHits = memory.start
        topicHits = holderHits + 2 * holders
        // Without the misses nobody looks behind the end.
        holderMisses = topicHits + 2 * topics
        fieldMisses = holderMisses + holders
        dateMisses = fieldMisses + topics
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
            base: base, rowOfPlace: rowOfPlace, holderHits: holderHits, topicHits: topicHits,
            otherHolders: holderHits + status.groups.count, otherTopics: topicHits + table.topics.count)
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
        for index in 0..<memory.count { memory.start[index] &+= other.memory.start[index] }
    }

    private func countMiss(_ place: UInt32, _ rowOfPlace: UnsafePointer<UInt32>?) {
        let row = rowOfPlace.map { Int($0[Int(place)]) } ?? Int(place)
        let (group, topic) = status.groupsOfRow[row]
        let ofTopic = filters.topicFails[topic] & ~GroupFilters.openBit
        if filters.holderFails[group] != 0 {
            holderMisses[group] &+= 1
        } else if ofTopic == GroupFilters.fieldBit {
            fieldMisses[topic] &+= 1
        } else {
            dateMisses[topic] &+= 1
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
        let (groups, topics) = (status.groups.count, table.topics.count)
        forEachCounted(groups, holderHits) { index in
            let hits = Int(holderHits[index] &+ holderHits[index &+ groups])
            let misses = isMissing ? Int(holderMisses[index]) : 0
            if hits &+ misses == 0 { return }
            let group = status.groups[index]
            let holder = table.holders[Int(group.holder)]
            let failed = isMissing ? filters.holderFails[index] : 0
            kinds[Int(holder.kind)] += hits + (failed == GroupFilters.kindBit ? misses : 0)
            organs[Int(holder.organSet)] += hits + (failed == GroupFilters.organBit ? misses : 0)
            statuses[Int(group.code)] += hits + (failed == GroupFilters.statusBit ? misses : 0)
        }
        forEachCounted(topics, topicHits) { index in
            let hits = Int(topicHits[index] &+ topicHits[index &+ topics])
            let (ofField, ofDate) = isMissing ? (Int(fieldMisses[index]), Int(dateMisses[index])) : (0, 0)
            if hits &+ ofField &+ ofDate == 0 { return }
            fields[Int(table.topics[index].fieldSet)] += hits + ofField
            years[table.yearOfTopic[index]] += hits + ofDate
        }
        return Execution.Facets(
            kind: Execution.Facets.named(kinds, Execution.Facets.kindNames),
            organ: Self.resolved(organs, columns.organSets, columns.organNames),
            field: Self.resolved(fields, columns.fieldSets, columns.fieldNames),
            status: Execution.Facets.named(statuses, Execution.Facets.statusNames),
            year: Execution.Facets.named(years, table.yearNames))
    }

    /// Calls `body` for all groups but such as have no hit; where misses count, too, for all.
    @inline(__always)
    private func forEachCounted(_ count: Int, _ hits: UnsafePointer<UInt32>, _ body: (Int) -> Void) {
        // Eight at once: a narrow question has hits in few groups.
        for start in stride(from: 0, to: count, by: 8) {
            let end = min(start &+ 8, count)
            if !isMissing, end &- start == 8 {
                let both =
                    UnsafeRawPointer(hits + start).loadUnaligned(as: SIMD8<UInt32>.self)
                    | UnsafeRawPointer(hits + start + count).loadUnaligned(as: SIMD8<UInt32>.self)
                let words = unsafeBitCast(both, to: SIMD4<UInt64>.self)
                if words[0] | words[1] | words[2] | words[3] == 0 { continue }
            }
            for index in start..<end { body(index) }
        }
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
