// SPDX-License-Identifier: GPL-3.0-or-later

/// Adds up the weights of the scoring terms for the places of one block.
struct BlockScores {
    private struct Term {
        var part: PostingPart
        var weight: TermWeight
        var cursor = 0
    }

    private var terms: [Term]
    private let lengths: UnsafePointer<UInt32>
    private let sums: FlatArray<Double>
    /// Searching a list costs about so many times walking one posting.
    private static let searchCost = 12

    /// - Parameters:
    ///   - lengths: place → length, over the numbering of the parts.
    ///   - sums: memory for a block.
    init(
        _ terms: [(part: PostingPart, weight: TermWeight)], lengths: UnsafePointer<UInt32>, sums: FlatArray<Double>
    ) {
        self.terms = terms.filter { $0.part.count > 0 }.map { Term(part: $0.part, weight: $0.weight) }
        self.lengths = lengths
        self.sums = sums
    }

    var hasTerms: Bool { !terms.isEmpty }

    /// The sum of a place of the current block.
    @inline(__always)
    func sum(_ place: UInt32, base: UInt32) -> Double { sums.start[Int(truncatingIfNeeded: place &- base)] }

    /// Fills the sums of a block, for the places of `set` at least.
    ///
    /// - Parameter count: how many places the set has.
    mutating func fill(_ set: RowSet, count: Int, base: UInt32, end: UInt32) {
        // Every block starts from nothing; a few places are cleared one by one.
        if count * 64 < RowSet.blockSize {
            set.forEach(base: base) { sums.start[Int(truncatingIfNeeded: $0 &- base)] = 0 }
        } else {
            sums.start.update(repeating: 0, count: Int(end &- base))
        }
        for index in terms.indices {
            let places = terms[index].part.places.start
            let total = terms[index].part.count
            let low = PostingPart.lowerBound(places, total, from: terms[index].cursor, base)
            guard low < total, places[low] < end else {
                terms[index].cursor = low
                continue
            }
            if count * Self.searchCost < RowSet.blockSize, set.bits == nil {
                terms[index].cursor = search(terms[index], from: low, set: set, base: base)
            } else {
                let high = PostingPart.lowerBound(places, total, from: low, end)
                walk(terms[index], low, high, base: base)
                terms[index].cursor = high
            }
        }
    }

    /// Adds a term to the few places asked about; answers with where it came to.
    private func search(_ term: Term, from low: Int, set: RowSet, base: UInt32) -> Int {
        guard let wanted = set.places else { return low }
        let places = term.part.places.start
        var at = low
        for index in 0..<set.count {
            let place = wanted[index]
            at = PostingPart.lowerBound(places, term.part.count, from: at, place)
            if at == term.part.count { break }
            if places[at] == place {
                sums.start[Int(truncatingIfNeeded: place &- base)] +=
                    term.weight.weight(term.part.frequency(at), length: lengths[Int(place)])
            }
        }
        return at
    }

    /// Adds a term to every place it occurs in.
    private func walk(_ term: Term, _ low: Int, _ high: Int, base: UInt32) {
        let places = term.part.places.start
        let weight = term.weight
        let sums = self.sums.start
        if let narrow = term.part.narrow?.start {
            for index in low..<high {
                let place = places[index]
                sums[Int(truncatingIfNeeded: place &- base)] +=
                    weight.weight(UInt32(narrow[index]), length: lengths[Int(place)])
            }
        } else {
            for index in low..<high {
                let place = places[index]
                sums[Int(truncatingIfNeeded: place &- base)] +=
                    weight.weight(term.part.frequency(index), length: lengths[Int(place)])
            }
        }
    }
}
