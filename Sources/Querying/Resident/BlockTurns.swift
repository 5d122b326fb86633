// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Hands out the blocks of one pass, each once, in ascending order, to whoever has time.
final class BlockTurns: Sendable {
    private let next = Atomic<Int>(0)
    /// How many blocks there are.
    let count: Int

    init(_ count: Int) { self.count = count }

    /// The next block nobody has taken, or `nil` when all are.
    func take() -> Int? {
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return block < count ? block : nil
    }

    /// Leaves the rest undone: somebody has failed.
    func stop() { next.store(count, ordering: .relaxed) }
}
