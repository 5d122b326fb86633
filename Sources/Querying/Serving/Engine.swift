// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Schema
import Xapian

/// Answers questions over an index folder: opens its current generation, follows swaps, keeps a reader for each
/// thread that asks.
///
/// Blocking; the asynchronous face is `SearchService`. Safe from any thread.
public final class Engine: Sendable {
    private let folder: String
    /// Bytes that a snapshot may hold at most.
    private let memory: Int?
    /// How long one question may take, once its index is open.
    let deadline: Duration
    /// The day on which questions are asked, Beijing's; see `init`.
    public let today: @Sendable () -> CivilDate
    private let state: Guarded<State>
    /// What all questions are answered from, where it is not whatever is current.
    private let held: Snapshot?
    /// Held by whoever opens the very first snapshot, for which all others have to wait.
    private let firstOpening = NSLock()

    private struct State {
        var snapshot: Snapshot?
        var stamp: PointerStamp?
        // Readers are handed out to one caller at a time and come back here.
        var idle: [ReaderBox] = []
        /// Somebody is opening a newer generation; meanwhile the others are answered from this one.
        var isOpening = false
    }

    /// `@unchecked Sendable`: a box is either in `idle`, under the lock, or owned by the one caller that took it.
    private final class ReaderBox: @unchecked Sendable {
        let reader: IndexReader
        init(_ reader: IndexReader) { self.reader = reader }
    }

    /// - Parameters:
    ///   - folder: the `index` folder of the data folder; it need not exist yet.
    ///   - deadline: how long one question may take before it is refused with `SearchError.timeout`.
    ///   - memory: bytes that a snapshot may hold in memory at most; `nil` sets no limit. What does not fit is read
    ///     from the index each time: slower, never wrong.
    ///   - today: Beijing's civil date; a record whose last day of display lies before it is not answered with in any
    ///     way. Another clock only in tests.
    public init(
        folder: String, deadline: Duration = QueryLimits.deadline, memory: Int? = nil,
        today: @escaping @Sendable () -> CivilDate = { Beijing.today }
    ) {
        self.folder = folder
        self.memory = memory
        self.deadline = deadline
        self.today = today
        state = Guarded(State())
        held = nil
    }

    private init(_ engine: Engine, held: Snapshot) {
        folder = engine.folder
        memory = engine.memory
        deadline = engine.deadline
        today = engine.today
        state = engine.state
        self.held = held
    }

    /// The same engine, held to the generation that is current now: several questions, and the marks of their answer,
    /// are of one index, whatever is published meanwhile. Looks for a newer one once instead of for each question.
    ///
    /// - Throws: `SearchError.indexUnavailable` with the remedy.
    public func atOneMoment() throws(SearchError) -> Engine { Engine(self, held: try currentSnapshot()) }

    /// The same where that generation is open already; `nil` where it has to be opened first. Waits for nobody and takes
    /// two microseconds, so that it may be asked on any thread.
    public func atOpenMoment() -> Engine? {
        let stamp = pointerStamp
        let open = state.withLock { stamp != nil && $0.stamp == stamp ? $0.snapshot : nil }
        return open.map { Engine(self, held: $0) }
    }

    /// Of the pointer file as it lies there now.
    private var pointerStamp: PointerStamp? { PointerStamp(path: folder + "/" + Generation.pointerName) }

    /// Opens the current generation now.
    ///
    /// - Throws: `SearchError.indexUnavailable` with the remedy.
    public func open() throws(SearchError) { _ = try currentSnapshot() }

    /// What is known of the index that is served.
    public typealias Manifest = Generation.Manifest

    /// What questions were last answered from; `nil` before the first index was opened. Opens nothing.
    public var served: Manifest? { state.withLock { $0.snapshot?.generation.manifest } }

    /// What is being served, or why nothing is.
    public func manifest() throws(SearchError) -> Manifest { try currentSnapshot().generation.manifest }

    /// All of the index that an answer depends on: revision, moment, and how it stands with the sources.
    public func marks() throws(SearchError) -> [String] {
        let snapshot = try currentSnapshot()
        return [snapshot.revision, snapshot.generation.manifest.dataThrough, snapshot.sourcesMark]
    }

    /// Lends a reader of the current generation to `body`.
    func reading<Answer>(_ body: (IndexReader) throws -> Answer) throws -> Answer {
        do {
            let snapshot = try currentSnapshot()
            let generation = snapshot.generation
            let idle = state.withLock { state in state.idle.popLast() }
            let fitting = idle.flatMap { $0.reader.snapshot.generation == generation ? $0 : nil }
            let day = today()
            let box = try fitting ?? ReaderBox(IndexReader(snapshot, today: day))
            box.reader.turn(to: day)
            let answer = try BlockHelpers.shared.counting { try body(box.reader) }
            // After an error the reader is dropped with whatever state Xapian left in it.
            state.withLock { state in
                if state.snapshot?.generation == generation { state.idle.append(box) }
            }
            return answer
        } catch SearchError.timeout {
            fillTexts()
            throw SearchError.timeout
        } catch let error as XapianError {
            if error.code == .deadlineExceeded { throw SearchError.timeout }
            throw SearchError.engine(String(describing: error))
        } catch let error as DecodingError {
            throw SearchError.engine(String(describing: error))
        }
    }

    /// Lets a thread read all texts where a question ran out of time reading them, so that whoever asks again is answered.
    private func fillTexts() {
        guard let snapshot = state.withLock({ $0.snapshot }), let resident = snapshot.resident,
            resident.arena.takeDemand()
        else { return }
        let day = today()
        let thread = Thread { [weak self] in
            // Left undone where the index cannot be opened: questions then say so.
            try? IndexReader(snapshot, today: day).resident?.holdTexts { [weak self] in
                self?.state.withLock { $0.snapshot?.generation } == snapshot.generation
            }
        }
        thread.name = "texts"
        thread.qualityOfService = .utility
        thread.start()
    }

    /// The snapshot of the generation that the pointer names; the last one stays where a new one cannot be opened.
    ///
    /// The first who sees a new generation opens it and is answered from it, which takes half a second for a million
    /// records; who asks meanwhile is answered from the last one.
    private func currentSnapshot() throws(SearchError) -> Snapshot {
        if let held { return held }
        let stamp = pointerStamp
        if let known = takeSnapshot(stamp) { return known }
        let isFirst = state.withLock { $0.snapshot == nil }
        if isFirst {
            firstOpening.lock()
            // Whoever held the lock before has opened it, most likely.
            if let known = takeSnapshot(stamp) {
                firstOpening.unlock()
                return known
            }
        }
        defer {
            state.withLock { $0.isOpening = false }
            if isFirst { firstOpening.unlock() }
        }
        return try openSnapshot(stamp)
    }

    /// What questions are answered from now; `nil` where the caller must open what `stamp` stands for.
    private func takeSnapshot(_ stamp: PointerStamp?) -> Snapshot? {
        state.withLock { state in
            guard let snapshot = state.snapshot else { return nil }
            if stamp != nil, state.stamp == stamp { return snapshot }
            if state.isOpening { return snapshot }
            state.isOpening = true
            return nil
        }
    }

    private func openSnapshot(_ stamp: PointerStamp?) throws(SearchError) -> Snapshot {
        do {
            let generation = try Generation.current(in: folder)
            let last = state.withLock { $0.snapshot }
            let isMoved = last?.generation.path == generation.path
            let snapshot =
                try (isMoved ? last : nil).map { Snapshot(generation, over: $0) }
                ?? Snapshot(generation, memory: memory, after: last)
            state.withLock { state in
                state.snapshot = snapshot
                state.stamp = stamp
                state.idle = []
            }
            return snapshot
        } catch {
            if let previous = state.withLock({ $0.snapshot }) { return previous }
            if let known = error as? GenerationError { throw .indexUnavailable(known.description) }
            throw .indexUnavailable("索引无法打开，请运行 mingcha-index rebuild。（\(error)）")
        }
    }
}
