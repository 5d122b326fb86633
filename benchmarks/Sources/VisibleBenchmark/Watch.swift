// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// When each of two things was first seen, and when and how the command ended.
final class Watch: Sendable {
    private struct State {
        var new: Duration?
        var old: Duration?
        var end: Result<Duration, any Error>?
    }

    private let state = Mutex(State())

    func note(new: Bool, old: Bool, after time: Duration) {
        state.withLock { state in
            if new, state.new == nil { state.new = time }
            if old, state.old == nil { state.old = time }
        }
    }

    /// How the command ended.
    func end(_ result: Result<Void, any Error>, after time: Duration) {
        state.withLock { $0.end = result.map { time } }
    }

    /// How long the command took, once it has ended.
    ///
    /// - Throws: what it ended with.
    func ended() throws -> Duration? { try state.withLock { $0.end }?.get() }

    var isDone: Bool { state.withLock { $0.new != nil && $0.old != nil } }

    var times: (new: Duration, old: Duration) { state.withLock { ($0.new ?? .zero, $0.old ?? .zero) } }
}
