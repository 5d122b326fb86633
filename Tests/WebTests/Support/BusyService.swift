// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Querying

/// A service with one thread, which is at work until it is let go.
final class BusyService: Sendable {
    private let gate = DispatchSemaphore(value: 0)
    private let work: Task<Void, any Error>

    /// Comes back once the thread is at work; waits for the place where an answer before has only just been sent.
    init(_ service: SearchService) async {
        let gate = gate
        let (starts, started) = AsyncStream.makeStream(of: Void.self)
        work = Task {
            while true {
                do {
                    return try await service.answer { _ in
                        started.yield(())
                        gate.wait()
                    }
                } catch SearchError.overloaded {
                    await Task.yield()
                }
            }
        }
        for await _ in starts { break }
    }

    func letGo() async throws {
        gate.signal()
        try await work.value
    }
}
