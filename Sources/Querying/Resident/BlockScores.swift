// SPDX-License-Identifier: GPL-3.0-or-later

/// Adds up what the scoring terms give the places of one block: first upper bounds, in whole numbers of two bytes, then exact
/// weights for the few places whose bound may reach the best.
///
/// The bounds of a block are 32 kB and stay in the first cache of a core; of a hundred thousand matches some hundreds
/// need their weights. Exact sums add the terms in the order of the plan, as the reference executor does.
struct BlockScores {
    struct Term {
        let part: PostingPart
        let weight: TermWeight
        /// Bound of a posting → bound in the units of the sums.
        let bounds: FlatArray<UInt16>
        /// The postings of the current block.
        var low = 0
        var high = 0
        /// Where the next exact weight is looked for.
        var cursor = 0
    }

    private var terms: [Term]
    private let lengths: UnsafePointer<UInt32>
    private let sums: FlatArray<UInt16>
    /// Units of the sums for a score of one.
    private let unit: Double
    /// What all terms together can reach; room is left for rounding each one up.
    private static let most = 60_000.0
    /// A list so many times longer than the set is searched instead of walked.
    private static let searchRatio = 16

    /// - Parameters:
    ///   - lengths: place → length, over the numbering of the parts.
    ///   - sums: memory for a block, zero.
    init(
        _ terms: [(part: PostingPart, weight: TermWeight)], lengths: UnsafePointer<UInt32>, sums: FlatArray<UInt16>
    ) {
        let total = terms.reduce(0.0) { $0 + $1.weight.scale }
        let unit = total > 0 ? Self.most / total : 0
        self.terms = terms.filter { $0.part.count > 0 }.map { term in
            let step = term.weight.scale * unit / 255
            return Term(
                part: term.part, weight: term.weight,
                bounds: FlatArray((0...255).map { UInt16(min(65_535, (Double($0) * step).rounded(.up))) }))
        }
        self.unit = unit
        self.lengths = lengths
        self.sums = sums
    }

    var hasTerms: Bool { !terms.isEmpty }

    /// Bounds of the current block, from its first place on.
    var start: UnsafePointer<UInt16> { UnsafePointer(sums.start) }

    /// The least sum of bounds with which a place may have `score`.
    func least(_ score: Double) -> UInt16 {
        // A unit for what is lost in adding and in rounding scores to their grid.
        let bound = (score * unit).rounded(.down) - 2
        return bound > 0 ? UInt16(min(bound, 65_535)) : 0
    }

    /// Goes to a block; blocks come in ascending order.
    mutating func enter(_ base: UInt32, _ end: UInt32) {
        for index in terms.indices {
            let places = terms[index].part.places.start
            let total = terms[index].part.count
            let low = PostingPart.lowerBound(places, total, from: terms[index].high, base)
            terms[index].low = low
            terms[index].high = PostingPart.lowerBound(places, total, from: low, end)
            terms[index].cursor = low
        }
    }

    /// Exact weights are asked for from the first place of the block on again.
    mutating func rewind() {
        for index in terms.indices { terms[index].cursor = terms[index].low }
    }

    /// The exact sum of a place of the current block; places come in ascending order.
    mutating func score(_ place: UInt32) -> Double {
        var sum = 0.0
        for index in terms.indices {
            let part = terms[index].part
            if let bits = part.bits, bits.start[Int(place &>> 6)] & (1 &<< UInt64(place & 63)) == 0 { continue }
            let high = terms[index].high
            let at = PostingPart.lowerBound(part.places.start, high, from: terms[index].cursor, place)
            terms[index].cursor = at
            guard at < high, part.places.start[at] == place else { continue }
            sum += terms[index].weight.weight(part.frequency(at), length: lengths[Int(place)])
        }
        return sum
    }

    /// Fills the bounds of the block, for the places of `set` at least.
    ///
    /// - Parameter count: how many places the set has.
    func fill(_ set: RowSet, count: Int, base: UInt32) {
        for term in terms where term.low < term.high {
            let size = term.high - term.low
            if count * Self.searchRatio < size, set.bits == nil {
                search(term, set, base: base)
            } else if count * 2 < size, let wanted = set.bits, let own = term.part.bits(ofBlock: base) {
                pick(term, wanted, own)
            } else {
                walk(term, base: base)
            }
        }
    }

    /// Makes the bounds zero again.
    func clear() { sums.start.update(repeating: 0, count: RowSet.blockSize) }

    /// Adds a term to the few places asked about.
    private func search(_ term: Term, _ set: RowSet, base: UInt32) {
        guard let wanted = set.places else { return }
        let places = term.part.places.start
        let (sums, postings, bounds) = (self.sums.start, term.part.bounds.start, term.bounds.start)
        var at = term.low
        for index in 0..<set.count {
            let place = wanted[index]
            at = PostingPart.lowerBound(places, term.high, from: at, place)
            if at == term.high { return }
            if places[at] == place {
                sums[Int(truncatingIfNeeded: place &- base)] &+= bounds[Int(postings[at])]
            }
        }
    }

    /// Adds a term to the places that both have; how many bits of a word stand before one tells its posting.
    private func pick(_ term: Term, _ wanted: UnsafePointer<UInt64>, _ own: UnsafePointer<UInt64>) {
        let (sums, postings, bounds) = (self.sums.start, term.part.bounds.start, term.bounds.start)
        var at = term.low
        for index in 0..<RowSet.words {
            let word = own[index]
            var both = word & wanted[index]
            while both != 0 {
                let bit = both & (0 &- both)
                let posting = at &+ (word & (bit &- 1)).nonzeroBitCount
                sums[index &* 64 &+ both.trailingZeroBitCount] &+= bounds[Int(postings[posting])]
                both &= both &- 1
            }
            at &+= word.nonzeroBitCount
        }
    }

    /// Adds a term to every place it occurs in.
    private func walk(_ term: Term, base: UInt32) {
        let places = term.part.places.start
        let (sums, postings, bounds) = (self.sums.start, term.part.bounds.start, term.bounds.start)
        for index in term.low..<term.high {
            sums[Int(truncatingIfNeeded: places[index] &- base)] &+= bounds[Int(postings[index])]
        }
    }
}
