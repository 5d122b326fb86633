// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Schema

/// Brings the index up to the ledger: from the index's own sequence on, or whole and aside.
///
/// Every result is a new generation, published when it is complete: a reader never sees half of a batch, and a
/// writer that is killed leaves the current generation as it was (reliability.md §1, rules c to g).
public struct Projector: Sendable {
    private let ledger: Ledger
    private let folder: String
    private let layeredFrom: Int
    private let progress: @Sendable (IndexProgress) -> Void

    /// Records from which on an index has layers: a copy of it would take longer than a second.
    public static let layeredFrom = 50_000

    /// - Parameter layeredFrom: so many records make a whole build write a base without term lists, beside which changes
    ///   are kept (decision 0022).
    public init(
        ledger: Ledger, folder: String, layeredFrom: Int = Projector.layeredFrom,
        progress: @escaping @Sendable (IndexProgress) -> Void = { _ in }
    ) {
        self.ledger = ledger
        self.folder = folder
        self.layeredFrom = layeredFrom
        self.progress = progress
    }

    /// Applies what has changed since the current generation; returns that one where nothing has.
    ///
    /// The index is then true for the day of the last pass: run `Ledger.pass(on:)` before. Cost: a copy of the index
    /// folder plus the changed records, and where something was withdrawn a second copy, so that no byte of it stays
    /// behind in unused blocks. A large index is not copied: changes stand beside it, and what was withdrawn is in no
    /// answer as soon as they are published; then the index is written anew for the same reason. Falls back to `rebuild`
    /// where there is no usable generation or most of it has changed.
    public func build() throws -> Generation {
        try run(isWhole: false)
    }

    /// Writes a generation from the whole ledger and swaps it in.
    public func rebuild() throws -> Generation { try run(isWhole: true) }

    private func run(isWhole: Bool) throws -> Generation {
        let store = try GenerationStore(folder: folder)
        let lock = try IndexLock(folder: folder)
        defer { withExtendedLifetime(lock) {} }
        store.removeUnfinished()
        let current = isWhole ? nil : store.current
        let steps = BuildReading(ledger: ledger, current: current?.manifest).start()
        defer { steps.abandon() }
        guard case .plan(let plan)? = try steps.next() else { throw IndexingError.interrupted }
        switch (plan.form, current) {
        case (.nothing, let current?): return try refreshed(current, plan.state, store)
        case (.changes(let taken), let current?) where current.manifest.layers != nil:
            let (changed, leavesNothing) = try layer(plan, takingOut: taken, on: current, steps, store)
            return leavesNothing ? try anew(store) : changed
        case (.changes(let taken), let current?):
            return try apply(plan, takingOut: taken, to: current, steps, store)
        default: return try whole(plan, steps, store)
        }
    }

    /// The whole ledger once more: nothing can be erased from a base.
    private func anew(_ store: GenerationStore) throws -> Generation {
        let steps = BuildReading(ledger: ledger, current: nil).start()
        defer { steps.abandon() }
        guard case .plan(let plan)? = try steps.next() else { throw IndexingError.interrupted }
        return try whole(plan, steps, store)
    }

    /// Publishes the base of the current generation with its changes and these.
    private func layer(
        _ plan: BuildPlan, takingOut taken: [BuildPlan.TakenOut], on current: Generation,
        _ steps: BatchQueue<BuildStep>, _ store: GenerationStore
    ) throws -> (generation: Generation, leavesNothing: Bool) {
        let path = store.newPath(sequence: plan.state.sequence)
        do {
            try store.share(current, to: path)
            var writer = try ChangesWriter(path, from: current)
            var leavesNothing = false
            for record in taken where try writer.remove(record.id) {
                leavesNothing = leavesNothing || record.leavesNothing
            }
            try write(steps, total: plan.total) { for documents in $0 { try writer.add(documents) } }
            try writer.setState(plan.state)
            let (records, passages) = (writer.records, writer.passages)
            let layers = try writer.close()
            progress(IndexProgress(phase: .publishing, done: records, total: records))
            let published = try store.publish(
                path, state: plan.state, records: records, passages: passages, layers: layers, sharing: current)
            return (published, leavesNothing)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    /// The same generation, its moment, day and sources moved on where an import or a pass has since changed nothing.
    private func refreshed(
        _ current: Generation, _ state: IndexState, _ store: GenerationStore
    ) throws -> Generation {
        let manifest = current.manifest
        guard
            manifest.dataThrough != state.dataThrough || manifest.day != state.day || manifest.sources != state.sources
        else { return current }
        try store.point(to: (current.path as NSString).lastPathComponent, state)
        return store.current ?? current
    }

    private func whole(
        _ plan: BuildPlan, _ steps: BatchQueue<BuildStep>, _ store: GenerationStore
    ) throws -> Generation {
        let raw = store.newPath(sequence: plan.state.sequence) + Generation.rawSuffix
        let state = plan.state
        let count = plan.total < Self.shardedFrom ? 1 : Self.shardCount
        let isLayered = plan.total >= layeredFrom
        let writer = ShardedWriter(path: raw, count: count, keepsTermLists: !isLayered) { try $0.setState(state) }
        defer { writer.remove() }
        try write(steps, total: plan.total) { try writer.add($0) }
        let counts = try writer.finish()
        let path = String(raw.dropLast(Generation.rawSuffix.count))
        do {
            progress(IndexProgress(phase: .compacting, done: counts.records, total: counts.records))
            try IndexWriter.compact(from: writer.paths, to: path)
            progress(IndexProgress(phase: .publishing, done: counts.records, total: counts.records))
            return try store.publish(
                path, state: state, records: counts.records, passages: counts.passages,
                layers: isLayered ? Generation.Manifest.Layers(removed: 0, written: 0) : nil)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    /// Fewer records are not worth a second database.
    private static let shardedFrom = 1_000

    /// Threads that write a whole index; each holds some hundred megabytes before it flushes.
    public static let shardCount = min(4, max(1, ProcessInfo.processInfo.activeProcessorCount))

    private func apply(
        _ plan: BuildPlan, takingOut taken: [BuildPlan.TakenOut], to current: Generation,
        _ steps: BatchQueue<BuildStep>, _ store: GenerationStore
    ) throws -> Generation {
        let raw = store.newPath(sequence: plan.state.sequence) + Generation.rawSuffix
        defer { try? FileManager.default.removeItem(atPath: raw) }
        try store.copy(current, to: raw)
        var writer = try IndexWriter(
            updating: raw, records: current.manifest.records, passages: current.manifest.passages)
        // Xapian only frees the blocks of what is taken out; a compact copy leaves them behind.
        var leavesNothing = false
        for record in taken where try writer.remove(record.id) {
            leavesNothing = leavesNothing || record.leavesNothing
        }
        try write(steps, total: plan.total) { for documents in $0 { try writer.add(documents) } }
        return try publish(writer, raw: raw, compacting: leavesNothing, plan.state, store)
    }

    /// Closes what was written at `raw`, makes a generation of it and swaps it in.
    private func publish(
        _ writer: consuming IndexWriter, raw: String, compacting: Bool, _ state: IndexState, _ store: GenerationStore
    ) throws -> Generation {
        try writer.setState(state)
        let (records, passages) = (writer.records, writer.passages)
        try writer.close()
        let path = String(raw.dropLast(Generation.rawSuffix.count))
        do {
            if compacting {
                progress(IndexProgress(phase: .compacting, done: records, total: records))
                try IndexWriter.compact(from: [raw], to: path)
            } else {
                try FileManager.default.moveItem(atPath: raw, toPath: path)
            }
            progress(IndexProgress(phase: .publishing, done: records, total: records))
            return try store.publish(path, state: state, records: records, passages: passages)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    private func write(
        _ steps: BatchQueue<BuildStep>, total: Int, add: ([[PackedDocument]]) throws -> Void
    ) throws {
        var done = 0
        var hidden = 0
        while case .records(let records, let found)? = try steps.next() {
            try add(records)
            done += records.count
            hidden += found
            progress(IndexProgress(phase: .writing, done: done, total: max(done, total), hidden: hidden))
        }
        progress(IndexProgress(phase: .writing, done: done, total: done, hidden: hidden))
    }
}
