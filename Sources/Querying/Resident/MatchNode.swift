// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a match, ready to be evaluated block by block over one numbering.
///
/// Blocks are asked for in ascending order, each at most once. Belongs to one query of one thread.
class MatchNode {
    /// At most so many places are found, for ordering the parts of a conjunction.
    var estimate: Int { 0 }
    let scratch = BlockScratch()

    /// The places of a block as bits that lie ready, where there are such; any block may be asked for.
    func bits(ofBlock base: UInt32) -> UnsafePointer<UInt64>? { nil }

    /// The places of the block `base ..< end` that match.
    ///
    /// - Parameter within: only places of this set are of interest; the answer is a subset of it.
    func places(_ base: UInt32, _ end: UInt32, within: RowSet?) throws -> RowSet { .empty }
}

/// Every place.
final class EveryNode: MatchNode {
    private let count: Int

    init(count: Int) { self.count = count }

    override var estimate: Int { count }

    override func places(_ base: UInt32, _ end: UInt32, within: RowSet?) -> RowSet {
        if let within { return within }
        let bits = scratch.clearBits
        let size = Int(end - base)
        for word in 0..<(size / 64) { bits[word] = .max }
        if size % 64 != 0 { bits[size / 64] = (1 << UInt64(size % 64)) - 1 }
        return RowSet(bits: bits)
    }
}

/// The places of one posting list.
final class ListNode: MatchNode {
    private let part: PostingPart
    private var cursor = 0

    init(_ part: PostingPart) { self.part = part }

    override var estimate: Int { part.count }

    override func bits(ofBlock base: UInt32) -> UnsafePointer<UInt64>? { part.bits(ofBlock: base) }

    override func places(_ base: UInt32, _ end: UInt32, within: RowSet?) -> RowSet {
        if let within, let bits = bits(ofBlock: base) {
            return RowSet.intersection(RowSet(bits: bits), within, base: base, scratch: scratch)
        }
        let here = block(base, end)
        guard here.count > 0, let within else { return here }
        return RowSet.intersection(here, within, base: base, scratch: scratch)
    }

    /// The postings of a block, not copied.
    func block(_ base: UInt32, _ end: UInt32) -> RowSet {
        let (low, high) = part.range(base, end, from: cursor)
        cursor = high
        return RowSet(places: part.places.start + low, count: high - low)
    }
}
