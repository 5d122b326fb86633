// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Memory for the texts of an arena: only ever added to, never moved, freed when the last arena over it ends.
///
/// Two generations of an index share one where they have the same base, so that a change does not cost the texts that
/// are held. What the newer one no longer has stays until the base is written anew.
final class TextStore: @unchecked Sendable {
    private static let chunkUnits = 256 << 10

    private struct State {
        var chunks: [UnsafeMutablePointer<UInt16>] = []
        var used = 0
        var room = 0
        var bytes = 0
        var budget: Int
        var isFull = false
    }

    // A lock that the thread sanitizer knows: it cannot see into the waiting half of Swift's own.
    private let lock = NSLock()
    // Safe to share: touched under `lock` only.
    private var state: State

    /// - Parameter budget: bytes at most.
    init(budget: Int) { state = State(budget: budget) }

    deinit {
        for chunk in state.chunks { chunk.deallocate() }
    }

    /// Bytes taken now.
    var byteCount: Int { lock.withLock { state.bytes } }

    /// Something did not fit.
    var isFull: Bool { lock.withLock { state.isFull } }

    /// Goes on under another budget; `false`, and unchanged, where it holds more than that already.
    func adopt(budget: Int) -> Bool {
        lock.withLock {
            guard state.bytes <= budget else { return false }
            state.budget = budget
            state.isFull = false
            return true
        }
    }

    /// Memory for so many units that is nobody else's, if there is any left.
    func room(for size: Int) -> UnsafeMutablePointer<UInt16>? {
        lock.withLock {
            if state.room - state.used < size {
                let room = max(size, Self.chunkUnits)
                guard state.bytes + room * 2 <= state.budget else {
                    state.isFull = true
                    return nil
                }
                state.chunks.append(.allocate(capacity: room))
                state.bytes += room * 2
                state.room = room
                state.used = 0
            }
            guard let chunk = state.chunks.last else { return nil }
            let start = chunk + state.used
            state.used += size
            return start
        }
    }
}
