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
    private var next = 0

    /// A list at least this dense gets bits: they are no larger than its places.
    private static let bitRatio = 32

    /// - Parameters:
    ///   - size: how many places there are.
    ///   - lengths: of the places.
    ///   - shape: what the weights will be computed with.
    init(_ count: Int, widest: UInt32, of size: Int, lengths: FlatArray<UInt32>, _ shape: WeightShape) {
        places = FlatArray(uninitialized: count)
        narrow = widest <= 255 ? FlatArray(uninitialized: count) : nil
        wide = widest <= 255 ? nil : FlatArray(uninitialized: count)
        bounds = FlatArray(uninitialized: count)
        let blocks = (size + RowSet.blockSize - 1) / RowSet.blockSize
        bits = count > 0 && count * Self.bitRatio >= size ? FlatArray(repeating: 0, count: blocks * RowSet.words) : nil
        self.lengths = UnsafePointer(lengths.start)
        self.shape = shape
    }

    mutating func append(_ place: UInt32, _ frequency: UInt32) {
        places.start[next] = place
        if let narrow { narrow.start[next] = UInt8(truncatingIfNeeded: frequency) }
        if let wide { wide.start[next] = frequency }
        bounds.start[next] = shape.bound(frequency, length: lengths[Int(place)])
        if let bits { bits.start[Int(place &>> 6)] |= 1 &<< UInt64(place & 63) }
        next &+= 1
    }

    var part: PostingPart {
        PostingPart(places: places, narrow: narrow, wide: wide, bounds: bounds, bits: bits, ranks: bits.map(Self.ranks))
    }

    private static func ranks(_ bits: FlatArray<UInt64>) -> FlatArray<UInt32> {
        let words = PostingPart.rankSize / 64
        let ranks = FlatArray<UInt32>(uninitialized: bits.count / words)
        var before: UInt32 = 0
        for group in 0..<ranks.count {
            ranks.start[group] = before
            for word in group * words..<(group + 1) * words {
                before &+= UInt32(truncatingIfNeeded: bits.start[word].nonzeroBitCount)
            }
        }
        return ranks
    }
}
