// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TextAnalysis

/// Finished answers, as the bytes that are sent, by what they depend on: revision, day, and the question in its normal form.
///
/// Bounded by memory; nothing is ever taken out for being old, because another revision or day is another key. Several
/// who ask for the same at once have it worked out once (single flight); the others wait for the first, blocking, on
/// threads that may block. An answer that fails is not kept and fails for the one who worked it out only.
public final class ResultCache: @unchecked Sendable {
    // Safe to share: `running` and the counts are only touched under `condition`.
    private let kept: MemoryCache<TermKey, [UInt8]>
    private let condition = NSCondition()
    private var running: Set<String> = []
    private var found = 0
    private var made = 0

    /// - Parameter budget: bytes at most; 0 keeps nothing.
    public init(budget: Int) {
        kept = MemoryCache(budget: budget) { $0.term.utf8.count + $1.count }
    }

    /// How many answers were found here, and how many had to be made.
    public var counts: (found: Int, made: Int) {
        condition.lock()
        defer { condition.unlock() }
        return (found, made)
    }

    /// Bytes held now.
    public var byteCount: Int { kept.byteCount }

    /// The answer kept under `key`; waits for none that is being made.
    public func known(_ key: String) -> [UInt8]? {
        guard kept.budget > 0, let known = kept.known(TermKey(key)) else { return nil }
        condition.lock()
        found += 1
        condition.unlock()
        return known
    }

    /// The answer kept under `key`, or the one that `make` gives.
    public func answer(_ key: String, make: () throws -> [UInt8]) throws -> [UInt8] {
        guard kept.budget > 0 else { return try make() }
        condition.lock()
        while true {
            if let known = kept.known(TermKey(key)) {
                found += 1
                condition.unlock()
                return known
            }
            if running.insert(key).inserted { break }
            condition.wait()
        }
        made += 1
        condition.unlock()
        defer {
            condition.lock()
            running.remove(key)
            condition.broadcast()
            condition.unlock()
        }
        let answer = try make()
        kept.keep(answer, under: TermKey(key))
        return answer
    }
}
