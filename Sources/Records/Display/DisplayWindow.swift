// SPDX-License-Identifier: GPL-3.0-or-later

/// A span of days, both ends included; open where an end is `nil`.
public struct DisplayWindow: Codable, Hashable, Sendable {
    public var first: CivilDate?
    public var last: CivilDate?
    /// No day at all, whatever the ends say.
    public var isEmpty: Bool

    public init(first: CivilDate?, last: CivilDate?) {
        self.first = first
        self.last = last
        isEmpty = if let first, let last { last < first } else { false }
    }

    /// A window without days.
    public static let none: DisplayWindow = {
        var window = DisplayWindow(first: nil, last: nil)
        window.isEmpty = true
        return window
    }()

    public func contains(_ day: CivilDate) -> Bool {
        guard !isEmpty else { return false }
        if let first, day < first { return false }
        if let last, day > last { return false }
        return true
    }

    /// The same window, ending before `day` at the latest.
    public func ending(before day: CivilDate) -> DisplayWindow {
        guard !isEmpty else { return self }
        let end = day.adding(days: -1)
        return DisplayWindow(first: first, last: last.map { min($0, end) } ?? end)
    }
}
