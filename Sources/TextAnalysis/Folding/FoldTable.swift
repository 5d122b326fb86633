// SPDX-License-Identifier: GPL-3.0-or-later

/// What folding makes of each scalar by itself, computed once per process from ICU and `FoldRules`.
struct FoldTable: Sendable {
    /// Built on first use, some tens of milliseconds; later only read.
    static let shared = FoldTable()

    let rules: FoldRules
    private let entries: ScalarTable<FoldEntry>
    private let pool: [Unicode.Scalar]

    private init() {
        let rules = FoldRules()
        var folding = SequenceFolding(rules: rules)
        var pool: [Unicode.Scalar] = []
        var entries = ScalarTable<FoldEntry>(usual: .kept)
        func entry(of scalar: Unicode.Scalar) -> FoldEntry? {
            if CaseFolding.isInert(scalar), rules.outcome(of: scalar) == .kept { return nil }
            let result = folding.fold([scalar])
            if result.isEmpty { return .removed }
            if !CaseFolding.hasBoundary(before: scalar) { return .attached }
            if result == [" "] { return .space }
            if result == [scalar] { return nil }
            if result.count == 1 { return .single(result[0]) }
            defer { pool.append(contentsOf: result) }
            return .expansion(start: pool.count, count: result.count)
        }
        entries.fill(Self.changeable, value: entry)
        for source in rules.sources { entries[source] = entry(of: source) ?? .kept }
        self.entries = entries
        self.pool = pool
        self.rules = rules
    }

    @inline(__always)
    subscript(scalar: Unicode.Scalar) -> FoldEntry { entries[scalar] }

    /// The scalars of an entry of kind `expansion`.
    func scalars(of entry: FoldEntry) -> ArraySlice<Unicode.Scalar> {
        pool[entry.expansion]
    }

    /// Every scalar but those where Unicode promises that normalising and case folding change nothing: unified
    /// ideographs, Hangul syllables, private use, planes without characters. Sparing these makes start-up fast.
    private static let changeable: [ClosedRange<UInt32>] = [
        0...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xABFF, 0xD7A4...0xD7FF, 0xF900...0x1FFFF, 0x2F800...0x2FA1F,
        0xE0000...0xE0FFF,
    ]
}
