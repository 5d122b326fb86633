// SPDX-License-Identifier: GPL-3.0-or-later

/// Disjoint sets of document positions: which of them are one thing when one is named.
struct DocumentGroups {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The position that stands for the group; the smallest in it.
    mutating func group(of position: Int) -> Int {
        var root = position
        while parents[root] != root { root = parents[root] }
        var step = position
        while parents[step] != root { (step, parents[step]) = (parents[step], root) }
        return root
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (first, second) = (group(of: left), group(of: right))
        if first != second { parents[max(first, second)] = min(first, second) }
    }

    /// Adds a position in a group of its own.
    mutating func append() { parents.append(parents.count) }
}
