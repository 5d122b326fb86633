// SPDX-License-Identifier: GPL-3.0-or-later

/// What all parts find: from the rarest on, each asked only about what is left.
final class AllNode: MatchNode {
    private let parts: [MatchNode]

    init(_ parts: [MatchNode]) { self.parts = parts.sorted { $0.estimate < $1.estimate } }

    override var estimate: Int { parts.first?.estimate ?? 0 }

    override func places(_ base: UInt32, _ end: UInt32, within: RowSet?) throws -> RowSet {
        var left = within
        var rest = parts[...]
        // Where even the rarest list has its bits ready, they are met word by word.
        if left == nil, parts.count > 1, let bits = parts[0].bits(ofBlock: base) {
            left = RowSet(bits: bits)
            rest = rest.dropFirst()
        }
        for part in rest {
            let found = try part.places(base, end, within: left)
            if found.isEmpty { return .empty }
            left = found
        }
        return left ?? .empty
    }
}

/// What any part finds.
final class AnyNode: MatchNode {
    private let parts: [MatchNode]

    init(_ parts: [MatchNode]) { self.parts = parts }

    override var estimate: Int { parts.reduce(0) { $0 + $1.estimate } }

    override func places(_ base: UInt32, _ end: UInt32, within: RowSet?) throws -> RowSet {
        var only = RowSet.empty
        var marked = false
        for part in parts {
            let ready = within == nil ? part.bits(ofBlock: base).map { RowSet(bits: $0) } : nil
            let found = try ready ?? part.places(base, end, within: within)
            if found.isEmpty { continue }
            if only.isEmpty, !marked {
                only = found
                continue
            }
            if !marked {
                RowSet.mark(only, base: base, in: scratch.clearBits)
                marked = true
            }
            RowSet.mark(found, base: base, in: scratch.bits)
        }
        return marked ? RowSet(bits: scratch.bits) : only
    }
}

/// What the first finds and the second does not.
final class ButNode: MatchNode {
    private let kept: MatchNode
    private let taken: MatchNode

    init(_ kept: MatchNode, butNot taken: MatchNode) {
        self.kept = kept
        self.taken = taken
    }

    override var estimate: Int { kept.estimate }

    override func places(_ base: UInt32, _ end: UInt32, within: RowSet?) throws -> RowSet {
        let found = try kept.places(base, end, within: within)
        if found.isEmpty { return .empty }
        return RowSet.difference(found, try taken.places(base, end, within: found), base: base, scratch: scratch)
    }
}

/// What at least so many parts find.
final class SeveralNode: MatchNode {
    private let least: Int
    private let parts: [MatchNode]
    private let counts = FlatArray<UInt8>(repeating: 0, count: RowSet.blockSize)

    /// - Parameter parts: at most 255.
    init(atLeast least: Int, of parts: [MatchNode]) {
        self.least = least
        self.parts = parts
    }

    override var estimate: Int { parts.reduce(0) { $0 + $1.estimate } }

    override func places(_ base: UInt32, _ end: UInt32, within: RowSet?) throws -> RowSet {
        let counts = self.counts.start
        let bits = scratch.clearBits
        for part in parts {
            let found = try part.places(base, end, within: within)
            if found.isEmpty { continue }
            RowSet.mark(found, base: base, in: bits)
            found.forEach(base: base) { counts[Int($0 &- base)] &+= 1 }
        }
        let out = scratch.list
        var found = 0
        RowSet(bits: bits).forEach(base: base) { place in
            let offset = Int(place &- base)
            if Int(counts[offset]) >= least {
                out[found] = place
                found &+= 1
            }
            counts[offset] = 0
        }
        return RowSet(places: out, count: found)
    }
}
