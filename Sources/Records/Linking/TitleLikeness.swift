// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether two printed names may be of one thing, where a number or a date already says so.
enum TitleLikeness {
    /// Share of common character pairs from which two titles under one number count as one title misprinted.
    ///
    /// In the six real cleanup rounds, different annexes under one number share less than 0.5, variants more than 0.7.
    static let threshold = 0.6

    /// Folded titles: one holds the other, or most of their character pairs are the same.
    static func isAlike(_ left: String, _ right: String) -> Bool {
        if left.isEmpty || right.isEmpty { return false }
        if left.contains(right) || right.contains(left) { return true }
        let (first, second) = (pairs(left), pairs(right))
        let total = first.values.reduce(0, +) + second.values.reduce(0, +)
        guard total > 0 else { return false }
        let common = first.reduce(0) { $0 + min($1.value, second[$1.key] ?? 0) }
        return Double(2 * common) / Double(total) >= threshold
    }

    /// An abbreviation keeps some of the characters in their order: 国家科委 in 国家科学技术委员会.
    static func abbreviates(_ short: String, _ long: String) -> Bool {
        guard !short.isEmpty else { return false }
        var rest = short.unicodeScalars[...]
        for scalar in long.unicodeScalars {
            guard let next = rest.first else { return true }
            if next == scalar { rest.removeFirst() }
        }
        return rest.isEmpty
    }

    private static func pairs(_ text: String) -> [UInt64: Int] {
        let scalars = Array(text.unicodeScalars)
        var counts: [UInt64: Int] = [:]
        for index in scalars.indices.dropLast() {
            counts[UInt64(scalars[index].value) << 32 | UInt64(scalars[index + 1].value), default: 0] += 1
        }
        return counts
    }
}
