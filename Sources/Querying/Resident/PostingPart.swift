// SPDX-License-Identifier: GPL-3.0-or-later

/// The postings of a term in one numbering, rows or texts, ascending, each with its within-document frequency and an upper
/// bound of its weight.
///
/// Six bytes a posting, nine where any frequency passes 255; a list that holds at least every 32nd place has a bit for each
/// place besides, and two bytes for each 64 of them.
///
/// A class, so that handing it on counts one reference and not one for each array.
final class PostingPart: Sendable {
    let places: FlatArray<UInt32>
    let narrow: FlatArray<UInt8>?
    let wide: FlatArray<UInt32>?
    /// In 255ths of the highest weight the term can have, rounded up.
    let bounds: FlatArray<UInt8>
    /// Of all bounds.
    let highestBound: UInt8
    /// Block → how many postings stand before it, and one entry more; where there are some postings for each block.
    let starts: FlatArray<UInt32>?
    /// In whole blocks.
    let bits: FlatArray<UInt64>?
    /// With the bits: how many postings of its block stand before each word of them.
    let ranks: FlatArray<UInt16>?

    init(
        places: FlatArray<UInt32>, narrow: FlatArray<UInt8>?, wide: FlatArray<UInt32>?, bounds: FlatArray<UInt8>,
        highestBound: UInt8, starts: FlatArray<UInt32>?, bits: FlatArray<UInt64>?, ranks: FlatArray<UInt16>?
    ) {
        self.places = places
        self.narrow = narrow
        self.wide = wide
        self.bounds = bounds
        self.highestBound = highestBound
        self.starts = starts
        self.bits = bits
        self.ranks = ranks
    }

    var count: Int { places.count }
    var byteCount: Int {
        places.byteCount + (narrow?.byteCount ?? 0) + (wide?.byteCount ?? 0) + bounds.byteCount
            + (starts?.byteCount ?? 0) + (bits?.byteCount ?? 0) + (ranks?.byteCount ?? 0)
    }

    func frequency(_ index: Int) -> UInt32 {
        if let narrow { return UInt32(narrow.start[index]) }
        return wide?.start[index] ?? 1
    }

    /// The bits of a block, if there are any.
    @inline(__always)
    func bits(ofBlock base: UInt32) -> UnsafePointer<UInt64>? { bits.map { UnsafePointer($0.start) + Int(base &>> 6) } }

    /// The postings of the block `base ..< end`; `cursor` stands before them.
    @inline(__always)
    func range(_ base: UInt32, _ end: UInt32, from cursor: Int) -> (low: Int, high: Int) {
        if let starts = starts?.start {
            let block = Int(base) / RowSet.blockSize
            return (Int(starts[block]), Int(starts[block &+ 1]))
        }
        let low = Self.lowerBound(places.start, count, from: cursor, base)
        return (low, Self.lowerBound(places.start, count, from: low, end))
    }

    /// The posting of a place, if there is one: counted from bits where there are such, else searched from `cursor` on,
    /// which moves there.
    @inline(__always)
    func index(of place: UInt32, _ cursor: inout Int) -> Int? {
        if let bits = bits?.start, let ranks = ranks?.start, let starts = starts?.start {
            guard let index = Self.index(of: place, bits: bits, ranks: ranks) else { return nil }
            return Int(starts[Int(place) / RowSet.blockSize]) &+ index
        }
        cursor = Self.lowerBound(places.start, count, from: cursor, place)
        return cursor < count && places.start[cursor] == place ? cursor : nil
    }

    /// The posting of a place among those of its block, if there is one.
    @inline(__always)
    static func index(of place: UInt32, bits: UnsafePointer<UInt64>, ranks: UnsafePointer<UInt16>) -> Int? {
        let word = bits[Int(place &>> 6)]
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place & 63)
        guard word & bit != 0 else { return nil }
        return Int(ranks[Int(place &>> 6)]) &+ (word & (bit &- 1)).nonzeroBitCount
    }

    /// The first index from `start` on whose place is not below `place`: by doubling steps, then by halves.
    @inline(__always)
    static func lowerBound(
        _ places: UnsafePointer<UInt32>, _ count: Int, from start: Int, _ place: UInt32
    ) -> Int {
        if start >= count || places[start] >= place { return start }
        var step = 1
        var low = start
        while low &+ step < count, places[low &+ step] < place {
            low = low &+ step
            step = step &<< 1
        }
        var high = min(low &+ step, count)
        low = low &+ 1
        while low < high {
            let middle = (low &+ high) &>> 1
            if places[middle] < place { low = middle &+ 1 } else { high = middle }
        }
        return low
    }
}
