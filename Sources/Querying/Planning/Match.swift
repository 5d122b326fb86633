// SPDX-License-Identifier: GPL-3.0-or-later

/// Which records or passages are found, in index terms: a boolean tree that executors run.
public indirect enum Match: Hashable, Sendable {
    case all
    case none
    /// A whole term with its prefix.
    case term(String)
    /// Terms at the given distances from the first; `offsets[0]` is 0. `text` is the folded phrase itself.
    case phrase([String], offsets: [Int], text: String)
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

extension Match {
    /// Whether anything in it depends on where terms stand.
    var hasPositions: Bool {
        switch self {
        case .phrase, .near: true
        case .and(let parts), .or(let parts), .atLeast(_, let parts): parts.contains(where: \.hasPositions)
        case .andNot(let left, let right): left.hasPositions || right.hasPositions
        case .all, .none, .term, .prefix: false
        }
    }

    /// The prefixes in it, with their limits.
    var prefixes: [(prefix: String, limit: Int)] {
        switch self {
        case .prefix(let prefix, let limit): [(prefix, limit)]
        case .and(let parts), .or(let parts), .atLeast(_, let parts): parts.flatMap(\.prefixes)
        case .andNot(let left, let right): left.prefixes + right.prefixes
        case .all, .none, .term, .phrase, .near: []
        }
    }

    /// The same with phrases and nearness widened to the conjunction of their terms.
    var withoutPositions: Match {
        switch self {
        case .phrase(let terms, _, _), .near(let terms, _): .and(terms.map(Match.term))
        case .and(let parts): .and(parts.map(\.withoutPositions))
        case .or(let parts): .or(parts.map(\.withoutPositions))
        case .atLeast(let count, let parts): .atLeast(count, parts.map(\.withoutPositions))
        case .andNot(let left, let right): .andNot(left.withoutPositions, right)
        case .all, .none, .term, .prefix: self
        }
    }
}

extension Match: CustomStringConvertible {
    /// One line, stable, for golden files: `(食品 & "安全 全法"[0,1])`.
    public var description: String {
        switch self {
        case .all: "*"
        case .none: "∅"
        case .term(let term): term
        case .phrase(let terms, let offsets, _):
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
