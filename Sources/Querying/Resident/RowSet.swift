// SPDX-License-Identifier: GPL-3.0-or-later

/// The places of one block that a part of a match finds: an ascending list, or a bit for each place of the block.
///
/// Lent by the node that computed it, until that node is asked about the next block.
struct RowSet {
    /// Places a block; a block of scores stays in the second cache of a core.
    static let blockSize = 16_384
    static let words = blockSize / 64

    var places: UnsafePointer<UInt32>?
    /// Of a list.
    var count = 0
    var bits: UnsafePointer<UInt64>?

    static var empty: RowSet { RowSet() }

    init() {}

    init(places: UnsafePointer<UInt32>, count: Int) {
        self.places = places
        self.count = count
    }

    init(bits: UnsafePointer<UInt64>) { self.bits = bits }

    /// Certainly without places; a bit set may be too.
    var isEmpty: Bool { bits == nil && count == 0 }

    /// How many places it has; counts bits.
    var size: Int {
        guard let bits else { return count }
        var size = 0
        for word in 0..<Self.words { size &+= bits[word].nonzeroBitCount }
        return size
    }

    /// The same as a list; written into the memory of `scratch` where it is bits.
    func listed(base: UInt32, into scratch: BlockScratch) -> RowSet {
        guard bits != nil else { return self }
        let out = scratch.list
        var found = 0
        forEach(base: base) { place in
            out[found] = place
            found &+= 1
        }
        return RowSet(places: out, count: found)
    }

    /// Whether a place of the block is in it; searches a list by halves.
    func contains(_ place: UInt32, base: UInt32) -> Bool {
        if let bits {
            let offset = Int(truncatingIfNeeded: place &- base)
            return bits[offset &>> 6] & (1 &<< UInt64(truncatingIfNeeded: offset & 63)) != 0
        }
        guard let places else { return false }
        let at = PostingPart.lowerBound(places, count, from: 0, place)
        return at < count && places[at] == place
    }

    /// Calls `body` for each place, ascending.
    @inline(__always)
    func forEach(base: UInt32, _ body: (UInt32) -> Void) {
        if let bits {
            for index in 0..<Self.words {
                var word = bits[index]
                while word != 0 {
                    body(base &+ UInt32(truncatingIfNeeded: index &* 64 &+ word.trailingZeroBitCount))
                    word &= word &- 1
                }
            }
        } else if let places {
            for index in 0..<count { body(places[index]) }
        }
    }
}

/// Memory that a node works in; made when first used.
final class BlockScratch {
    private var listMemory: FlatArray<UInt32>?
    private var bitMemory: FlatArray<UInt64>?

    /// Room for every place of a block.
    var list: UnsafeMutablePointer<UInt32> {
        if let listMemory { return listMemory.start }
        let made = FlatArray<UInt32>(uninitialized: RowSet.blockSize)
        listMemory = made
        return made.start
    }

    /// A bit for every place, as they were left.
    var bits: UnsafeMutablePointer<UInt64> {
        if let bitMemory { return bitMemory.start }
        let made = FlatArray<UInt64>(repeating: 0, count: RowSet.words)
        bitMemory = made
        return made.start
    }

    /// The bits, all clear.
    var clearBits: UnsafeMutablePointer<UInt64> {
        let bits = self.bits
        bits.update(repeating: 0, count: RowSet.words)
        return bits
    }
}
