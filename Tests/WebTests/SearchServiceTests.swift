// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Synchronization
import TestSupport
import Testing

@Suite struct SearchServiceTests {
    private func service(running: Int, waiting: Int, patience: Duration = .seconds(600)) -> SearchService {
        SearchService(
            Engine(folder: "/nonexistent"),
            limits: SearchService.Limits(running: running, waiting: waiting, patience: patience))
    }

    /// A question that is worked on until it is let go.
    private final class Gate: Sendable {
        private let semaphore = DispatchSemaphore(value: 0)
        func wait() { semaphore.wait() }
        func open() { semaphore.signal() }
    }

    @Test func `an answer and an error come back`() async throws {
        let service = service(running: 2, waiting: 2)
        #expect(try await service.answer { _ in 7 } == 7)
        await #expect(throws: SearchError.notFound("x")) {
            try await service.answer { _ -> Int in throw SearchError.notFound("x") }
        }
        #expect(try await service.answer { _ in 8 } == 8)
    }

    @Test func `who finds no place is refused at once, and places come free again`() async throws {
        let service = service(running: 1, waiting: 0)
        let gate = Gate()
        let (starts, started) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await service.answer { _ in
                started.yield(())
                gate.wait()
                return 1
            }
        }
        for await _ in starts { break }
        await #expect(throws: SearchError.overloaded) { try await service.answer { _ in 2 } }
        gate.open()
        #expect(try await first.value == 1)
        // The place comes free just after the answer has been handed over.
        var answer: Int?
        while answer == nil {
            answer = try await Task { () -> Int? in
                do { return try await service.answer { _ in 3 } } catch SearchError.overloaded { return nil }
            }.value
            await Task.yield()
        }
        #expect(answer == 3)
    }

    @Test func `who has waited too long is refused`() async throws {
        let service = service(running: 1, waiting: 8, patience: .seconds(-1))
        let gate = Gate()
        let (starts, started) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await service.answer { _ in
                started.yield(())
                gate.wait()
                return 1
            }
        }
        for await _ in starts { break }
        let second = Task { try await service.answer { _ in 2 } }
        // Whether it stands in line already or finds the place free, it must end.
        gate.open()
        #expect(try await first.value == 1)
        do { #expect(try await second.value == 2) } catch { #expect(error as? SearchError == .overloaded) }
        #expect(try await service.answer { _ in 3 } == 3)
    }

    @Test func `no more than the limit run at once, and all are answered`() async throws {
        let service = service(running: 3, waiting: 200)
        let counts = Counts()
        let total = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try await service.answer { _ in
                        counts.enter()
                        defer { counts.leave() }
                        return number
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(total == 199 * 100)
        #expect(counts.most <= 3)
    }

    private final class Counts: Sendable {
        private let state = Mutex((now: 0, most: 0))
        var most: Int { state.withLock { $0.most } }

        func enter() {
            state.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
            }
        }

        func leave() { state.withLock { $0.now -= 1 } }
    }
}
