// SPDX-License-Identifier: GPL-3.0-or-later

/// Adds up what the scoring terms give the places of one block: upper bounds, in whole numbers of two bytes; and weighs
/// exactly the few places whose bound may reach the best.
///
/// Of a hundred thousand matches some hundreds need their weights. Few matches of a block have their sums one behind the
/// other; of many each has its sum at its place, 32 kB that stay in the cache of a core, and terms that together cannot
/// lift anyone to the best are looked up for those only whom the others lift near (MaxScore: Turtle and Flood, “Query
/// Evaluation: Strategies and Optimizations”, 1995). Exact sums add the terms in the order of the plan, as the reference
/// executor does.
struct BlockScores {
    /// Addresses only: what they point to is kept alive by `parts` and `tables`.
    struct Term: BitwiseCopyable {
        let places: UnsafePointer<UInt32>
        let narrow: UnsafePointer<UInt8>?
        let wide: UnsafePointer<UInt32>?
        let postings: UnsafePointer<UInt8>
        let bits: UnsafePointer<UInt64>?
        let ranks: UnsafePointer<UInt16>?
        let starts: UnsafePointer<UInt32>?
        let count: Int
        let weight: TermWeight
        /// Bound of a posting → bound in the units of the sums.
        let bounds: UnsafePointer<UInt16>
        /// Of all its postings, in the units of the sums.
        let most: UInt16
        /// The postings of the current block.
        var low = 0
        var high = 0

        init(_ part: PostingPart, _ weight: TermWeight, bounds: UnsafePointer<UInt16>) {
            places = UnsafePointer(part.places.start)
            narrow = part.narrow.map { UnsafePointer($0.start) }
            wide = part.wide.map { UnsafePointer($0.start) }
            postings = UnsafePointer(part.bounds.start)
            bits = part.bits.map { UnsafePointer($0.start) }
            ranks = part.ranks.map { UnsafePointer($0.start) }
            starts = part.starts.map { UnsafePointer($0.start) }
            count = part.count
            self.weight = weight
            self.bounds = bounds
            most = bounds[Int(part.highestBound)]
        }

        @inline(__always)
        func frequency(_ index: Int) -> UInt32 { narrow.map { UInt32($0[index]) } ?? wide?[index] ?? 1 }
    }

    private let parts: [PostingPart]
    /// Of each term 256 entries.
    private let tables: FlatArray<UInt16>
    /// In the order of the plan.
    let terms: FlatArray<Term>
    /// The numbers of the terms, from the one that gives least on.
    let order: FlatArray<Int>
    /// How much so many terms of that order give together at most; one entry more than terms.
    let rests: FlatArray<Int>
    let lengths: UnsafePointer<UInt32>
    /// Of the weights of the terms.
    let shape: WeightShape
    let sums: FlatArray<UInt16>
    /// Units of the sums for a score of one.
    let unit: Double
    /// By how much a sum may pass what it stands for: a step of each term, its rounding up, and the grid of scores.
    let slack: Int
    /// What all terms together can reach; room is left for rounding each one up.
    private static let most = 30_000.0

    /// - Parameters:
    ///   - shape: of the weights.
    ///   - lengths: place → length, over the numbering of the parts.
    ///   - sums: memory for a block.
    init(
        _ terms: [(part: PostingPart, weight: TermWeight)], _ shape: WeightShape, lengths: UnsafePointer<UInt32>,
        sums: FlatArray<UInt16>
    ) {
        let total = terms.reduce(0.0) { $0 + $1.weight.scale }
        let unit = total > 0 ? Self.most / total : 0
        let occurring = terms.filter { $0.part.count > 0 }
        parts = occurring.map(\.part)
        tables = FlatArray(uninitialized: 256 * occurring.count)
        let all = FlatArray<Term>(uninitialized: occurring.count)
        var slack = 2 + Int(min(unit * Score.step, 100_000))
        for (at, term) in occurring.enumerated() {
            let table = tables.start + 256 * at
            Self.fill(table, step: term.weight.scale * unit / 255)
            (all.start + at).initialize(to: Term(term.part, term.weight, bounds: table))
            slack += Int(table[1]) + 2
        }
        order = FlatArray((0..<all.count).sorted { all[$0].most < all[$1].most })
        rests = FlatArray(repeating: 0, count: all.count + 1)
        for at in 0..<all.count { rests[at + 1] = rests[at] + Int(all[order[at]].most) }
        self.slack = slack
        self.terms = all
        self.unit = unit
        self.shape = shape
        self.lengths = lengths
        self.sums = sums
    }

    /// The same for another thread.
    ///
    /// - Parameter sums: memory for a block.
    init(_ other: BlockScores, sums: FlatArray<UInt16>) {
        parts = other.parts
        tables = other.tables
        terms = FlatArray(uninitialized: other.terms.count)
        terms.start.initialize(from: other.terms.start, count: other.terms.count)
        order = other.order
        rests = other.rests
        unit = other.unit
        slack = other.slack
        shape = other.shape
        lengths = other.lengths
        self.sums = sums
    }

    /// For each bound of a posting what it is worth in the units of the sums, rounded up; in whole numbers, for a query pays
    /// for this table with every term.
    private static func fill(_ table: UnsafeMutablePointer<UInt16>, step: Double) {
        // At most 118 · 65,536, so that 255 of them stay below 2³².
        let fixed = UInt32(max(0, min(step, Self.most / 255)) * 65_536) + 1
        var sum: UInt32 = 65_535
        for bound in 0..<256 {
            table[bound] = UInt16(truncatingIfNeeded: sum &>> 16)
            sum &+= fixed
        }
    }

    var hasTerms: Bool { terms.count > 0 }

    /// Goes to a block; blocks come in ascending order.
    func enter(_ base: UInt32, _ end: UInt32) {
        for index in 0..<terms.count {
            let term = terms.start + index
            (term.pointee.low, term.pointee.high) = parts[index].range(base, end, from: term.pointee.high)
        }
    }
}
