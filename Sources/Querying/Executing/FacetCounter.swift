// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Decides for each row which filters it passes, and counts it where it counts.
///
/// A row that passes all filters counts in the total and in every facet; one that fails only the filter of one facet
/// counts in that facet, which is how a facet's own selection stays out of its own counts.
struct FacetCounter {
    private let columns: Columns
    /// Entry → passes, for each distinct value; `nil` where there is no such filter.
    private let kindPasses: [Bool]?
    private let organPasses: [Bool]?
    private let fieldPasses: [Bool]?
    private let timelinePasses: [Bool]?
    private let statusOfTimeline: [UInt8]
    private let firstDate: Int32
    private let lastDate: Int32
    private let hasDateFilter: Bool
    private let counting: Plan.Counting

    private var kindCounts: [Int]
    private var organCounts: [Int]
    private var fieldCounts: [Int]
    private var statusCounts: [Int]
    private var yearCounts: [Int32: Int] = [:]
    private(set) var total = 0

    init(_ columns: Columns, _ filters: Plan.Filters, asOf: CivilDate) {
        self.columns = columns
        let kinds = RecordKind.allCases
        kindPasses = filters.kinds.isEmpty ? nil : kinds.map { filters.kinds.contains($0) }
        let organs = columns.organNames.map { filters.organs.contains($0) }
        organPasses = filters.organs.isEmpty ? nil : columns.organSets.map { $0.contains { organs[Int($0)] } }
        let fields = columns.fieldNames.map { filters.fields.contains($0) }
        fieldPasses = filters.fields.isEmpty ? nil : columns.fieldSets.map { $0.contains { fields[Int($0)] } }
        let codes = StatusCode.allCases
        statusOfTimeline = columns.timelines.map { timeline in
            UInt8(codes.firstIndex(of: timeline.code(on: asOf)) ?? 0)
        }
        let wanted = codes.map { filters.statuses.contains($0) }
        timelinePasses = filters.statuses.isEmpty ? nil : statusOfTimeline.map { wanted[Int($0)] }
        firstDate = filters.from.map(Self.number) ?? 1
        lastDate = filters.to.map(Self.number) ?? .max
        counting = filters.counting
        hasDateFilter = filters.from != nil || filters.to != nil
        kindCounts = [Int](repeating: 0, count: kinds.count)
        organCounts = [Int](repeating: 0, count: columns.organNames.count)
        fieldCounts = [Int](repeating: 0, count: columns.fieldNames.count)
        statusCounts = [Int](repeating: 0, count: codes.count)
    }

    /// Counts a row; `true` where it passes every filter and so is a hit.
    mutating func count(_ row: Int) -> Bool {
        let failed = failures(row)
        if failed == 0 { total += 1 }
        if counting == .none { return failed == 0 }
        if counting == .hits, failed != 0 { return false }
        if failed & ~1 == 0 { kindCounts[Int(columns.kind[row])] += 1 }
        if failed & ~2 == 0, columns.organSet[row] >= 0 {
            for organ in columns.organSets[Int(columns.organSet[row])] { organCounts[Int(organ)] += 1 }
        }
        if failed & ~4 == 0, columns.fieldSet[row] >= 0 {
            for field in columns.fieldSets[Int(columns.fieldSet[row])] { fieldCounts[Int(field)] += 1 }
        }
        if failed & ~8 == 0, columns.timeline[row] >= 0 {
            statusCounts[Int(statusOfTimeline[Int(columns.timeline[row])])] += 1
        }
        if failed & ~16 == 0, columns.date[row] > 0 { yearCounts[columns.date[row] / 10_000, default: 0] += 1 }
        return failed == 0
    }

    /// One bit for each facet whose filter the row fails.
    private func failures(_ row: Int) -> UInt8 {
        var failed: UInt8 = 0
        if let kindPasses, !kindPasses[Int(columns.kind[row])] { failed |= 1 }
        if !Self.passes(columns.organSet[row], organPasses) { failed |= 2 }
        if !Self.passes(columns.fieldSet[row], fieldPasses) { failed |= 4 }
        if !Self.passes(columns.timeline[row], timelinePasses) { failed |= 8 }
        if hasDateFilter {
            let date = columns.date[row]
            if date == 0 || date < firstDate || date > lastDate { failed |= 16 }
        }
        return failed
    }

    private static func passes(_ entry: Int32, _ passes: [Bool]?) -> Bool {
        guard let passes else { return true }
        return entry >= 0 && passes[Int(entry)]
    }

    /// `YYYYMMDD`.
    static func number(_ date: CivilDate) -> Int32 { Int32(date.year * 10_000 + date.month * 100 + date.day) }

    /// Status of a row on the plan's day, as an index into `StatusCode.allCases`; `nil` without validity.
    func status(_ row: Int) -> StatusCode? {
        let timeline = columns.timeline[row]
        return timeline < 0 ? nil : StatusCode.allCases[Int(statusOfTimeline[Int(timeline)])]
    }

    /// All counts above zero.
    var facets: Execution.Facets {
        Execution.Facets(
            kind: Execution.Facets.named(kindCounts, Execution.Facets.kindNames),
            organ: Execution.Facets.named(organCounts, columns.organNames),
            field: Execution.Facets.named(fieldCounts, columns.fieldNames),
            status: Execution.Facets.named(statusCounts, Execution.Facets.statusNames),
            year: yearCounts.sorted { $0.key < $1.key }.map { Execution.Count(value: String($0.key), hits: $0.value) })
    }
}
