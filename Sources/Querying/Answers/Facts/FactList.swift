// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Pairs of name and value in words for people; what is unknown is left out. Pages and the command show the same ones.
public struct FactList: Hashable, Sendable {
    public struct Fact: Hashable, Sendable {
        public var name: String
        public var value: String
    }

    public private(set) var facts: [Fact] = []

    public init() {}

    public mutating func add(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        facts.append(Fact(name: name, value: value))
    }

    public mutating func add(_ name: String, _ day: CivilDate?) { add(name, day?.chinese) }

    /// Until when something is shown and what ends it.
    public mutating func add(_ display: DisplayAnswer?) {
        guard let display else { return }
        if let last = display.shownUntil {
            add("公示至", last.chinese + (display.end.map { "（\($0.label)）" } ?? ""))
        }
        add("可申请信用修复", display.repairableFrom.map { $0.chinese + "起" })
        for note in display.notes { add("说明", note) }
    }
}
