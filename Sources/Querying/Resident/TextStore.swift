// SPDX-License-Identifier: GPL-3.0-or-later

/// Memory for the texts of an arena: only ever added to, never moved, freed when the last arena over it ends.
///
/// Two generations of an index share one where they have the same base, so that a change does not cost the texts that
/// are held. What the newer one no longer has stays until the base is written anew.
final class TextStore: Sendable {
    private static let chunkUnits = 256 << 10

    private struct State {
        var chunks: [UnsafeMutablePointer<UInt16>] = []
        var used = 0
        var room = 0
        var bytes = 0
        var budget: Int
        var isFull = false
    }

    private let state: Guarded<State>

    /// - Parameter budget: bytes at most.
    init(budget: Int) { state = Guarded(State(budget: budget)) }

    deinit { state.withLock { for chunk in $0.chunks { chunk.deallocate() } } }

    /// Bytes taken now.
    var byteCount: Int { state.withLock { $0.bytes } }

    /// Something did not fit.
    var isFull: Bool { state.withLock { $0.isFull } }

    /// Goes on under another budget; `false`, and unchanged, where it holds more than that already.
    func adopt(budget: Int) -> Bool {
        state.withLock { state in
            guard state.bytes <= budget else { return false }
            state.budget = budget
            state.isFull = false
            return true
        }
    }

    /// Memory for so many units that is nobody else's, if there is any left.
    func room(for size: Int) -> UnsafeMutablePointer<UInt16>? {
        state.withLock { state in
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
