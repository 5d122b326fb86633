// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation
import Synchronization

/// A thread that takes over blocks of somebody's question while its core has nothing else to do.
///
/// Whoever offers work begins with it at once and takes the offer back where the thread has not yet woken up when all is
/// done; so an offer costs a wake-up at most, and a busy machine loses nothing by it.
final class BlockHelper: @unchecked Sendable {
    private enum State {
        static let idle = 0
        /// Somebody is writing or clearing `job`.
        static let held = 1
        static let offered = 2
        static let running = 3
        static let done = 4
    }

    private let state = Atomic<Int>(State.idle)
    // Safe to share: written while `held`, read while `running`, each by the one who brought that about.
    private var job: (() -> Void)?
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let isClosed = Atomic<Bool>(false)
    /// How often the end is looked for before waiting sleeps: some ten microseconds, less than a block takes.
    private static let spins = 4_000

    init() {
        let thread = Thread { [self] in work() }
        thread.name = "blocks"
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Offers a job; `false` where the thread has one already.
    func offer(_ job: @escaping () -> Void) -> Bool {
        guard
            state.compareExchange(expected: State.idle, desired: State.held, ordering: .acquiring).exchanged
        else { return false }
        self.job = job
        state.store(State.offered, ordering: .releasing)
        wake.signal()
        return true
    }

    /// Takes an accepted offer back, or waits until the job is done; says whether it was.
    @discardableResult
    func settle() -> Bool {
        if state.compareExchange(expected: State.offered, desired: State.held, ordering: .acquiring).exchanged {
            job = nil
            state.store(State.idle, ordering: .releasing)
            return false
        }
        var spins = 0
        while state.load(ordering: .acquiring) != State.done, spins < Self.spins { spins += 1 }
        ended.wait()
        job = nil
        state.store(State.idle, ordering: .releasing)
        return true
    }

    /// Lets the thread end; only while nothing is offered.
    func close() {
        isClosed.store(true, ordering: .releasing)
        wake.signal()
    }

    private func work() {
        while true {
            wake.wait()
            if isClosed.load(ordering: .acquiring) { return }
            // A wake-up may be left over from an offer that was taken back.
            guard
                state.compareExchange(expected: State.offered, desired: State.running, ordering: .acquiring).exchanged
            else { continue }
            job?()
            state.store(State.done, ordering: .releasing)
            ended.signal()
        }
    }
}

/// The helpers of an engine, and how many of its questions run at the moment.
final class BlockHelpers: Sendable {
    private let helpers: [BlockHelper]
    private let running = Atomic<Int>(0)
    private let cores: Int

    /// - Parameter cores: of the machine; a question uses at most four.
    init(cores: Int = ProcessInfo.processInfo.activeProcessorCount) {
        self.cores = cores
        helpers = (0..<max(0, min(cores, 4) - 1)).map { _ in BlockHelper() }
    }

    deinit { for helper in helpers { helper.close() } }

    /// Counts a question while `body` runs.
    func counting<Answer>(_ body: () throws -> Answer) rethrows -> Answer {
        running.wrappingAdd(1, ordering: .relaxed)
        defer { running.wrappingSubtract(1, ordering: .relaxed) }
        return try body()
    }

    /// Those of all engines.
    static let shared = BlockHelpers()

    var count: Int { helpers.count }

    /// How many could help now: cores without a question.
    var free: Int { max(0, min(helpers.count, cores - running.load(ordering: .relaxed))) }

    /// Runs `own` on this thread and, as far as they have time, the others on helpers; returns when all that began have
    /// ended.
    func run(_ others: [() -> Void], beside own: () -> Void) {
        var taken: [BlockHelper] = []
        var next = 0
        for helper in helpers where next < others.count {
            guard helper.offer(others[next]) else { continue }
            taken.append(helper)
            next += 1
        }
        own()
        for helper in taken { helper.settle() }
    }
}
