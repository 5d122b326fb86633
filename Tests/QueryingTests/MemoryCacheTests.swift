// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Querying

/// Values stay while they are used and while memory allows, and never more of them.
@Suite struct MemoryCacheTests {
    /// Values that say themselves how large they are, beside what an entry costs.
    private func cache(_ budget: Int) -> MemoryCache<Int, Int> { MemoryCache(budget: budget) { $1 } }

    @Test func `what was asked for longest ago goes first`() {
        let cache = cache(10_000)
        for key in 0..<9 { cache.keep(900, under: key) }
        #expect(cache.known(0) == 900)
        cache.keep(2_000, under: 9)
        #expect(cache.known(0) == 900 && cache.known(9) == 2_000)
        #expect(cache.known(1) == nil && cache.known(2) == nil)
    }

    @Test func `the budget is never passed, whatever is kept`() {
        let seed = SeededGenerator.announcedSeed("MemoryCacheTests")
        var random = SeededGenerator(seed: seed)
        let cache = cache(50_000)
        for round in 0..<5_000 {
            let key = Int.random(in: 0..<200, using: &random)
            if Bool.random(using: &random) {
                cache.keep(Int.random(in: 0..<20_000, using: &random), under: key)
            } else {
                _ = cache.known(key)
            }
            #expect(cache.byteCount <= 50_000, "round \(round), seed \(seed)")
        }
    }

    @Test func `a value that does not fit is lent and not kept`() {
        let cache = cache(1_000)
        #expect(cache.value(1) { 5_000 } == 5_000)
        #expect(cache.known(1) == nil && cache.byteCount == 0)
        #expect(cache.value(2) { 10 } == 10)
        #expect(cache.value(2) { 11 } == 10)
    }

    @Test func `without a budget nothing is kept`() {
        let cache = cache(0)
        #expect(cache.value(1) { 0 } == 0)
        #expect(cache.known(1) == nil)
    }
}
