// SPDX-License-Identifier: GPL-3.0-or-later

/// The codes of one version over all days, as stretches of equal code; a value of the index.
///
/// For every day `code(on:)` equals `status(_:asOf:).code` of the events that it was made from.
public struct StatusTimeline: Hashable, Sendable {
    public struct Change: Hashable, Sendable {
        /// First day of the code.
        public var day: CivilDate
        public var code: StatusCode

        public init(day: CivilDate, code: StatusCode) {
            self.day = day
            self.code = code
        }
    }

    /// The code of the days before the first change.
    public let start: StatusCode
    /// Ascending by day; no two neighbours have the same code.
    public let changes: [Change]

    /// Evaluates the status function on every day on which its answer can change.
    public init(_ events: [ValidityEvent]) {
        let rule = StatusRule(events)
        // Without dated events every day gives the same answer, so any day will do.
        let first = rule.breakpoints.first ?? CivilDate(secondsSince1970: 0)
        let initial = rule.code(on: first.adding(days: -1))
        var current = initial
        var list: [Change] = []
        for day in rule.breakpoints {
            let code = rule.code(on: day)
            guard code != current else { continue }
            list.append(Change(day: day, code: code))
            current = code
        }
        start = initial
        changes = list
    }

    init(start: StatusCode, changes: [Change]) {
        self.start = start
        self.changes = changes
    }

    /// The code on a day; logarithmic in the number of changes.
    public func code(on day: CivilDate) -> StatusCode {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? start : changes[low - 1].code
    }
}
