// SPDX-License-Identifier: GPL-3.0-or-later

/// The two groups of each row in one number, holder group below and topic above, in four bytes where both are small enough:
/// counting reads them from end to end, and that is bound by memory.
struct RowGroups: Sendable {
    private let narrow: FlatArray<UInt32>?
    private let wide: FlatArray<UInt64>?

    /// - Parameters:
    ///   - holders: row → holder group of a day; each below `holderCount`.
    ///   - topics: row → topic; each below `topicCount`.
    init(_ holders: FlatArray<UInt32>, _ holderCount: Int, _ topics: FlatArray<UInt32>, _ topicCount: Int) {
        let rows = holders.count
        if Self.byteWidth(holderCount, topicCount) == 4 {
            let packed = FlatArray<UInt32>(uninitialized: rows)
            for row in 0..<rows { packed.start[row] = holders.start[row] | topics.start[row] << 16 }
            (narrow, wide) = (packed, nil)
        } else {
            let packed = FlatArray<UInt64>(uninitialized: rows)
            for row in 0..<rows { packed.start[row] = UInt64(holders.start[row]) | UInt64(topics.start[row]) << 32 }
            (narrow, wide) = (nil, packed)
        }
    }

    /// Bytes a row, for so many groups of each.
    static func byteWidth(_ holderCount: Int, _ topicCount: Int) -> Int {
        holderCount <= 65_536 && topicCount <= 65_536 ? 4 : 8
    }

    subscript(row: Int) -> (holder: Int, topic: Int) {
        if let narrow { return Self.parts(narrow.start[row]) }
        return wide.map { Self.parts($0.start[row]) } ?? (0, 0)
    }

    @inline(__always)
    static func parts<Packed: FixedWidthInteger>(_ packed: Packed) -> (holder: Int, topic: Int) {
        let half = Packed.bitWidth / 2
        return (
            Int(truncatingIfNeeded: packed & ((1 &<< Packed(truncatingIfNeeded: half)) &- 1)),
            Int(truncatingIfNeeded: packed &>> Packed(truncatingIfNeeded: half))
        )
    }

    /// Runs over the numbers in the width they have.
    @inline(__always)
    func run<Body: RowGroupsBody>(_ body: Body) -> Body.Result? {
        if let narrow { return body.run(UnsafePointer(narrow.start)) }
        return wide.map { body.run(UnsafePointer($0.start)) }
    }
}

/// A loop over the groups of rows.
protocol RowGroupsBody {
    associatedtype Result
    func run<Packed: FixedWidthInteger>(_ packed: UnsafePointer<Packed>) -> Result
}
