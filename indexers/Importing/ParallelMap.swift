// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Synchronization

/// Work on independent items on all cores, the results in the items' order.
enum ParallelMap {
    /// `transform` of every index below `count`; returns when all are done.
    static func map<Output: Sendable>(_ count: Int, _ transform: @Sendable (Int) -> Output) -> [Output] {
        guard count > 1 else { return (0..<max(count, 0)).map(transform) }
        let results = Mutex<[Int: Output]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let output = transform(index)
            results.withLock { $0[index] = output }
        }
        return results.withLock { found in (0..<count).compactMap { found[$0] } }
    }
}
