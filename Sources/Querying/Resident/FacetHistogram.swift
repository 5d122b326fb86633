// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Counts rows by the distinct lists of organs and fields, by kind, status and year; resolved into facets at the end.
///
/// Says the same as `FacetCounter`, which the reference executor uses: a row that passes all filters counts everywhere,
/// one that fails a single facet's filter counts in that facet.
struct FacetHistogram {
    fileprivate static let kindBit: UInt8 = 1
    fileprivate static let organBit: UInt8 = 2
    fileprivate static let fieldBit: UInt8 = 4
    fileprivate static let statusBit: UInt8 = 8
    fileprivate static let dateBit: UInt8 = 16

    private let table: RowFactTable
    private let columns: Columns
    let hasFilters: Bool
    private let firstDate: Int32
    private let lastDate: Int32
    private let hasDates: Bool
    private let counting: Plan.Counting
    /// For each value the bit of its facet where the filter leaves it out, else 0.
    private let kindFails: FlatArray<UInt8>
    private let organFails: FlatArray<UInt8>
    private let fieldFails: FlatArray<UInt8>
    private let statusFails: FlatArray<UInt8>
    private let kinds: FlatArray<UInt32>
    private let organs: FlatArray<UInt32>
    private let fields: FlatArray<UInt32>
    private let statusCounts: FlatArray<UInt32>
    private let years: FlatArray<UInt32>

    init(_ table: RowFactTable, _ columns: Columns, _ filters: Plan.Filters) {
        self.table = table
        self.columns = columns
        counting = filters.counting
        hasDates = filters.from != nil || filters.to != nil
        hasFilters =
            hasDates || !filters.kinds.isEmpty || !filters.organs.isEmpty || !filters.fields.isEmpty
            || !filters.statuses.isEmpty
        firstDate = filters.from.map(FacetCounter.number) ?? 1
        lastDate = filters.to.map(FacetCounter.number) ?? .max
        let allKinds = RecordKind.allCases
        kindFails = Self.fails(
            allKinds.map { filters.kinds.contains($0) }, filters.kinds.isEmpty, Self.kindBit)
        let chosenOrgans = columns.organNames.map { filters.organs.contains($0) }
        organFails = Self.fails(
            columns.organSets.map { $0.contains { chosenOrgans[Int($0)] } } + [false], filters.organs.isEmpty,
            Self.organBit)
        let chosenFields = columns.fieldNames.map { filters.fields.contains($0) }
        fieldFails = Self.fails(
            columns.fieldSets.map { $0.contains { chosenFields[Int($0)] } } + [false], filters.fields.isEmpty,
            Self.fieldBit)
        let codes = StatusCode.allCases
        statusFails = Self.fails(
            (0..<256).map { $0 < codes.count && filters.statuses.contains(codes[$0]) }, filters.statuses.isEmpty,
            Self.statusBit)
        kinds = FlatArray(repeating: 0, count: 256)
        organs = FlatArray(repeating: 0, count: table.organSetCount + 1)
        fields = FlatArray(repeating: 0, count: table.fieldSetCount + 1)
        statusCounts = FlatArray(repeating: 0, count: 256)
        years = FlatArray(repeating: 0, count: table.years.count)
    }

    private static func fails(_ chosen: [Bool], _ isOff: Bool, _ bit: UInt8) -> FlatArray<UInt8> {
        FlatArray(chosen.map { isOff || $0 ? 0 : bit })
    }

    /// What counting a row needs, as bare addresses; valid as long as the histogram.
    struct Loop {
        fileprivate let kindFails: UnsafePointer<UInt8>
        fileprivate let organFails: UnsafePointer<UInt8>
        fileprivate let fieldFails: UnsafePointer<UInt8>
        fileprivate let statusFails: UnsafePointer<UInt8>
        fileprivate let kinds: UnsafeMutablePointer<UInt32>
        fileprivate let organs: UnsafeMutablePointer<UInt32>
        fileprivate let fields: UnsafeMutablePointer<UInt32>
        fileprivate let statuses: UnsafeMutablePointer<UInt32>
        fileprivate let years: UnsafeMutablePointer<UInt32>
        fileprivate let firstDate: Int32
        fileprivate let lastDate: Int32
        fileprivate let hasDates: Bool
        fileprivate let hasFilters: Bool
        fileprivate let counting: Plan.Counting

        /// Counts a row by its facts and status; `true` where it passes every filter and so is a hit.
        @inline(__always)
        func count(_ fact: RowFacts, _ code: Int) -> Bool {
            guard hasFilters else {
                if counting != .none { countAll(fact, code) }
                return true
            }
            // Dates and organs leave out most, and what fails two filters counts nowhere.
            var failed: UInt8 =
                hasDates && (fact.date < firstDate || fact.date > lastDate) ? FacetHistogram.dateBit : 0
            failed |= organFails[Int(fact.organSet)]
            if failed & (failed &- 1) != 0 { return false }
            if failed != 0, counting != .withoutOwnSelection { return false }
            failed |= kindFails[Int(fact.kind)] | fieldFails[Int(fact.fieldSet)] | statusFails[code]
            if failed == 0 {
                if counting != .none { countAll(fact, code) }
                return true
            }
            guard counting == .withoutOwnSelection else { return false }
            switch failed {
            case FacetHistogram.kindBit: kinds[Int(fact.kind)] &+= 1
            case FacetHistogram.organBit: organs[Int(fact.organSet)] &+= 1
            case FacetHistogram.fieldBit: fields[Int(fact.fieldSet)] &+= 1
            case FacetHistogram.statusBit: statuses[code] &+= 1
            case FacetHistogram.dateBit: years[Int(fact.year)] &+= 1
            default: break
            }
            return false
        }

        @inline(__always)
        private func countAll(_ fact: RowFacts, _ code: Int) {
            kinds[Int(fact.kind)] &+= 1
            organs[Int(fact.organSet)] &+= 1
            fields[Int(fact.fieldSet)] &+= 1
            statuses[code] &+= 1
            years[Int(fact.year)] &+= 1
        }
    }

    var loop: Loop {
        Loop(
            kindFails: kindFails.start, organFails: organFails.start, fieldFails: fieldFails.start,
            statusFails: statusFails.start, kinds: kinds.start, organs: organs.start, fields: fields.start,
            statuses: statusCounts.start, years: years.start, firstDate: firstDate, lastDate: lastDate,
            hasDates: hasDates, hasFilters: hasFilters, counting: counting)
    }

    /// All counts above zero.
    var facets: [Facet: [String: Int]] {
        let allKinds = RecordKind.allCases
        var byKind: [String: Int] = [:]
        for (index, kind) in allKinds.enumerated() where kinds[index] > 0 { byKind[kind.rawValue] = Int(kinds[index]) }
        var byStatus: [String: Int] = [:]
        for (index, code) in StatusCode.allCases.enumerated() where statusCounts[index] > 0 {
            byStatus[code.rawValue] = Int(statusCounts[index])
        }
        var byYear: [String: Int] = [:]
        for index in 1..<max(1, years.count) where years[index] > 0 {
            byYear[String(table.years[index])] = Int(years[index])
        }
        return [
            .kind: byKind, .organ: Self.resolved(organs, columns.organSets, columns.organNames),
            .field: Self.resolved(fields, columns.fieldSets, columns.fieldNames), .status: byStatus, .year: byYear,
        ]
    }

    /// Counts of lists as counts of their members.
    private static func resolved(
        _ counts: FlatArray<UInt32>, _ sets: [[Int32]], _ names: [String]
    ) -> [String: Int] {
        var members = [Int](repeating: 0, count: names.count)
        for (index, set) in sets.enumerated() where counts[index] > 0 {
            for member in set { members[Int(member)] += Int(counts[index]) }
        }
        var named: [String: Int] = [:]
        for (index, count) in members.enumerated() where count > 0 { named[names[index]] = count }
        return named
    }
}
