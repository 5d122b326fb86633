// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

@Suite struct FuzzTests {
    @Test func `a hundred thousand random byte strings pass through everything`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("FuzzTests seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let analyzer = Analyzer()
        for round in 0..<100_000 {
            let bytes = RandomText.bytes(upTo: 16, using: &generator)
            let decoded = TextDecoding.decode(bytes, declared: round % 7 == 0 ? "GBK" : nil)
            let folded = TextFolding.fold(decoded.text)
            let tokens = analyzer.tokens(of: folded)
            _ = analyzer.phraseTerms(of: folded)
            _ = ChineseNumeral.read(folded.scalars, at: 0)
            let isSound = tokens.allSatisfy { token in
                !token.text.isEmpty && token.text.utf8.count <= 64 && !token.range.isEmpty
                    && token.offsets.clamped(to: folded.scalars.indices) == token.offsets
            }
            guard isSound, tokens.map(\.position) == tokens.map(\.position).sorted() else {
                Issue.record("seed \(seed), round \(round): \(bytes)")
                return
            }
        }
    }

    @Test func `random texts pass through words and marks`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let analyzer = Analyzer()
        for round in 0..<5_000 {
            let source = RandomText.string(upTo: 40, using: &generator)
            let folded = TextFolding.fold(source)
            let words = analyzer.words(of: folded)
            let isApart = zip(words, words.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
            #expect(isApart, "seed \(seed), round \(round)")
            let ranges = Highlight.sourceRanges(of: words.map(\.offsets), in: folded)
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "seed \(seed)")
        }
    }
}
