// SPDX-License-Identifier: GPL-3.0-or-later

extension RowSet {
    /// A list this much longer than the other is searched, not walked.
    private static let searchRatio = 16
    /// Lists below this are merged; longer ones of like length meet through bits.
    private static let mergeLimit = 64

    /// What stands in both: as a list, unless both are bits.
    static func intersection(_ list: RowSet, _ within: RowSet, base: UInt32, scratch: BlockScratch) -> RowSet {
        if let left = list.bits {
            guard let right = within.bits else {
                return filter(within, by: left, base: base, keeping: true, into: scratch.list)
            }
            let out = scratch.bits
            for word in 0..<words { out[word] = left[word] & right[word] }
            return RowSet(bits: out)
        }
        if let bits = within.bits { return filter(list, by: bits, base: base, keeping: true, into: scratch.list) }
        let (short, long) = list.count <= within.count ? (list, within) : (within, list)
        guard short.count > 0, let shortPlaces = short.places, let longPlaces = long.places else { return .empty }
        let out = scratch.list
        var found = 0
        if short.count * searchRatio < long.count || short.count < mergeLimit {
            var at = 0
            for index in 0..<short.count {
                let place = shortPlaces[index]
                at = PostingPart.lowerBound(longPlaces, long.count, from: at, place)
                if at == long.count { break }
                if longPlaces[at] == place {
                    out[found] = place
                    found &+= 1
                }
            }
            return RowSet(places: out, count: found)
        }
        let bits = scratch.clearBits
        mark(long, base: base, in: bits)
        return filter(short, by: bits, base: base, keeping: true, into: out)
    }

    /// The places of a list whose bit is set, or is not.
    static func filter(
        _ list: RowSet, by bits: UnsafePointer<UInt64>, base: UInt32, keeping: Bool,
        into out: UnsafeMutablePointer<UInt32>
    ) -> RowSet {
        guard let places = list.places else { return .empty }
        let flip: UInt64 = keeping ? 0 : 1
        var found = 0
        for index in 0..<list.count {
            let place = places[index]
            let offset = Int(truncatingIfNeeded: place &- base)
            // Without a branch: which places stay cannot be foreseen.
            out[found] = place
            let bit = (bits[offset &>> 6] &>> UInt64(truncatingIfNeeded: offset & 63)) & 1
            found = found &+ Int(truncatingIfNeeded: bit ^ flip)
        }
        return RowSet(places: out, count: found)
    }

    /// Sets the bit of every place of a set.
    static func mark(_ set: RowSet, base: UInt32, in bits: UnsafeMutablePointer<UInt64>) {
        if let other = set.bits {
            for word in 0..<words { bits[word] |= other[word] }
            return
        }
        guard let places = set.places else { return }
        for index in 0..<set.count {
            let offset = Int(truncatingIfNeeded: places[index] &- base)
            bits[offset &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: offset & 63)
        }
    }

    /// What stands in `left` and not in `right`.
    static func difference(_ left: RowSet, _ right: RowSet, base: UInt32, scratch: BlockScratch) -> RowSet {
        if right.isEmpty { return left }
        let bits = scratch.clearBits
        mark(right, base: base, in: bits)
        guard let kept = left.bits else {
            return filter(left, by: bits, base: base, keeping: false, into: scratch.list)
        }
        for word in 0..<words { bits[word] = kept[word] & ~bits[word] }
        return RowSet(bits: bits)
    }
}
