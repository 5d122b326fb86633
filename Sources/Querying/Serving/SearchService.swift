// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The asynchronous face of an `Engine`: keeps its blocking work off Swift's cooperative threads and bounds it.
///
/// At most `running` questions are worked on at once and `waiting` more stand in line, each for at most `patience`;
/// the others are refused at once, so that an overload stays short (reliability.md P9). First come, first served.
public final class SearchService: Sendable {
    private let engine: Engine
    private let line: WorkLine

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

    /// How busy the service is.
    public struct Load: Hashable, Sendable {
        /// Questions that are worked on now.
        public var running: Int
        /// Those that stand in line.
        public var waiting: Int
        /// Those refused since the start.
        public var refused: Int
    }

    public init(_ engine: Engine, limits: Limits) {
        self.engine = engine
        line = WorkLine(limits)
        line.startThreads()
    }

    /// Today in Beijing by the engine's clock.
    public var today: CivilDate { engine.today() }

    public var load: Load { line.load }

    /// What questions were last answered from; `nil` before the first index was opened.
    public var served: Engine.Manifest? { engine.served }

    /// The engine at this moment, for what needs no work; `nil` where its index has to be opened first.
    public var moment: Engine? { engine.atOpenMoment() }

    /// Threads that work end with what is still in line.
    deinit { line.close() }

    /// The result of `work` on the engine.
    ///
    /// - Throws: what `work` throws; `SearchError.overloaded` where no place is free.
    public func answer<Answer: Sendable>(
        _ work: @escaping @Sendable (Engine) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Answer, any Error>) in
            let engine = self.engine
            line.admit(
                WorkLine.Job(
                    since: .now,
                    run: { continuation.resume(with: Result { try work(engine) }) },
                    refuse: { continuation.resume(throwing: SearchError.overloaded) }))
        }
    }
}
