// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A bounded hand-over between the thread that analyses and the thread that writes, so that both cores work and
/// memory stays flat however large the corpus is.
///
/// `@unchecked Sendable`: every access to the mutable state happens between `lock()` and `unlock()` of `condition`.
final class BatchQueue<Batch: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let capacity: Int
    private var batches: [Batch] = []
    private var failure: (any Error)?
    private var isFinished = false
    private var isAbandoned = false

    init(capacity: Int) { self.capacity = max(1, capacity) }

    /// Adds a batch, waiting while the queue is full; `false` when nobody will read any more.
    func put(_ batch: Batch) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while batches.count >= capacity, !isAbandoned { condition.wait() }
        guard !isAbandoned else { return false }
        batches.append(batch)
        condition.broadcast()
        return true
    }

    /// No more batches follow; `error` is thrown to the reader after the last one.
    func finish(throwing error: (any Error)? = nil) {
        condition.lock()
        failure = error
        isFinished = true
        condition.broadcast()
        condition.unlock()
    }

    /// The next batch, or `nil` at the end.
    func next() throws -> Batch? {
        condition.lock()
        defer { condition.unlock() }
        while batches.isEmpty, !isFinished { condition.wait() }
        if !batches.isEmpty {
            let batch = batches.removeFirst()
            condition.broadcast()
            return batch
        }
        if let failure { throw failure }
        return nil
    }

    /// The reader stops; a waiting writer is let go.
    func abandon() {
        condition.lock()
        isAbandoned = true
        condition.broadcast()
        condition.unlock()
    }
}
