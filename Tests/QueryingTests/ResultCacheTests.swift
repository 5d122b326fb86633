// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Querying

/// Finished answers: worked out once however many ask, kept within their memory, never kept where they failed.
@Suite struct ResultCacheTests {
    private struct Failure: Error {}

    @Test func `an answer is worked out once and then found`() throws {
        let cache = ResultCache(budget: 10_000)
        #expect(cache.known("元") == nil)
        #expect(try cache.answer("元") { [1] } == [1])
        #expect(try cache.answer("元") { [2] } == [1])
        #expect(cache.known("元") == [1])
        #expect(cache.known("谋") == nil)
        #expect(cache.counts == (found: 2, made: 1))
    }

    @Test func `an answer that failed is made anew`() throws {
        let cache = ResultCache(budget: 10_000)
        #expect(throws: Failure.self) { try cache.answer("元") { throw Failure() } }
        #expect(cache.known("元") == nil)
        #expect(try cache.answer("元") { [3] } == [3])
    }

    @Test func `memory is bounded, and without memory nothing is kept`() throws {
        let cache = ResultCache(budget: 5_000)
        for number in 0..<100 {
            #expect(try cache.answer(String(number)) { [UInt8](repeating: 7, count: 1_000) }.count == 1_000)
            #expect(cache.byteCount <= 5_000)
        }
        #expect(cache.known("99") != nil && cache.known("0") == nil)
        let none = ResultCache(budget: 0)
        #expect(try none.answer("元") { [1] } == [1])
        #expect(try none.answer("元") { [2] } == [2])
        #expect(none.known("元") == nil)
    }

    @Test func `who asks while an answer is being made waits for that one`() throws {
        let cache = ResultCache(budget: 10_000)
        let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let answers = Guarded<[[UInt8]]>([])
        let group = DispatchGroup()
        func ask(_ body: @escaping @Sendable () -> [UInt8]) {
            group.enter()
            let thread = Thread {
                if let answer = try? cache.answer("元", make: body) { answers.withLock { $0.append(answer) } }
                group.leave()
            }
            thread.start()
        }
        ask {
            begun.signal()
            goOn.wait()
            return [1]
        }
        begun.wait()
        for _ in 0..<4 { ask { [2] } }
        // Not kept yet, and who only looks does not wait.
        #expect(cache.known("元") == nil)
        goOn.signal()
        group.wait()
        #expect(answers.withLock { $0 } == [[UInt8]](repeating: [1], count: 5))
        #expect(cache.counts.made == 1)
    }
}
