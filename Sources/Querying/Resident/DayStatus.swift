// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Synchronization

/// The status of every row on one day: an index into `StatusCode.allCases`, or `none`.
struct DayStatus: Sendable {
    static let none: UInt8 = 255
    let codes: FlatArray<UInt8>
}

/// The statuses of the days asked about lately.
final class DayStatuses: Sendable {
    private struct State {
        var days: [(day: CivilDate, status: DayStatus)] = []
    }

    /// Days kept: today, and a few that people look back to.
    private static let limit = 4
    private let state = Mutex(State())

    /// Bytes at most.
    static func byteCount(_ columns: Columns) -> Int { limit * columns.rowCount }

    /// Costs one evaluation of each distinct timeline and a byte a row the first time.
    func status(on day: CivilDate, _ columns: Columns) -> DayStatus {
        let known = state.withLock { $0.days.first { $0.day == day }?.status }
        if let known { return known }
        let codes = StatusCode.allCases
        let number = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, UInt8($0)) })
        let ofTimeline = columns.timelines.map { number[$0.code(on: day)] ?? 0 }
        let rows = FlatArray<UInt8>(uninitialized: columns.rowCount)
        for row in 0..<columns.rowCount {
            let timeline = columns.timeline[row]
            rows[row] = timeline < 0 ? DayStatus.none : ofTimeline[Int(timeline)]
        }
        let status = DayStatus(codes: rows)
        state.withLock { state in
            state.days.removeAll { $0.day == day }
            if state.days.count >= Self.limit { state.days.removeLast() }
            state.days.insert((day, status), at: 0)
        }
        return status
    }
}
