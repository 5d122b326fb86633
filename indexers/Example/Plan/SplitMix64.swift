// SPDX-License-Identifier: GPL-3.0-or-later

/// The generator behind the example county: SplitMix64, small, and the same on every machine and in every release of
/// the standard library, whose own generators promise neither.
struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from `range`, by remainder: the bias is below 1 in 2^50 for the small ranges used here.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// `true` in `share` of a hundred draws.
    mutating func happens(in share: Int) -> Bool { number(in: 1...100) <= share }

    /// One of the elements; the caller passes none that are empty.
    mutating func one<Element>(of elements: [Element]) -> Element {
        precondition(!elements.isEmpty, "nothing to choose from")
        return elements[number(in: 0...elements.count - 1)]
    }

    /// `count` different elements (or all of them) in their order.
    mutating func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        var places = Array(elements.indices)
        while places.count > max(0, count) { places.remove(at: number(in: 0...places.count - 1)) }
        return places.map { elements[$0] }
    }
}
