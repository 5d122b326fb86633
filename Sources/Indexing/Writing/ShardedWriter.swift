// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Schema
import Synchronization

/// Writes a whole index in shards, one thread and one database each, to be made one by compaction.
///
/// libxapian takes a document on one thread; taking documents is nine tenths of indexing (docs/performance.md). It keeps
/// what it has taken in trees of trees that are soon larger than the caches of a core, and then waits for memory at every
/// posting; so a shard is a row of small databases, each written once. Batches go to the shards in turn, so that the same
/// records in the same order give the same index.
final class ShardedWriter {
    // Safe to share: `made` is touched by the shard's own thread only.
    private final class Shard: @unchecked Sendable {
        private var made = 0
        private let path: String
        private let keepsTermLists: Bool
        let queue = BatchQueue<[[PackedDocument]]>(capacity: 3)
        private let outcome = Mutex<Result<Counts, any Error>?>(nil)
        private let ended = DispatchSemaphore(value: 0)

        /// A database of the shard, and how often its postings were merged.
        private struct Part {
            var path: String
            var level: Int
        }

        struct Counts: Sendable {
            var records = 0
            var passages = 0
            var paths: [String] = []
        }

        init(path: String, keepsTermLists: Bool) {
            self.path = path
            self.keepsTermLists = keepsTermLists
        }

        /// Removes what was written; the thread must have ended.
        func remove() {
            let folder = (path as NSString).deletingLastPathComponent
            let name = (path as NSString).lastPathComponent
            for found in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            where found.hasPrefix(name + ".") {
                try? FileManager.default.removeItem(atPath: folder + "/" + found)
            }
        }

        func start(_ finish: @escaping @Sendable (inout IndexWriter) throws -> Void, isFirst: Bool) {
            let thread = Thread { [self] in
                let result = Result { try write(isFirst: isFirst, finish) }
                // Whoever still hands over must not wait for a thread that has failed.
                queue.abandon()
                outcome.withLock { $0 = result }
                ended.signal()
            }
            thread.name = "index shard"
            thread.stackSize = 8 << 20
            thread.start()
        }

        private func write(isFirst: Bool, _ finish: (inout IndexWriter) throws -> Void) throws -> Counts {
            var counts = Counts()
            var parts: [Part] = []
            var writer: IndexWriter?
            func close() throws {
                guard var full = writer.take() else { return }
                try finish(&full)
                counts.records += full.records
                counts.passages += full.passages
                try full.close()
            }
            var postings = 0
            while let batch = try queue.next() {
                for documents in batch {
                    if postings >= ShardedWriter.partSize { try close() }
                    if writer == nil {
                        try merge(&parts)
                        writer = try begin(&parts, isFirst: isFirst)
                        postings = 0
                    }
                    try writer?.add(documents)
                    postings += documents.reduce(0) { $0 + $1.postingCount }
                }
            }
            if parts.isEmpty, isFirst { writer = try begin(&parts, isFirst: true) }
            try close()
            counts.paths = parts.map(\.path)
            return counts
        }

        private func begin(_ parts: inout [Part], isFirst: Bool) throws -> IndexWriter {
            let part = "\(path).\(made)"
            made += 1
            let writer = try IndexWriter(
                creating: part, isFirst: isFirst && parts.isEmpty, keepsTermLists: keepsTermLists)
            parts.append(Part(path: part, level: 0))
            return writer
        }

        /// Makes one of many, since each is several open files in the end. Only parts of the same level meet, so that a
        /// posting is written anew as often as the index has levels, and not for each fifty parts.
        private func merge(_ parts: inout [Part]) throws {
            while let level = parts.last?.level {
                let tail = Array(parts[(parts.lastIndex { $0.level != level } ?? -1) + 1..<parts.count])
                guard tail.count >= ShardedWriter.partsAtOnce else { return }
                let merged = "\(path).\(made)"
                made += 1
                try IndexWriter.compact(from: tail.map(\.path), to: merged)
                for part in tail { try FileManager.default.removeItem(atPath: part.path) }
                parts.removeLast(tail.count)
                parts.append(Part(path: merged, level: level + 1))
            }
        }

        func wait() throws -> Counts {
            ended.wait()
            defer { ended.signal() }
            return try outcome.withLock { $0 }?.get() ?? Counts()
        }
    }

    private let shards: [Shard]
    private var next = 0

    /// The databases, in order; known once `finish` has returned.
    private(set) var paths: [String] = []

    /// Postings in one database of a shard. Fewer are taken faster and make a larger index, since compaction does not
    /// join the pieces of a posting list: measured in docs/performance.md.
    static let partSize = 400_000
    /// Databases that are made one at a time.
    static let partsAtOnce = 50

    /// - Parameters:
    ///   - path: of the raw index; the shards stand beside it.
    ///   - count: how many shards.
    ///   - keepsTermLists: see `IndexWriter`.
    ///   - finish: writes what belongs to the state, into each shard, before it is closed.
    init(
        path: String, count: Int, keepsTermLists: Bool, finish: @escaping @Sendable (inout IndexWriter) throws -> Void
    ) {
        shards = (0..<max(1, count)).map { Shard(path: "\(path)-\($0)", keepsTermLists: keepsTermLists) }
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
            paths += counts.paths
        }
        return total
    }

    /// Removes the raw databases; also after a failure.
    func remove() {
        for shard in shards {
            shard.queue.finish()
            _ = try? shard.wait()
            shard.remove()
        }
    }
}
