// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Counts rows by the distinct lists of organs and fields, by kind, status and year; resolved into facets at the end.
///
/// Says the same as `FacetCounter`, which the reference executor uses: a row that passes all filters counts everywhere,
/// one that fails a single facet's filter counts in that facet.
struct FacetHistogram {
    private static let kindBit: UInt8 = 1
    private static let organBit: UInt8 = 2
    private static let fieldBit: UInt8 = 4
    private static let statusBit: UInt8 = 8
    private static let dateBit: UInt8 = 16

    private let facts: UnsafePointer<RowFacts>
    private let statuses: UnsafePointer<UInt8>
    private let table: RowFactTable
    private let columns: Columns
    private let status: DayStatus
    let hasFilters: Bool
    private let firstDate: Int32
    private let lastDate: Int32
    private let hasDates: Bool
    private let countsHitsOnly: Bool
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
    private(set) var total = 0

    init(_ table: RowFactTable, _ columns: Columns, _ filters: Plan.Filters, status: DayStatus) {
        self.table = table
        self.columns = columns
        self.status = status
        facts = UnsafePointer(table.facts.start)
        statuses = UnsafePointer(status.codes.start)
        countsHitsOnly = filters.countsHitsOnly
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

    /// Counts a row; `true` where it passes every filter and so is a hit.
    @inline(__always)
    mutating func count(_ row: Int) -> Bool {
        let fact = facts[row]
        let code = Int(statuses[row])
        guard hasFilters else {
            total &+= 1
            countAll(fact, code)
            return true
        }
        var failed =
            kindFails.start[Int(fact.kind)] | organFails.start[Int(fact.organSet)]
            | fieldFails.start[Int(fact.fieldSet)] | statusFails.start[code]
        if hasDates, fact.date < firstDate || fact.date > lastDate { failed |= Self.dateBit }
        if failed == 0 {
            total &+= 1
            countAll(fact, code)
            return true
        }
        if countsHitsOnly { return false }
        switch failed {
        case Self.kindBit: kinds.start[Int(fact.kind)] &+= 1
        case Self.organBit: organs.start[Int(fact.organSet)] &+= 1
        case Self.fieldBit: fields.start[Int(fact.fieldSet)] &+= 1
        case Self.statusBit: statusCounts.start[code] &+= 1
        case Self.dateBit: years.start[Int(fact.year)] &+= 1
        default: break
        }
        return false
    }

    @inline(__always)
    private func countAll(_ fact: RowFacts, _ code: Int) {
        kinds.start[Int(fact.kind)] &+= 1
        organs.start[Int(fact.organSet)] &+= 1
        fields.start[Int(fact.fieldSet)] &+= 1
        statusCounts.start[code] &+= 1
        years.start[Int(fact.year)] &+= 1
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
