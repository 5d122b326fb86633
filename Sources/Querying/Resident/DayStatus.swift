// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The status of every row on one day, and the rows in groups that agree in organs, kind and that status.
final class DayStatus: Sendable {
    struct Group: BitwiseCopyable {
        var holder: UInt32
        /// As in `codes`.
        var code: UInt8
    }

    static let none: UInt8 = 255
    /// Row → index into `StatusCode.allCases`, or `none`.
    let codes: FlatArray<UInt8>
    /// Row → group here and topic.
    let groupsOfRow: RowGroups
    let groups: [Group]
    /// Whether no status of the day moves a record behind others.
    let isLevel: Bool

    init(codes: FlatArray<UInt8>, groupsOfRow: RowGroups, groups: [Group]) {
        self.codes = codes
        self.groupsOfRow = groupsOfRow
        self.groups = groups
        isLevel = groups.allSatisfy { ResidentPass.statusFactors[Int($0.code)] == 1 }
    }
}

/// The statuses of the days asked about lately.
final class DayStatuses: Sendable {
    private struct State {
        var days: [(day: CivilDate, status: DayStatus)] = []
    }

    /// Days kept: today, and a few that people look back to.
    private static let limit = 4
    private let state = Guarded(State())

    /// Bytes at most.
    static func byteCount(_ table: RowFactTable) -> Int {
        let groups = table.holders.count * (StatusCode.allCases.count + 1)
        return limit * table.dates.count * (1 + RowGroups.byteWidth(groups, table.topics.count))
    }

    /// Costs one evaluation of each distinct timeline and a walk over the rows the first time.
    func status(on day: CivilDate, _ columns: Columns, _ table: RowFactTable) -> DayStatus {
        let known = state.withLock { $0.days.first { $0.day == day }?.status }
        if let known { return known }
        let status = Self.made(on: day, columns, table)
        state.withLock { state in
            state.days.removeAll { $0.day == day }
            if state.days.count >= Self.limit { state.days.removeLast() }
            state.days.insert((day, status), at: 0)
        }
        return status
    }

    private static func made(on day: CivilDate, _ columns: Columns, _ table: RowFactTable) -> DayStatus {
        let all = StatusCode.allCases
        let number = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, UInt8($0)) })
        let ofTimeline = columns.timelines.map { number[$0.code(on: day)] ?? 0 }
        let codes = FlatArray<UInt8>(uninitialized: columns.rowCount)
        let groupOfRow = FlatArray<UInt32>(uninitialized: columns.rowCount)
        var groups: [DayStatus.Group] = []
        // Holder and code → group; the last code stands for none.
        let width = all.count + 1
        let unknown = UInt32.max
        let numbers = FlatArray(repeating: unknown, count: table.holders.count * width)
        for row in 0..<columns.rowCount {
            let timeline = columns.timeline[row]
            let code = timeline < 0 ? DayStatus.none : ofTimeline[Int(timeline)]
            codes[row] = code
            let holder = table.holderOfRow[row]
            let at = Int(holder) * width + min(Int(code), width - 1)
            if numbers[at] == unknown {
                numbers[at] = UInt32(groups.count)
                groups.append(DayStatus.Group(holder: holder, code: code))
            }
            groupOfRow[row] = numbers[at]
        }
        return DayStatus(
            codes: codes,
            groupsOfRow: RowGroups(groupOfRow, groups.count, table.topicOfRow, table.topics.count), groups: groups)
    }
}
