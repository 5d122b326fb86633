// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// SplitMix64: random numbers that a printed seed brings back.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The seed of `MINGCHA_SEED`, otherwise a new one; printed, so that a failure can be had again.
    public static func announcedSeed(_ test: String) -> UInt64 {
        let given = ProcessInfo.processInfo.environment["MINGCHA_SEED"].flatMap { UInt64($0) }
        let seed = given ?? UInt64.random(in: 0...UInt64.max)
        print("\(test): MINGCHA_SEED=\(seed)")
        return seed
    }
}
