// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Schema
import Synchronization

/// Writes a whole index in shards, one thread and one database each, to be made one by compaction.
///
/// libxapian takes a document on one thread; taking documents is nine tenths of indexing (docs/performance.md). Batches
/// go to the shards in turn, so that the same records in the same order give the same index.
final class ShardedWriter {
    private final class Shard: Sendable {
        let path: String
        let queue = BatchQueue<[[PackedDocument]]>(capacity: 3)
        private let outcome = Mutex<Result<Counts, any Error>?>(nil)
        private let ended = DispatchSemaphore(value: 0)

        struct Counts: Sendable {
            var records = 0
            var passages = 0
        }

        init(path: String) { self.path = path }

        func start(_ finish: @escaping @Sendable (inout IndexWriter) throws -> Void, isFirst: Bool) {
            let thread = Thread { [self] in
                let result = Result {
                    var writer = try IndexWriter(creating: path, isFirst: isFirst)
                    while let batch = try queue.next() {
                        for documents in batch { try writer.add(documents) }
                    }
                    try finish(&writer)
                    let counts = Counts(records: writer.records, passages: writer.passages)
                    try writer.close()
                    return counts
                }
                // Whoever still hands over must not wait for a thread that has failed.
                queue.abandon()
                outcome.withLock { $0 = result }
                ended.signal()
            }
            thread.name = "index shard"
            thread.stackSize = 8 << 20
            thread.start()
        }

        func wait() throws -> Counts {
            ended.wait()
            defer { ended.signal() }
            return try outcome.withLock { $0 }?.get() ?? Counts()
        }
    }

    private let shards: [Shard]
    private var next = 0

    /// The databases, in order; complete once `finish` has returned.
    var paths: [String] { shards.map(\.path) }

    /// - Parameters:
    ///   - path: of the raw index; the shards stand beside it.
    ///   - count: how many shards.
    ///   - finish: writes what belongs to the state, into each shard, before it is closed.
    init(path: String, count: Int, finish: @escaping @Sendable (inout IndexWriter) throws -> Void) {
        shards = (0..<max(1, count)).map { Shard(path: "\(path)-\($0)") }
        for (index, shard) in shards.enumerated() { shard.start(finish, isFirst: index == 0) }
    }

    /// Hands a batch to the next shard; waits while that one is behind.
    ///
    /// - Throws: what went wrong in the shard.
    func add(_ batch: [[PackedDocument]]) throws {
        guard !batch.isEmpty else { return }
        let shard = shards[next]
        next = (next + 1) % shards.count
        if !shard.queue.put(batch) { _ = try shard.wait() }
    }

    /// Waits until everything is written and closed.
    func finish() throws -> (records: Int, passages: Int) {
        for shard in shards { shard.queue.finish() }
        var total = (records: 0, passages: 0)
        for shard in shards {
            let counts = try shard.wait()
            total.records += counts.records
            total.passages += counts.passages
        }
        return total
    }

    /// Removes the raw databases; also after a failure.
    func remove() {
        for shard in shards {
            shard.queue.finish()
            _ = try? shard.wait()
            try? FileManager.default.removeItem(atPath: shard.path)
        }
    }
}
