// SPDX-License-Identifier: GPL-3.0-or-later

/// Adds up the weights of the scoring terms for the places of one block.
///
/// The sums are all zero between blocks: what a block has touched is cleared behind it, which is less than all of them.
struct BlockScores {
    private struct Term {
        var part: PostingPart
        var weight: TermWeight
        var cursor = 0
        /// Walked through in the current block, places outside the set included.
        var walked = 0..<0
    }

    private var terms: [Term]
    private let lengths: UnsafePointer<UInt32>
    private let sums: FlatArray<Double>
    private let scratch = BlockScratch()
    /// A list so many times longer than the set is searched instead of walked.
    private static let searchRatio = 16

    /// - Parameters:
    ///   - lengths: place → length, over the numbering of the parts.
    ///   - sums: memory for a block, zero.
    init(
        _ terms: [(part: PostingPart, weight: TermWeight)], lengths: UnsafePointer<UInt32>, sums: FlatArray<Double>
    ) {
        self.terms = terms.filter { $0.part.count > 0 }.map { Term(part: $0.part, weight: $0.weight) }
        self.lengths = lengths
        self.sums = sums
    }

    var hasTerms: Bool { !terms.isEmpty }

    /// Sums of the current block, from its first place on.
    var start: UnsafePointer<Double> { UnsafePointer(sums.start) }

    /// Fills the sums of a block, for the places of `set` at least.
    ///
    /// - Parameter count: how many places the set has.
    mutating func fill(_ set: RowSet, count: Int, base: UInt32, end: UInt32) {
        var marked: UnsafePointer<UInt64>? = set.bits
        for index in terms.indices {
            let places = terms[index].part.places.start
            let total = terms[index].part.count
            let low = PostingPart.lowerBound(places, total, from: terms[index].cursor, base)
            let high = PostingPart.lowerBound(places, total, from: low, end)
            terms[index].cursor = high
            terms[index].walked = 0..<0
            guard low < high else { continue }
            if set.bits == nil, count * Self.searchRatio < high - low {
                search(terms[index], low, high, set: set, base: base)
            } else if count * 2 >= high - low {
                walk(terms[index], low, high, base: base)
                terms[index].walked = low..<high
            } else {
                // Most postings are of no interest: first which are, without a branch, then their weights.
                let bits = marked ?? mark(set, base: base)
                marked = bits
                pick(terms[index], low, high, bits: bits, base: base)
            }
        }
    }

    /// Makes the sums zero again.
    func clear(_ set: RowSet, count: Int, base: UInt32) {
        let sums = self.sums.start
        let walked = terms.reduce(count) { $0 + $1.walked.count }
        if walked > RowSet.blockSize / 2 {
            sums.update(repeating: 0, count: RowSet.blockSize)
            return
        }
        set.forEach(base: base) { sums[Int(truncatingIfNeeded: $0 &- base)] = 0 }
        for term in terms where !term.walked.isEmpty {
            let places = term.part.places.start
            for index in term.walked { sums[Int(truncatingIfNeeded: places[index] &- base)] = 0 }
        }
    }

    private func mark(_ set: RowSet, base: UInt32) -> UnsafePointer<UInt64> {
        let bits = scratch.clearBits
        RowSet.mark(set, base: base, in: bits)
        return UnsafePointer(bits)
    }

    /// Adds a term to the few places asked about.
    private func search(_ term: Term, _ low: Int, _ high: Int, set: RowSet, base: UInt32) {
        guard let wanted = set.places else { return }
        let places = term.part.places.start
        var at = low
        for index in 0..<set.count {
            let place = wanted[index]
            at = PostingPart.lowerBound(places, high, from: at, place)
            if at == high { return }
            if places[at] == place { add(term, at, base: base) }
        }
    }

    /// Adds a term to the places of its list whose bit is set.
    private func pick(_ term: Term, _ low: Int, _ high: Int, bits: UnsafePointer<UInt64>, base: UInt32) {
        let places = term.part.places.start
        let picked = scratch.list
        var found = 0
        for index in low..<high {
            let offset = Int(truncatingIfNeeded: places[index] &- base)
            picked[found] = UInt32(truncatingIfNeeded: index)
            found &+= Int(
                truncatingIfNeeded: (bits[offset &>> 6] &>> UInt64(truncatingIfNeeded: offset & 63)) & 1)
        }
        for index in 0..<found { add(term, Int(picked[index]), base: base) }
    }

    @inline(__always)
    private func add(_ term: Term, _ index: Int, base: UInt32) {
        let place = term.part.places.start[index]
        sums.start[Int(truncatingIfNeeded: place &- base)] +=
            term.weight.weight(term.part.frequency(index), length: lengths[Int(place)])
    }

    /// Adds a term to every place it occurs in.
    private func walk(_ term: Term, _ low: Int, _ high: Int, base: UInt32) {
        let places = term.part.places.start
        let weight = term.weight
        let sums = self.sums.start
        let lengths = self.lengths
        guard let narrow = term.part.narrow?.start else {
            for index in low..<high { add(term, index, base: base) }
            return
        }
        for index in low..<high {
            let place = places[index]
            sums[Int(truncatingIfNeeded: place &- base)] +=
                weight.weight(UInt32(narrow[index]), length: lengths[Int(place)])
        }
    }
}
