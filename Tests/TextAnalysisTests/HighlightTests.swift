// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

@Suite struct HighlightTests {
    private func marked(_ phrases: [String], in source: String) -> String {
        let text = TextFolding.fold(source)
        let found = phrases.flatMap { Highlight.occurrences(of: TextFolding.fold($0), in: text) }
        return Highlight.pieces(of: source, marking: Highlight.sourceRanges(of: found, in: text))
            .map { $0.isMarked ? "<\($0.text)>" : $0.text }.joined()
    }

    @Test(arguments: [
        (["食品安全"], "加强食品安全监管", "加强<食品安全>监管"),
        (["食品", "安全"], "加强食品安全监管", "加强<食品安全>监管"),
        (["食品", "品安"], "食品安全", "<食品安>全"),
        (["食品"], "食\u{200B}品和食\n品", "<食\u{200B}品>和<食\n品>"),
        (["食品"], "食，品", "食，品"),
        (["食，品"], "食，品食品", "<食，品食品>"),
        (["“三公”经费"], "三公经费", "<三公经费>"),
        (["元政规 2023 1号"], "（元政规〔2023〕1号）", "（<元政规〔2023〕1号>）"),
        (["甲甲乙"], "甲，甲甲，乙甲甲乙", "甲，甲甲，乙<甲甲乙>"),
        (["國務院"], "国务院", "<国务院>"),
        (["abc"], "ＡＢＣ abcd abc", "<ＡＢＣ> abcd <abc>"),
        (["2"], "5㎡ 2", "5㎡ <2>"),
        (["办"], "办公办", "<办>公<办>"),
        (["没有"], "食品", "食品"),
        (["，"], "食，品", "食，品"),
        (["甲乙甲丙"], "甲乙甲乙甲丙", "甲乙<甲乙甲丙>"),
    ])
    func `a phrase is one mark on the printed text`(phrases: [String], source: String, expected: String) {
        #expect(marked(phrases, in: source) == expected)
    }

    @Test func `touching and overlapping ranges are joined, others are not`() {
        let text = TextFolding.fold("甲乙丙丁戊己")
        #expect(Highlight.sourceRanges(of: [3..<4, 0..<1, 1..<2, 0..<2, 5..<5], in: text) == [0..<2, 3..<4])
        #expect(Highlight.sourceRanges(of: [-4..<1, 4..<99], in: text) == [0..<1, 4..<6])
        #expect(Highlight.sourceRanges(of: [], in: text) == [])
    }

    @Test(arguments: [
        [], [0..<1], [1..<3], [0..<99], [2..<2], [5..<9], [1..<2, 0..<1], [-3..<1], [Int.min..<Int.max],
    ])
    func `pieces put together are the source`(ranges: [Range<Int>]) {
        let source = "e\u{301}甲👨‍👩‍👧"
        let pieces = Highlight.pieces(of: source, marking: ranges)
        #expect(pieces.flatMap { Array($0.text.unicodeScalars) } == Array(source.unicodeScalars))
        #expect(pieces.allSatisfy { !$0.text.isEmpty })
    }

    @Test func `what the index would find is marked`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<3_000 {
            let source = RandomText.string(upTo: 20, using: &generator)
            let text = TextFolding.fold(source)
            let ranges = Highlight.sourceRanges(of: Highlight.occurrences(of: text, in: text), in: text)
            #expect(ranges.count <= 1, "seed \(seed): \(source.debugDescription)")
            let pieces = Highlight.pieces(of: source, marking: ranges)
            #expect(pieces.flatMap { Array($0.text.unicodeScalars) } == Array(source.unicodeScalars))
        }
    }
}
