// SPDX-License-Identifier: GPL-3.0-or-later

/// The places whose exact score may be among the best, as far as upper bounds tell.
///
/// From a bound follows also what a place has at least, because bounds are rounded up by a known step. As soon as `limit`
/// places have at least so much, a place whose bound is lower can be left out, and nobody has weighed anything yet.
struct BoundedCandidates {
    struct Entry: BitwiseCopyable {
        var place: UInt32
        var bound: UInt16
        var isKept: Bool
        /// Of a preferred place.
        var tier: Int32
    }

    private let limit: Int
    /// The sum of all steps.
    private let slack: Int
    private let counts: FlatArray<UInt32>
    /// The highest step that `limit` places reach at least, and how many do.
    private var step = 0
    private var reaching = 0
    /// The first `count` are used.
    private var entries: FlatArray<Entry>
    private var count = 0
    /// Whether the places were added in ascending order.
    private var isSorted = true
    private static let stepSize = 64
    private static let stepCount = 32_768 / stepSize

    init(limit: Int, slack: Int) {
        self.limit = max(1, limit)
        self.slack = slack
        counts = FlatArray(repeating: 0, count: Self.stepCount)
        entries = FlatArray(uninitialized: 512)
    }

    /// Bounds below this need not be added.
    var least: UInt16 { UInt16(truncatingIfNeeded: step * Self.stepSize) }

    /// - Parameters:
    ///   - factor: what the exact score will be multiplied by, at most 1.
    ///   - tier: of a preferred place, which stays in any case.
    mutating func add(_ place: UInt32, bound: UInt16, factor: Double, tier: Int32? = nil) {
        if count == entries.count { grow(to: 2 * count) }
        entries.start[count] = Entry(place: place, bound: bound, isKept: tier != nil, tier: tier ?? 0)
        count &+= 1
        let known = max(0, Int(bound) &- slack)
        let at = (factor == 1 ? known : Int(Double(known) * factor)) / Self.stepSize
        counts.start[at] &+= 1
        if at >= step { reaching += 1 }
        raise()
    }

    /// Takes over what was found in other blocks.
    mutating func add(_ other: BoundedCandidates) {
        if other.count == 0 { return }
        isSorted = count == 0 && other.isSorted
        if count + other.count > entries.count { grow(to: 2 * (count + other.count)) }
        (entries.start + count).update(from: other.entries.start, count: other.count)
        count += other.count
        for at in 0..<Self.stepCount { counts.start[at] &+= other.counts.start[at] }
        step = 0
        reaching = count
        raise()
    }

    private mutating func grow(to size: Int) {
        let larger = FlatArray<Entry>(uninitialized: size)
        larger.start.update(from: entries.start, count: count)
        entries = larger
    }

    private mutating func raise() {
        while step + 1 < Self.stepCount, reaching - Int(counts.start[step]) >= limit {
            reaching -= Int(counts.start[step])
            step += 1
        }
    }

    /// Those that are left, ascending.
    var remaining: [Entry] {
        let least = least
        let left = UnsafeBufferPointer(start: entries.start, count: count).filter { $0.isKept || $0.bound >= least }
        return isSorted ? left : left.sorted { $0.place < $1.place }
    }
}
