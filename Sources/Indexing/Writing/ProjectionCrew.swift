// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Synchronization

/// Makes index documents of records on all cores, in the order of the records.
///
/// The ledger is read by one thread, and reading takes a sixth of what hiding, cutting into terms and packing do.
struct ProjectionCrew {
    /// Index documents of one record, and how many places the second line of defence has hidden in it.
    struct Projected: Sendable {
        var documents: [PackedDocument]
        var hidden: Int
    }

    // One value a thread.
    private let projections: [RecordProjection]

    init(size: Int = Projector.shardCount) {
        projections = (0..<max(1, size)).map { _ in RecordProjection() }
    }

    /// - Throws: what went wrong with the first record with which anything did.
    func project(_ records: [RecordAssembly.Held]) throws -> [Projected] {
        let next = Atomic<Int>(0)
        return try withUnsafeTemporaryAllocation(of: Result<Projected, any Error>.self, capacity: records.count) {
            done in
            // Each place is written by the one thread that drew its number.
            nonisolated(unsafe) let places = done.baseAddress
            nonisolated(unsafe) let projections = projections
            DispatchQueue.concurrentPerform(iterations: min(projections.count, records.count)) { worker in
                while true {
                    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard index < records.count, let places else { return }
                    (places + index).initialize(to: Result { try Self.project(records[index], projections[worker]) })
                }
            }
            defer { done[..<records.count].deinitialize() }
            return try done[..<records.count].map { try $0.get() }
        }
    }

    private static func project(_ held: RecordAssembly.Held, _ projection: RecordProjection) throws -> Projected {
        let found = held.assembled()
        let documents = try projection.documents(for: found.record, passages: found.passages)
        return Projected(documents: documents.map(PackedDocument.init), hidden: found.hidden)
    }
}
