// SPDX-License-Identifier: GPL-3.0-or-later

/// Which records or passages are found, in index terms: a boolean tree that executors run.
public indirect enum Match: Hashable, Sendable {
    case all
    case none
    /// A whole term with its prefix.
    case term(String)
    /// Terms at the given distances from the first; `offsets[0]` is 0.
    case phrase([String], offsets: [Int])
    /// Every term with this prefix, up to a limit of terms.
    case prefix(String, limit: Int)
    /// All the terms of all groups within a window of so many positions, in any order.
    case near([String], window: Int)
    case and([Match])
    case or([Match])
    case andNot(Match, Match)
    /// At least so many of the branches.
    case atLeast(Int, [Match])
}

extension Match: CustomStringConvertible {
    /// One line, stable, for golden files: `(食品 & "安全 全法"[0,1])`.
    public var description: String {
        switch self {
        case .all: "*"
        case .none: "∅"
        case .term(let term): term
        case .phrase(let terms, let offsets):
            "\"" + terms.joined(separator: " ") + "\"[" + offsets.map(String.init).joined(separator: ",") + "]"
        case .prefix(let prefix, let limit): "\(prefix)*≤\(limit)"
        case .near(let terms, let window): "near\(window)(" + terms.joined(separator: " ") + ")"
        case .and(let parts): "(" + parts.map(\.description).joined(separator: " & ") + ")"
        case .or(let parts): "(" + parts.map(\.description).joined(separator: " | ") + ")"
        case .andNot(let left, let right): "(\(left) - \(right))"
        case .atLeast(let count, let parts):
            "≥\(count)(" + parts.map(\.description).joined(separator: " , ") + ")"
        }
    }
}
