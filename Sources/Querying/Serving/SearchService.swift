// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Synchronization

/// The asynchronous face of an `Engine`: keeps its blocking work off Swift's cooperative threads and bounds it.
///
/// At most `running` questions are worked on at once and `waiting` more stand in line, each for at most `patience`;
/// the others are refused at once, so that an overload stays short (reliability.md P9). First come, first served.
public final class SearchService: Sendable {
    private let engine: Engine
    private let limits: Limits
    private let queue = DispatchQueue(label: "mingcha.search", attributes: .concurrent)
    private let line = Mutex(Line())

    /// How much is taken on at once.
    public struct Limits: Hashable, Sendable {
        public var running: Int
        public var waiting: Int
        /// A question that has stood in line for longer is refused: whoever asked has given up.
        public var patience: Duration

        public init(running: Int, waiting: Int = 64, patience: Duration = .milliseconds(300)) {
            self.running = max(1, running)
            self.waiting = max(0, waiting)
            self.patience = patience
        }
    }

    private struct Job: Sendable {
        var since: ContinuousClock.Instant
        var run: @Sendable () -> Void
        var refuse: @Sendable () -> Void
    }

    private struct Line {
        var running = 0
        var waiting: [Job] = []
    }

    private enum Admission {
        case start
        case wait
        case refuse
    }

    public init(_ engine: Engine, limits: Limits) {
        self.engine = engine
        self.limits = limits
    }

    /// The result of `work` on the engine.
    ///
    /// - Throws: what `work` throws; `SearchError.overloaded` where no place is free.
    public func answer<Answer: Sendable>(
        _ work: @escaping @Sendable (Engine) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Answer, any Error>) in
            let engine = self.engine
            admit(
                Job(
                    since: .now,
                    run: { continuation.resume(with: Result { try work(engine) }) },
                    refuse: { continuation.resume(throwing: SearchError.overloaded) }))
        }
    }

    private func admit(_ job: Job) {
        let admission = line.withLock { line -> Admission in
            if line.running < limits.running {
                line.running += 1
                return .start
            }
            guard line.waiting.count < limits.waiting else { return .refuse }
            line.waiting.append(job)
            return .wait
        }
        switch admission {
        case .start: start(job)
        case .wait: break
        case .refuse: job.refuse()
        }
    }

    private func start(_ job: Job) {
        queue.async {
            job.run()
            self.proceed()
        }
    }

    /// Hands the place that has become free to the first who still waits.
    private func proceed() {
        var late: [Job] = []
        let next = line.withLock { line -> Job? in
            let now = ContinuousClock.now
            let kept = line.waiting.firstIndex { $0.since + limits.patience >= now } ?? line.waiting.count
            late = Array(line.waiting[..<kept])
            line.waiting.removeFirst(kept)
            guard !line.waiting.isEmpty else {
                line.running -= 1
                return nil
            }
            return line.waiting.removeFirst()
        }
        for job in late { job.refuse() }
        if let next { start(next) }
    }
}
