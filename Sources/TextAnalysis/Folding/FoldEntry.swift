// SPDX-License-Identifier: GPL-3.0-or-later

/// What folding makes of one scalar, packed into 32 bits: eight bits of kind, 24 of payload.
struct FoldEntry: Equatable, Sendable {
    let bits: UInt32

    /// The scalar stays as it is.
    static let kept = FoldEntry(bits: 0)
    /// White space of some kind.
    static let space = FoldEntry(bits: 2 << 24)
    /// The scalar vanishes, as if it had not been there.
    static let removed = FoldEntry(bits: 3 << 24)
    /// The scalar may join or reorder with what stands before it: only ICU can tell the result.
    static let attached = FoldEntry(bits: 4 << 24)

    /// The scalar is replaced by this one.
    static func single(_ scalar: Unicode.Scalar) -> FoldEntry {
        FoldEntry(bits: 1 << 24 | scalar.value)
    }

    /// The scalar becomes `count` (at most 31) scalars of the table's pool from `start` on.
    static func expansion(start: Int, count: Int) -> FoldEntry {
        FoldEntry(bits: 5 << 24 | UInt32(start) << 5 | UInt32(count))
    }

    enum Kind: UInt32 {
        case kept, single, space, removed, attached, expansion
    }

    /// Every entry is made above, so its kind is one of the six.
    @inline(__always)
    var kind: Kind { Kind(rawValue: bits >> 24).unsafelyUnwrapped }

    @inline(__always)
    var payload: UInt32 { bits & 0xFF_FFFF }

    @inline(__always)
    var expansion: Range<Int> {
        let start = Int(payload >> 5)
        return start..<start + Int(payload & 31)
    }
}
