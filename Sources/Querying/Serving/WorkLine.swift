// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation

/// The threads of a `SearchService` and the line in front of them.
///
/// Threads of its own and not Dispatch's: on Linux Swift's tasks run on the same worker threads as Dispatch queues,
/// and 120 clients asking at once kept the task that accepts connections waiting for seconds, so that nobody was
/// ever refused.
final class WorkLine: Sendable {
    struct Job: Sendable {
        var since: ContinuousClock.Instant
        var run: @Sendable () -> Void
        var refuse: @Sendable () -> Void
    }

    private struct State {
        /// Threads that have been given something to do.
        var busy = 0
        /// Given to a thread that has yet to wake up.
        var handed: [Job] = []
        var waiting: [Job] = []
        var isClosed = false
        /// Since the start: no place was free, or the place came too late.
        var refused = 0
    }

    private enum Admission {
        case start
        case wait
        case refuse
    }

    private let limits: SearchService.Limits
    private let state = Guarded(State())
    private let wake = DispatchSemaphore(value: 0)

    init(_ limits: SearchService.Limits) { self.limits = limits }

    var load: SearchService.Load {
        state.withLock { SearchService.Load(running: $0.busy, waiting: $0.waiting.count, refused: $0.refused) }
    }

    func startThreads() {
        for _ in 0..<limits.running {
            let thread = Thread { self.work() }
            thread.name = "search"
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// Lets the threads end when there is nothing left to do.
    func close() {
        state.withLock { $0.isClosed = true }
        for _ in 0..<limits.running { wake.signal() }
    }

    /// Gives `job` to a free thread, puts it in line, or refuses it.
    func admit(_ job: Job) {
        let admission = state.withLock { state -> Admission in
            if state.busy < limits.running {
                state.busy += 1
                state.handed.append(job)
                return .start
            }
            guard state.waiting.count < limits.waiting else {
                state.refused += 1
                return .refuse
            }
            state.waiting.append(job)
            return .wait
        }
        switch admission {
        case .start: wake.signal()
        case .wait: break
        case .refuse: job.refuse()
        }
    }

    private func work() {
        while true {
            wake.wait()
            guard var job = state.withLock({ $0.handed.isEmpty ? nil : $0.handed.removeFirst() }) else {
                if state.withLock({ $0.isClosed }) { return }
                continue
            }
            while true {
                job.run()
                guard let next = next() else { break }
                job = next
            }
        }
    }

    /// The first who still waits, for a thread that has become free; refuses those who have waited too long.
    private func next() -> Job? {
        var late: [Job] = []
        let next = state.withLock { state -> Job? in
            let now = ContinuousClock.now
            let kept = state.waiting.firstIndex { $0.since + limits.patience >= now } ?? state.waiting.count
            late = Array(state.waiting[..<kept])
            state.refused += late.count
            state.waiting.removeFirst(kept)
            guard !state.waiting.isEmpty else {
                state.busy -= 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        for job in late { job.refuse() }
        return next
    }
}
