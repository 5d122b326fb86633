// SPDX-License-Identifier: GPL-3.0-or-later

/// The definition of folding, for a short sequence of scalars: NFKC_Casefold and the rules, in turn, until nothing
/// changes any more. The table and the slow path are both made from it, so they cannot disagree.
struct SequenceFolding {
    private let rules: FoldRules
    private var caseFolding = CaseFolding()

    init(rules: FoldRules) {
        self.rules = rules
    }

    mutating func fold(_ source: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var current = source
        // Two rounds reach the end for everything known; the bound keeps two rules that undo each other from looping.
        for _ in 0..<6 {
            let next = caseFolding.fold(current).compactMap { scalar in
                switch rules.outcome(of: scalar) {
                case .kept: scalar
                case .replaced(let other): other
                case .space: " " as Unicode.Scalar
                case .removed: nil
                }
            }
            if next == current { break }
            current = next
        }
        return current
    }
}
