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

        init(_ part: PostingPart, _ weight: TermWeight, bounds: FlatArray<UInt16>) {
            places = UnsafePointer(part.places.start)
            narrow = part.narrow.map { UnsafePointer($0.start) }
            wide = part.wide.map { UnsafePointer($0.start) }
            postings = UnsafePointer(part.bounds.start)
            bits = part.bits.map { UnsafePointer($0.start) }
            ranks = part.ranks.map { UnsafePointer($0.start) }
            starts = part.starts.map { UnsafePointer($0.start) }
            count = part.count
            self.weight = weight
            self.bounds = UnsafePointer(bounds.start)
            most = bounds.start[Int(part.highestBound)]
        }

        @inline(__always)
        func frequency(_ index: Int) -> UInt32 { narrow.map { UInt32($0[index]) } ?? wide?[index] ?? 1 }
    }

    private let parts: [PostingPart]
    private let tables: [FlatArray<UInt16>]
    /// In the order of the plan.
    let terms: FlatArray<Term>
    /// The numbers of the terms, from the one that gives least on.
    private let order: FlatArray<Int>
    /// How much so many terms of that order give together at most; one entry more than terms.
    private let rests: FlatArray<Int>
    let lengths: UnsafePointer<UInt32>
    /// Of the weights of the terms.
    let shape: WeightShape
    private let sums: FlatArray<UInt16>
    /// Units of the sums for a score of one.
    let unit: Double
    /// By how much a sum may pass what it stands for: a step of each term, its rounding up, and the grid of scores.
    let slack: Int
    /// What all terms together can reach; room is left for rounding each one up.
    private static let most = 30_000.0
    /// So few places of a block have their sums one behind the other.
    static let fewPlaces = 1_024

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
        let tables = occurring.map { Self.table(step: $0.weight.scale * unit / 255) }
        let all = FlatArray(zip(occurring, tables).map { Term($0.part, $0.weight, bounds: $1) })
        order = FlatArray((0..<all.count).sorted { all[$0].most < all[$1].most })
        rests = FlatArray(repeating: 0, count: all.count + 1)
        for at in 0..<all.count { rests[at + 1] = rests[at] + Int(all[order[at]].most) }
        slack = tables.reduce(2 + Int(min(unit * Score.step, 100_000))) { $0 + Int($1[1]) + 2 }
        self.terms = all
        self.tables = tables
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

    /// Goes to a block; blocks come in ascending order.
    func enter(_ base: UInt32, _ end: UInt32) {
        for index in 0..<terms.count {
            let term = terms.start + index
            if let starts = term.pointee.starts {
                let block = Int(base) / RowSet.blockSize
                term.pointee.low = Int(starts[block])
                term.pointee.high = Int(starts[block &+ 1])
                continue
            }
            let low = PostingPart.lowerBound(term.pointee.places, term.pointee.count, from: term.pointee.high, base)
            term.pointee.low = low
            term.pointee.high = PostingPart.lowerBound(term.pointee.places, term.pointee.count, from: low, end)
        }
    }

    /// Calls `body` for the places of a set of the block, ascending, whose bound is `least()` or more; it may rise meanwhile.
    ///
    /// - Parameter count: how many places the set has.
    @inline(__always)
    func forEach(
        of set: RowSet, count: Int, base: UInt32, reaching least: () -> UInt16,
        _ body: (_ place: UInt32, _ bound: UInt16) -> Void
    ) {
        if isOnlyTerm(set) { return forEachPosting(reaching: least, body) }
        let sums = self.sums.start
        if let places = set.places, set.bits == nil, isLookedUp(count) {
            sum(places, count)
            var lowest = least()
            for index in 0..<count where sums[index] >= lowest {
                body(places[index], sums[index])
                lowest = least()
            }
            return
        }
        var lowest = least()
        let (left, rest) = leftOut(lowest)
        if left > 0, left == terms.count { return }
        walk(from: left, base: base)
        func offer(_ place: UInt32, _ sum: UInt16) {
            let bound = left == 0 ? sum : whole(place, sum, left, reaching: lowest)
            if bound < lowest { return }
            body(place, bound)
            lowest = least()
        }
        if set.bits == nil || lowest == 0 {
            set.forEach(base: base) { place in
                let sum = sums[Int(truncatingIfNeeded: place &- base)]
                if sum &+ rest >= lowest { offer(place, sum) }
            }
        } else {
            forEachSum(reaching: lowest &- rest) { offset in
                let place = base &+ UInt32(truncatingIfNeeded: offset)
                if set.contains(place, base: base) { offer(place, sums[offset]) }
            }
        }
    }

    /// Whether to look so many places up in each term takes less than to walk through the terms.
    private func isLookedUp(_ count: Int) -> Bool {
        var walked = RowSet.blockSize / 8
        for index in 0..<terms.count { walked &+= terms.start[index].high &- terms.start[index].low }
        return count &* terms.count &* Self.lookUpCost <= walked
    }

    /// Of a posting that is looked up, where one walked past is one.
    private static let lookUpCost = 4

    /// How many terms, from the one that gives least on, need not be added up because together they give less than is
    /// wanted by far, and what they give at most.
    private func leftOut(_ least: UInt16) -> (count: Int, rest: UInt16) {
        let limit = Int(least) / Self.leftOutShare
        var count = 0
        while count < terms.count, rests.start[count &+ 1] <= limit { count &+= 1 }
        return (count, UInt16(truncatingIfNeeded: rests.start[count]))
    }

    /// Of the wanted sum, what terms may give to be left out: with a greater part, more places must be looked at one by one.
    private static let leftOutShare = 4

    /// A sum with the terms that were left out; as soon as it cannot reach what is wanted, something less than that.
    @inline(never)
    private func whole(_ place: UInt32, _ sum: UInt16, _ left: Int, reaching least: UInt16) -> UInt16 {
        var sum = sum
        var at = left
        while at > 0 {
            if Int(sum) &+ rests.start[at] < Int(least) { return 0 }
            at &-= 1
            let term = terms.start + order.start[at]
            if let posting = posting(of: term, place) {
                sum &+= term.pointee.bounds[Int(term.pointee.postings[posting])]
            }
        }
        return sum
    }

    /// The posting of a place of the block.
    @inline(__always)
    private func posting(of term: UnsafePointer<Term>, _ place: UInt32) -> Int? {
        if let bits = term.pointee.bits, let ranks = term.pointee.ranks {
            return PostingPart.index(of: place, bits: bits, ranks: ranks).map { $0 &+ term.pointee.low }
        }
        let (places, high) = (term.pointee.places, term.pointee.high)
        let at = PostingPart.lowerBound(places, high, from: term.pointee.low, place)
        return at < high && places[at] == place ? at : nil
    }

    /// Adds all terms up for a list of places, one sum behind the other.
    private func sum(_ wanted: UnsafePointer<UInt32>, _ count: Int) {
        let sums = self.sums.start
        sums.update(repeating: 0, count: count)
        for number in 0..<terms.count {
            let term = terms.start[number]
            if term.low == term.high { continue }
            if let bits = term.bits, let ranks = term.ranks {
                let postings = term.postings + term.low
                for index in 0..<count {
                    guard let at = PostingPart.index(of: wanted[index], bits: bits, ranks: ranks) else { continue }
                    sums[index] &+= term.bounds[Int(postings[at])]
                }
                continue
            }
            var at = term.low
            for index in 0..<count {
                at = PostingPart.lowerBound(term.places, term.high, from: at, wanted[index])
                if at == term.high { break }
                if term.places[at] == wanted[index] { sums[index] &+= term.bounds[Int(term.postings[at])] }
            }
        }
    }

    /// Adds terms up for every place of the block they occur in, those from a number in the order on.
    private func walk(from first: Int, base: UInt32) {
        let sums = self.sums.start
        sums.update(repeating: 0, count: RowSet.blockSize)
        for number in first..<terms.count {
            let term = terms.start[order.start[number]]
            for index in term.low..<term.high {
                sums[Int(truncatingIfNeeded: term.places[index] &- base)] &+= term.bounds[Int(term.postings[index])]
            }
        }
    }

    /// Calls `body` for the sums of the block that are at least so much, ascending, with their number.
    ///
    /// Thirty-two at once: where few reach it, that is faster than asking about each match.
    @inline(__always)
    private func forEachSum(reaching least: UInt16, _ body: (Int) -> Void) {
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
            for lane in 0..<32 where sums[step &+ lane] >= least { body(step &+ lane) }
        }
    }

    /// Whether a set is all that the only term has in the block, so that its postings' own bounds tell.
    private func isOnlyTerm(_ set: RowSet) -> Bool {
        terms.count == 1 && set.bits == nil && set.places == terms.start[0].places + terms.start[0].low
            && set.count == terms.start[0].high - terms.start[0].low
    }

    /// For the only term: calls `body` for each posting of the block that may reach `least()`; thirty-two at once.
    @inline(__always)
    private func forEachPosting(reaching least: () -> UInt16, _ body: (_ place: UInt32, _ bound: UInt16) -> Void) {
        let term = terms.start[0]
        var lowest = 0
        func raise() {
            let least = least()
            while lowest < 256, term.bounds[lowest] < least { lowest &+= 1 }
        }
        func offer(_ index: Int) {
            if Int(term.postings[index]) < lowest { return }
            body(term.places[index], term.bounds[Int(term.postings[index])])
            raise()
        }
        raise()
        var index = term.low
        let memory = UnsafeRawPointer(term.postings)
        while index &+ 32 <= term.high {
            if lowest > 255 { return }
            // Two to a lane, compared one after the other: a lane is negative where one of them reaches the lowest.
            let lanes = memory.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt16>.self)
            let limit = SIMD16<UInt16>(repeating: UInt16(truncatingIfNeeded: lowest) &- 1)
            let signs = unsafeBitCast(
                (limit &- (lanes & SIMD16(repeating: 255))) | (limit &- (lanes &>> SIMD16(repeating: 8))),
                to: SIMD4<UInt64>.self)
            let two = signs.lowHalf | signs.highHalf
            if lowest == 0 || (two[0] | two[1]) & 0x8000_8000_8000_8000 != 0 {
                for lane in 0..<32 { offer(index &+ lane) }
            }
            index &+= 32
        }
        while index < term.high {
            offer(index)
            index &+= 1
        }
    }
}
