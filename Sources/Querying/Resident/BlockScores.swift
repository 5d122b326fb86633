// SPDX-License-Identifier: GPL-3.0-or-later

/// Adds up what the scoring terms give the places of one block: upper bounds, in whole numbers of two bytes; and weighs
/// exactly the few places whose bound may reach the best.
///
/// The bounds of a block are 32 kB and stay in the first cache of a core; of a hundred thousand matches some hundreds
/// need their weights. Exact sums add the terms in the order of the plan, as the reference executor does.
struct BlockScores {
    /// Addresses only: what they point to is kept alive by `parts` and `tables`.
    struct Term: BitwiseCopyable {
        let places: UnsafePointer<UInt32>
        let narrow: UnsafePointer<UInt8>?
        let wide: UnsafePointer<UInt32>?
        let postings: UnsafePointer<UInt8>
        let bits: UnsafePointer<UInt64>?
        let ranks: UnsafePointer<UInt32>?
        let count: Int
        let weight: TermWeight
        /// Bound of a posting → bound in the units of the sums.
        let bounds: UnsafePointer<UInt16>
        /// The postings of the current block.
        var low = 0
        var high = 0

        init(_ part: PostingPart, _ weight: TermWeight, bounds: FlatArray<UInt16>) {
            places = UnsafePointer(part.places.start)
            narrow = part.narrow.map { UnsafePointer($0.start) }
            wide = part.wide.map { UnsafePointer($0.start) }
            postings = UnsafePointer(part.bounds.start)
            bits = part.bits.map { UnsafePointer($0.start) }
            ranks = part.ranks.map { UnsafePointer($0.start) }
            count = part.count
            self.weight = weight
            self.bounds = UnsafePointer(bounds.start)
        }

        @inline(__always)
        func frequency(_ index: Int) -> UInt32 { narrow.map { UInt32($0[index]) } ?? wide?[index] ?? 1 }
    }

    private let parts: [PostingPart]
    private let tables: [FlatArray<UInt16>]
    let terms: FlatArray<Term>
    let lengths: UnsafePointer<UInt32>
    /// Of the weights of the terms.
    let shape: WeightShape
    private let sums: FlatArray<UInt16>
    /// Units of the sums for a score of one.
    private let unit: Double
    /// What all terms together can reach; room is left for rounding each one up.
    private static let most = 30_000.0
    /// A list so many times longer than the set is searched instead of walked.
    private static let searchRatio = 16
    /// So few places are looked up one by one.
    private static let few = 256

    /// - Parameters:
    ///   - shape: of the weights.
    ///   - lengths: place → length, over the numbering of the parts.
    ///   - sums: memory for a block, zero.
    init(
        _ terms: [(part: PostingPart, weight: TermWeight)], _ shape: WeightShape, lengths: UnsafePointer<UInt32>,
        sums: FlatArray<UInt16>
    ) {
        let total = terms.reduce(0.0) { $0 + $1.weight.scale }
        let unit = total > 0 ? Self.most / total : 0
        let occurring = terms.filter { $0.part.count > 0 }
        parts = occurring.map(\.part)
        tables = occurring.map { Self.table(step: $0.weight.scale * unit / 255) }
        self.terms = FlatArray(
            zip(occurring, tables).map { Term($0.part, $0.weight, bounds: $1) })
        self.unit = unit
        self.shape = shape
        self.lengths = lengths
        self.sums = sums
    }

    /// The same for another thread.
    ///
    /// - Parameter sums: memory for a block, zero.
    init(_ other: BlockScores, sums: FlatArray<UInt16>) {
        parts = other.parts
        tables = other.tables
        terms = FlatArray(uninitialized: other.terms.count)
        terms.start.initialize(from: other.terms.start, count: other.terms.count)
        unit = other.unit
        shape = other.shape
        lengths = other.lengths
        self.sums = sums
    }

    /// For each bound of a posting what it is worth in the units of the sums, rounded up; in whole numbers, for a query pays
    /// for this table with every term.
    private static func table(step: Double) -> FlatArray<UInt16> {
        let fixed = UInt64(max(0, step) * 65_536) + 1
        let table = FlatArray<UInt16>(uninitialized: 256)
        for bound in 0..<256 {
            let worth = (UInt64(truncatingIfNeeded: bound) &* fixed &+ 65_535) &>> 16
            table.start[bound] = UInt16(truncatingIfNeeded: min(worth, 32_000))
        }
        return table
    }

    var hasTerms: Bool { terms.count > 0 }

    /// Bounds of the current block, from its first place on.
    var start: UnsafePointer<UInt16> { UnsafePointer(sums.start) }

    /// By how much a sum may pass what it stands for: a step of each term, its rounding up, and the grid of scores.
    var slack: Int { tables.reduce(2 + Int(min(unit * Score.step, 100_000))) { $0 + Int($1[1]) + 2 } }

    /// Goes to a block; blocks come in ascending order.
    func enter(_ base: UInt32, _ end: UInt32) {
        for index in 0..<terms.count {
            let term = terms.start + index
            let low = PostingPart.lowerBound(term.pointee.places, term.pointee.count, from: term.pointee.high, base)
            term.pointee.low = low
            term.pointee.high = PostingPart.lowerBound(term.pointee.places, term.pointee.count, from: low, end)
        }
    }

    /// Fills the bounds of the block, for the places of `set` at least.
    ///
    /// - Parameter count: how many places the set has.
    func fill(_ set: RowSet, count: Int, base: UInt32) {
        if count <= Self.few, let places = set.places, set.bits == nil {
            for index in 0..<terms.count { look(terms.start + index, places, count, base: base) }
            return
        }
        for index in 0..<terms.count {
            let term = terms.start[index]
            let size = term.high - term.low
            if size == 0 { continue }
            if count * Self.searchRatio < size, set.bits == nil {
                search(term, set, base: base)
            } else if count * 2 < size, let wanted = set.bits, let own = term.bits {
                pick(term, wanted, own + Int(base &>> 6))
            } else {
                walk(term, base: base)
            }
        }
    }

    /// Makes the bounds zero again.
    func clear(_ set: RowSet, count: Int, base: UInt32) {
        if count <= Self.few, let places = set.places, set.bits == nil {
            for index in 0..<count { sums.start[Int(truncatingIfNeeded: places[index] &- base)] = 0 }
        } else {
            sums.start.update(repeating: 0, count: RowSet.blockSize)
        }
    }

    /// Adds a term to a handful of places and touches nothing else.
    private func look(
        _ term: UnsafePointer<Term>, _ wanted: UnsafePointer<UInt32>, _ count: Int, base: UInt32
    ) {
        let sums = self.sums.start
        let (bounds, postings) = (term.pointee.bounds, term.pointee.postings)
        if let bits = term.pointee.bits, let ranks = term.pointee.ranks {
            for index in 0..<count {
                let place = wanted[index]
                guard let at = PostingPart.index(of: place, bits: bits, ranks: ranks) else { continue }
                sums[Int(truncatingIfNeeded: place &- base)] &+= bounds[Int(postings[at])]
            }
            return
        }
        search(term.pointee, RowSet(places: wanted, count: count), base: base)
    }

    /// Adds a term to the few places asked about.
    private func search(_ term: Term, _ set: RowSet, base: UInt32) {
        guard let wanted = set.places else { return }
        let sums = self.sums.start
        var at = term.low
        for index in 0..<set.count {
            let place = wanted[index]
            at = PostingPart.lowerBound(term.places, term.high, from: at, place)
            if at == term.high { return }
            if term.places[at] == place {
                sums[Int(truncatingIfNeeded: place &- base)] &+= term.bounds[Int(term.postings[at])]
            }
        }
    }

    /// Adds a term to the places that both have; how many bits of a word stand before one tells its posting.
    private func pick(_ term: Term, _ wanted: UnsafePointer<UInt64>, _ own: UnsafePointer<UInt64>) {
        let sums = self.sums.start
        var at = term.low
        for index in 0..<RowSet.words {
            let word = own[index]
            var both = word & wanted[index]
            while both != 0 {
                let bit = both & (0 &- both)
                let posting = at &+ (word & (bit &- 1)).nonzeroBitCount
                sums[index &* 64 &+ both.trailingZeroBitCount] &+= term.bounds[Int(term.postings[posting])]
                both &= both &- 1
            }
            at &+= word.nonzeroBitCount
        }
    }

    /// Adds a term to every place it occurs in.
    private func walk(_ term: Term, base: UInt32) {
        let sums = self.sums.start
        for index in term.low..<term.high {
            sums[Int(truncatingIfNeeded: term.places[index] &- base)] &+= term.bounds[Int(term.postings[index])]
        }
    }

    /// Calls `body` for the places of the block whose bound is at least `least`, ascending, whether they matched or not.
    ///
    /// Thirty-two at once: where few reach it, that is faster than asking about each match.
    @inline(__always)
    func forEach(reaching least: UInt16, base: UInt32, _ body: (UInt32) -> Void) {
        let sums = self.sums.start
        let memory = UnsafeRawPointer(sums)
        // Sums and limits stay below 2¹⁵, so that the difference is negative where a sum reaches the limit.
        let limit = SIMD32<UInt16>(repeating: least &- 1)
        for step in stride(from: 0, to: RowSet.blockSize, by: 32) {
            let lanes = memory.loadUnaligned(fromByteOffset: step &* 2, as: SIMD32<UInt16>.self)
            let signs = unsafeBitCast(limit &- lanes, to: SIMD8<UInt64>.self)
            let four = signs.lowHalf | signs.highHalf
            let two = four.lowHalf | four.highHalf
            guard (two[0] | two[1]) & 0x8000_8000_8000_8000 != 0 else { continue }
            for lane in 0..<32 where sums[step &+ lane] >= least {
                body(base &+ UInt32(truncatingIfNeeded: step &+ lane))
            }
        }
    }

    /// Whether a set is all that the only term has in the block, so that its postings' own bounds tell.
    func isOnlyTerm(_ set: RowSet) -> Bool {
        terms.count == 1 && set.places == terms.start[0].places + terms.start[0].low
    }

    /// For the only term: calls `body` for each posting of the block that may reach `least()`, which rises meanwhile.
    @inline(__always)
    func forEachPosting(_ least: () -> UInt16, _ body: (_ place: UInt32, _ bound: UInt16) -> Void) {
        let term = terms.start[0]
        var lowest = 0
        func raise() {
            let least = least()
            while lowest < 256, term.bounds[lowest] < least { lowest &+= 1 }
        }
        raise()
        for index in term.low..<term.high where Int(term.postings[index]) >= lowest {
            body(term.places[index], term.bounds[Int(term.postings[index])])
            raise()
        }
    }
}
