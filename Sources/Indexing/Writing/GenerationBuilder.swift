// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Schema

/// Builds a generation from index documents that come from elsewhere than a ledger: benchmarks, foreign collections.
///
/// The same shards, compaction and publication as `Projector.rebuild`.
public struct GenerationBuilder {
    private let store: GenerationStore
    private let lock: IndexLock
    private let raw: String
    private let writer: ShardedWriter
    private let state: IndexState
    private var batch: [[PackedDocument]] = []

    /// - Parameters:
    ///   - folder: the index folder; made where it is missing.
    ///   - dataThrough: as `Generation.Manifest.dataThrough`.
    ///   - shards: how many threads write.
    public init(folder: String, dataThrough: String, day: CivilDate, shards: Int = Projector.shardCount) throws {
        store = try GenerationStore(folder: folder)
        lock = try IndexLock(folder: folder)
        store.removeUnfinished()
        let state = IndexState(sequence: 1, dataThrough: dataThrough, day: day)
        self.state = state
        raw = store.newPath(sequence: 1) + Generation.rawSuffix
        // Nobody changes what comes from elsewhere record by record.
        writer = ShardedWriter(path: raw, count: shards, keepsTermLists: false) { try $0.setState(state) }
    }

    /// Adds the documents of one record, the record's own first.
    public mutating func add(_ documents: [IndexDocument]) throws {
        batch.append(documents.map(PackedDocument.init))
        guard batch.count >= 500 else { return }
        try writer.add(batch)
        batch = []
    }

    /// Writes what is left and swaps the generation in.
    public mutating func publish() throws -> Generation {
        defer { writer.remove() }
        try writer.add(batch)
        batch = []
        let counts = try writer.finish()
        let path = String(raw.dropLast(Generation.rawSuffix.count))
        try IndexWriter.compact(from: writer.paths, to: path)
        return try store.publish(
            path, state: state, records: counts.records, passages: counts.passages,
            layers: Generation.Manifest.Layers(removed: 0, written: 0))
    }
}
