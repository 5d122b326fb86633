// SPDX-License-Identifier: GPL-3.0-or-later

/// Fills a part of known size.
struct PostingWriter {
    private let places: FlatArray<UInt32>
    private let narrow: FlatArray<UInt8>?
    private let wide: FlatArray<UInt32>?
    private let bounds: FlatArray<UInt8>
    private let bits: FlatArray<UInt64>?
    private let lengths: UnsafePointer<UInt32>
    private let shape: WeightShape
    private let blocks: Int
    private var next = 0
    private var highestBound: UInt8 = 0

    /// A list at least this dense gets bits: they are no larger than its places.
    private static let bitRatio = 32
    /// A list with so many postings for each block says where its blocks begin.
    private static let startRatio = 8

    /// - Parameters:
    ///   - size: how many places there are.
    ///   - lengths: of the places.
    ///   - shape: what the weights will be computed with.
    init(_ count: Int, widest: UInt32, of size: Int, lengths: FlatArray<UInt32>, _ shape: WeightShape) {
        places = FlatArray(uninitialized: count)
        narrow = widest <= 255 ? FlatArray(uninitialized: count) : nil
        wide = widest <= 255 ? nil : FlatArray(uninitialized: count)
        bounds = FlatArray(uninitialized: count)
        blocks = (size + RowSet.blockSize - 1) / RowSet.blockSize
        bits = count > 0 && count * Self.bitRatio >= size ? FlatArray(repeating: 0, count: blocks * RowSet.words) : nil
        self.lengths = UnsafePointer(lengths.start)
        self.shape = shape
    }

    mutating func append(_ place: UInt32, _ frequency: UInt32) {
        places.start[next] = place
        if let narrow { narrow.start[next] = UInt8(truncatingIfNeeded: frequency) }
        if let wide { wide.start[next] = frequency }
        let bound = shape.bound(frequency, length: lengths[Int(place)])
        bounds.start[next] = bound
        highestBound = max(highestBound, bound)
        if let bits { bits.start[Int(place &>> 6)] |= 1 &<< UInt64(place & 63) }
        next &+= 1
    }

    var part: PostingPart {
        PostingPart(
            places: places, narrow: narrow, wide: wide, bounds: bounds, highestBound: highestBound, starts: starts,
            bits: bits, ranks: bits.map(Self.ranks))
    }

    private var starts: FlatArray<UInt32>? {
        guard bits != nil || blocks > 0 && places.count >= blocks * Self.startRatio else { return nil }
        let starts = FlatArray<UInt32>(uninitialized: blocks + 1)
        var at = 0
        for block in 0...blocks {
            starts.start[block] = UInt32(truncatingIfNeeded: at)
            let end = UInt32(truncatingIfNeeded: (block + 1) * RowSet.blockSize)
            at = PostingPart.lowerBound(places.start, places.count, from: at, end)
        }
        return starts
    }

    private static func ranks(_ bits: FlatArray<UInt64>) -> FlatArray<UInt16> {
        let ranks = FlatArray<UInt16>(uninitialized: bits.count)
        for block in stride(from: 0, to: bits.count, by: RowSet.words) {
            var before: UInt16 = 0
            for word in block..<(block + RowSet.words) {
                ranks.start[word] = before
                before &+= UInt16(truncatingIfNeeded: bits.start[word].nonzeroBitCount)
            }
        }
        return ranks
    }
}
