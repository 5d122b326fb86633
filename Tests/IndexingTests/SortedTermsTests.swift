// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Indexing

/// The terms of a document, in order and counted.
@Suite struct SortedTermsTests {
    @Test func `every term stands once, in byte order, with its count`() {
        let seed = SeededGenerator.announcedSeed("SortedTermsTests")
        var random = SeededGenerator(seed: seed)
        let letters = ["法", "律", "食", "a", "ab", "é", "𠮷", "XU:", "", "\u{1}"]
        for _ in 0..<300 {
            let terms = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                (0..<Int.random(in: 1...6, using: &random)).map { _ in
                    letters[Int.random(in: 0..<letters.count, using: &random)]
                }.joined()
            }
            let runs = SortedTerms(terms).runs.map { (String(decoding: $0.bytes, as: UTF8.self), $0.count) }
            let counts = terms.reduce(into: [:]) { $0[Array($1.utf8), default: UInt32(0)] += 1 }
            let expected = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            #expect(runs.map(\.0) == expected.map { String(decoding: $0.key, as: UTF8.self) })
            #expect(runs.map(\.1) == expected.map(\.value))
        }
    }
}
