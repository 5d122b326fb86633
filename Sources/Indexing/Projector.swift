// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Records
import Schema

/// Brings the index up to the ledger: from the index's own sequence on, or whole and aside.
///
/// Every result is a new generation, published when it is complete: a reader never sees half of a batch, and a
/// writer that is killed leaves the current generation as it was (reliability.md §1, rules c to g).
public struct Projector: Sendable {
    private let ledger: Ledger
    private let folder: String
    private let progress: @Sendable (IndexProgress) -> Void

    /// Changes beyond this share of the index are cheaper to build anew than to apply.
    static let rebuildShare = 0.3

    public init(
        ledger: Ledger, folder: String, progress: @escaping @Sendable (IndexProgress) -> Void = { _ in }
    ) {
        self.ledger = ledger
        self.folder = folder
        self.progress = progress
    }

    /// Applies what has changed since the current generation; returns that one where nothing has.
    ///
    /// Cost: a copy of the index folder plus the changed records. Falls back to `rebuild` where there is no usable
    /// generation or most of it has changed.
    public func build() throws -> Generation {
        let store = try GenerationStore(folder: folder)
        let lock = try IndexLock(folder: folder)
        defer { withExtendedLifetime(lock) {} }
        store.removeUnfinished()
        guard let current = store.current else { return try rebuild(store) }
        let sequence = try ledger.sequence
        guard current.manifest.sequence != sequence else { return try refreshed(current, store) }
        guard current.manifest.sequence < sequence else { return try rebuild(store) }
        let changes = try ledger.changes(after: current.manifest.sequence, limit: .max)
        let affected = try Affected(changes: changes, ledger: ledger)
        let limit = max(200, Int(Double(current.manifest.records) * Self.rebuildShare))
        guard affected.records.count + affected.removed.count <= limit else { return try rebuild(store) }
        return try apply(affected, to: current, sequence: sequence, store: store)
    }

    /// Writes a generation from the whole ledger and swaps it in.
    public func rebuild() throws -> Generation {
        let store = try GenerationStore(folder: folder)
        let lock = try IndexLock(folder: folder)
        defer { withExtendedLifetime(lock) {} }
        store.removeUnfinished()
        return try rebuild(store)
    }

    /// The same generation, its moment moved on where an import has since changed nothing.
    private func refreshed(_ current: Generation, _ store: GenerationStore) throws -> Generation {
        let dataThrough = try DataThrough.text(of: ledger)
        guard current.manifest.dataThrough != dataThrough else { return current }
        try store.point(to: (current.path as NSString).lastPathComponent, dataThrough: dataThrough)
        return store.current ?? current
    }

    private func rebuild(_ store: GenerationStore) throws -> Generation {
        let sequence = try ledger.sequence
        let changes = try ledger.changes(after: 0, limit: .max).filter { !$0.isDeleted }
        let path = store.newPath(sequence: sequence)
        let raw = path + "-raw"
        defer { try? FileManager.default.removeItem(atPath: raw) }
        var writer = try IndexWriter(creating: raw)
        try write(changes.map { Affected.Record(id: $0.id, kind: $0.kind) }, with: &writer)
        let dataThrough = try DataThrough.text(of: ledger)
        try writer.setState(sequence: sequence, dataThrough: dataThrough)
        let (records, passages) = (writer.records, writer.passages)
        try writer.close()
        progress(IndexProgress(phase: .compacting, done: records, total: records))
        try IndexWriter.compact(from: raw, to: path)
        progress(IndexProgress(phase: .publishing, done: records, total: records))
        return try store.publish(
            path, sequence: sequence, records: records, passages: passages, dataThrough: dataThrough)
    }

    private func apply(
        _ affected: Affected, to current: Generation, sequence: Int64, store: GenerationStore
    ) throws -> Generation {
        let path = store.newPath(sequence: sequence)
        try FileManager.default.copyItem(atPath: current.path, toPath: path)
        do {
            try FileManager.default.removeItem(atPath: path + "/" + Generation.manifestName)
            var writer = try IndexWriter(
                updating: path, records: current.manifest.records, passages: current.manifest.passages)
            for id in affected.removed + affected.records.map(\.id) { try writer.remove(id) }
            try write(affected.records, with: &writer)
            let dataThrough = try DataThrough.text(of: ledger)
            try writer.setState(sequence: sequence, dataThrough: dataThrough)
            let (records, passages) = (writer.records, writer.passages)
            try writer.close()
            return try store.publish(
                path, sequence: sequence, records: records, passages: passages, dataThrough: dataThrough)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    /// Analyses on one thread and writes on this one.
    private func write(_ records: [Affected.Record], with writer: inout IndexWriter) throws {
        let queue = BatchQueue<[[PackedDocument]]>(capacity: 4)
        let ledger = ledger
        let analysis = Thread {
            do {
                let assembly = RecordAssembly(ledger: ledger)
                let projection = RecordProjection()
                var batch: [[PackedDocument]] = []
                for record in records {
                    if let found = try assembly.record(id: record.id, kind: record.kind) {
                        let documents = try projection.documents(for: found.record, passages: found.passages)
                        batch.append(documents.map(PackedDocument.init))
                    }
                    if batch.count == 32 {
                        guard queue.put(batch) else { return }
                        batch = []
                    }
                }
                _ = queue.put(batch)
                queue.finish()
            } catch {
                queue.finish(throwing: error)
            }
        }
        analysis.stackSize = 8 << 20
        analysis.start()
        defer { queue.abandon() }
        var done = 0
        while let batch = try queue.next() {
            for documents in batch {
                try writer.add(documents)
                done += 1
            }
            progress(IndexProgress(phase: .writing, done: done, total: records.count))
        }
    }
}
