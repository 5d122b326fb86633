// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// SplitMix64; the seed is printed, and `MINGCHA_SEED` brings it back.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ name: String) {
        let given = ProcessInfo.processInfo.environment["MINGCHA_SEED"].flatMap(UInt64.init)
        state = given ?? UInt64.random(in: 0...UInt64.max)
        print("\(name): MINGCHA_SEED=\(state)")
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
