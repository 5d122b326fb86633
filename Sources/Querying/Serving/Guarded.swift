// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// State that one thread at a time may touch.
///
/// What Swift's `Mutex` does, with a lock of the system's: the thread sanitizer cannot see into the waiting half of the
/// `Mutex` on Linux, and takes what it guards for unguarded. Some ten nanoseconds more a call.
package final class Guarded<State>: @unchecked Sendable {
    private let lock = NSLock()
    // Safe to share: touched under `lock` only.
    private var state: State

    package init(_ state: sending State) { self.state = state }

    /// Lends the state to `body`, which must not ask for it again.
    package func withLock<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&state)
    }
}
