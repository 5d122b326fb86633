// SPDX-License-Identifier: GPL-3.0-or-later

extension BlockScores {
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
