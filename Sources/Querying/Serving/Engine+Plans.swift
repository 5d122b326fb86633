// SPDX-License-Identifier: GPL-3.0-or-later
import Schema

/// Runs plans that did not come from a question, on one thread: for benchmarks and tools.
public struct PlanRunner {
    let reader: IndexReader
    let deadline: Duration

    /// What the plan finds, by the fast path.
    public func run(_ plan: Plan) throws -> Execution { try reader.run(plan, deadline: .now + deadline) }

    /// The same by Xapian's own matcher.
    public func runByReference(_ plan: Plan) throws -> Execution {
        try reader.executor.run(plan, deadline: .now + deadline)
    }

    /// What the index keeps of a document beside its terms; of a record as `StoredRecord.bytes`.
    public func stored(_ document: UInt32) throws -> [UInt8] { try reader.stored(document) }

    /// Bytes that the snapshot holds in memory.
    public var residentBytes: Int { reader.snapshot.resident?.byteCount ?? 0 }
}

extension Engine {
    /// Lends a runner over the current generation to `body`; it must not leave it.
    public func runningPlans<Answer>(_ body: (PlanRunner) throws -> Answer) throws -> Answer {
        try reading { try body(PlanRunner(reader: $0, deadline: deadline)) }
    }
}
