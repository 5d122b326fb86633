// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Records
import Schema

/// The reading side of a build, on a thread of its own: plans it, then analyses record after record, all from one
/// state of the ledger, so that no generation holds half of what an import or a pass changed.
struct BuildReading: Sendable {
    let ledger: Ledger
    /// `nil` for a whole build.
    let current: Generation.Manifest?

    /// Changes beyond this share of the index are cheaper to build anew than to apply.
    static let rebuildShare = 0.3
    /// The same of an index with layers, of which every answer reads both, for all changes since its base.
    static let layeredShare = 0.1
    /// Up to so many changes are applied whatever the size of the index.
    static let alwaysApplied = 200
    /// Changes read at a time in a whole build; bounds memory.
    private static let page = 10_000
    /// A batch is handed over when it has so many index documents: a long statute by itself, three hundred decisions
    /// together.
    private static let batchDocuments = 1_000

    /// Records are projected together when they are about so many index documents: enough for all cores, little to hold.
    private static let projectedAtOnce = 64

    /// Starts the thread; the steps come through the queue, and what goes wrong as its error.
    func start() -> BatchQueue<BuildStep> {
        let queue = BatchQueue<BuildStep>(capacity: 4)
        let thread = Thread {
            do {
                try ledger.consistently { try read(into: queue) }
                queue.finish()
            } catch {
                queue.finish(throwing: error)
            }
        }
        thread.stackSize = 8 << 20
        thread.start()
        return queue
    }

    private func read(into queue: BatchQueue<BuildStep>) throws {
        let state = try IndexState(of: ledger)
        guard let current, current.sequence <= state.sequence else { return try readAll(state, into: queue) }
        guard current.sequence < state.sequence else {
            _ = queue.put(.plan(BuildPlan(form: .nothing, state: state, total: 0)))
            return
        }
        let limit = limit(current)
        guard try ledger.changeCount(after: current.sequence) <= limit else { return try readAll(state, into: queue) }
        let affected = try Affected(
            changes: ledger.changes(after: current.sequence, limit: limit + 1), ledger: ledger)
        guard affected.takenOut.count <= limit else { return try readAll(state, into: queue) }
        let plan = BuildPlan(
            form: .changes(takenOut: affected.takenOut), state: state, total: affected.records.count)
        guard queue.put(.plan(plan)) else { return }
        var batch = Batch()
        for record in affected.records { guard try add(record, to: &batch, queue) else { return } }
        try batch.project()
        _ = queue.put(batch.step)
    }

    /// How many records may be changed at most before it is better to build anew.
    private func limit(_ current: Generation.Manifest) -> Int {
        guard let layers = current.layers else {
            return max(Self.alwaysApplied, Int(Double(current.records) * Self.rebuildShare))
        }
        return max(0, max(Self.alwaysApplied, Int(Double(current.records) * Self.layeredShare)) - layers.written)
    }

    private func readAll(_ state: IndexState, into queue: BatchQueue<BuildStep>) throws {
        let total = try ledger.changeCount(after: 0)
        guard queue.put(.plan(BuildPlan(form: .whole, state: state, total: total))) else { return }
        var batch = Batch()
        var sequence: Int64 = 0
        while true {
            let changes = try ledger.changes(after: sequence, limit: Self.page)
            guard let last = changes.last else { break }
            sequence = last.sequence
            for change in changes where !change.isDeleted {
                guard try add(Affected.Record(id: change.id, kind: change.kind), to: &batch, queue) else { return }
            }
        }
        try batch.project()
        _ = queue.put(batch.step)
    }

    /// One thread's tools and what waits to be handed over.
    private struct Batch {
        var assembly: RecordAssembly?
        private let crew = ProjectionCrew()
        /// Read from the ledger, not yet projected.
        var held: [RecordAssembly.Held] = []
        /// Of what is held, roughly.
        var size = 0
        var records: [[PackedDocument]] = []
        var documents = 0
        var hidden = 0

        var step: BuildStep { .records(records, hidden: hidden) }

        /// Projects what is held.
        mutating func project() throws {
            for projected in try crew.project(held) {
                records.append(projected.documents)
                documents += projected.documents.count
                hidden += projected.hidden
            }
            held = []
            size = 0
        }

        mutating func empty() {
            records = []
            documents = 0
            hidden = 0
        }
    }

    /// `false` when nobody will read any more.
    private func add(
        _ record: Affected.Record, to batch: inout Batch, _ queue: BatchQueue<BuildStep>
    ) throws -> Bool {
        let assembly = batch.assembly ?? RecordAssembly(ledger: ledger)
        batch.assembly = assembly
        guard let found = try assembly.held(id: record.id, kind: record.kind) else { return true }
        batch.held.append(found)
        batch.size += found.size
        guard batch.size >= Self.projectedAtOnce else { return true }
        try batch.project()
        guard batch.documents >= Self.batchDocuments else { return true }
        defer { batch.empty() }
        return queue.put(batch.step)
    }
}
