// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

@Suite struct AnalyzerTests {
    private let analyzer = Analyzer()

    private func tokens(_ text: String) -> [Token] { analyzer.tokens(of: TextFolding.fold(text)) }

    private func grams(_ text: String) -> [String] {
        tokens(text).filter { $0.kind != .word }.map { "\($0.text)@\($0.position)" }
    }

    private func phrase(_ text: String) -> [String] {
        analyzer.phraseTerms(of: TextFolding.fold(text)).map { "\($0.term)@\($0.offset)" }
    }

    @Test(arguments: [
        ("食", ["食@0"]),
        ("食品", ["食@0", "食品@0", "品@1"]),
        ("食品厂", ["食@0", "食品@0", "品厂@1", "厂@2"]),
        ("食 品", ["食@0", "食品@0", "品@1"]),
        ("食\n\n品", ["食@0", "食品@0", "品@1"]),
        ("食，品", ["食@0", "品@1"]),
        ("艾·山", ["艾@0", "艾山@0", "山@1"]),
        ("到2020年", ["到@0", "2020@1", "年@2"]),
        ("ABC 公司2023", ["abc@0", "公@1", "公司@1", "司@2", "2023@3"]),
        ("abc def", ["abc@0", "def@1"]),
        ("GB/T 9704-2012", ["gb@0", "t@1", "9704@2", "2012@3"]),
        ("。，！", []),
        ("", []),
        ("😀👨‍👩‍👧", []),
        ("\u{20BB7}野家", ["\u{20BB7}@0", "\u{20BB7}野@0", "野家@1", "家@2"]),
        ("アパ", ["ア@0", "アパ@0", "パ@1"]),
        ("ئۇيغۇر тест", ["ئۇيغۇر@0", "тест@1"]),
        ("ꆈꌠ", ["ꆈ@0", "ꆈꌠ@0", "ꌠ@1"]),
        ("\u{E863}村", ["\u{E863}@0", "\u{E863}村@0", "村@1"]),
    ])
    func `text has its index terms`(text: String, expected: [String]) {
        #expect(grams(text) == expected)
    }

    @Test func `dictionary words of three characters and more are terms, whatever the layout`() {
        let words = tokens("元谋县人民政府办公室").filter { $0.kind == .word }
        #expect(!words.isEmpty)
        #expect(words.allSatisfy { $0.text.unicodeScalars.count >= 3 })
        let laidOut = tokens("元谋县人\n民政 府办公室").filter { $0.kind == .word }
        #expect(laidOut.map(\.text) == words.map(\.text))
        #expect(laidOut.map(\.position) == words.map(\.position))
    }

    @Test(arguments: [
        ("食品安全", ["食品@0", "品安@1", "安全@2"]), ("食", ["食@0"]), ("到2020年", ["到@0", "2020@1", "年@2"]),
        ("2023 年度A级 纳税人", ["2023@0", "年度@1", "a@3", "级纳@4", "纳税@5", "税人@6"]), ("“”", []),
    ])
    func `a phrase is its terms at their offsets`(text: String, expected: [String]) {
        #expect(phrase(text) == expected)
    }

    @Test func `words of a query come in order and cover it`() {
        let words = analyzer.words(of: TextFolding.fold("食品安全法124条 ABC公司"))
        let characters = words.flatMap { $0.kind == .latin ? [$0.text] : $0.text.map(String.init) }
        #expect(characters == ["食", "品", "安", "全", "法", "124", "条", "abc", "公", "司"])
        #expect(words.filter { $0.kind == .latin }.map(\.text) == ["124", "abc"])
        #expect(words.map(\.position) == words.map(\.position).sorted())
    }

    @Test func `an overlong word is cut and stays itself`() {
        let long = String(repeating: "x", count: 300)
        let term = tokens(long)[0].text
        #expect(term.utf8.count == 51)
        #expect(term.hasPrefix(String(repeating: "x", count: 40) + "…"))
        #expect(tokens(long + "y")[0].text != term)
        #expect(phrase(long) == ["\(term)@0"])
        #expect(tokens(String(repeating: "x", count: 64))[0].text.utf8.count == 64)
        #expect(tokens(String(repeating: "é", count: 33))[0].text.hasPrefix(String(repeating: "é", count: 20) + "…"))
    }

    @Test(arguments: [
        ("2023 年度A级 纳税人", "2023年度Ａ级纳税人"),
        ("ＡＢＣ１２３", "ABC123"),
        ("买买提\u{2022}艾山", "买买提\u{B7}艾山"),
        ("买买提\u{30FB}艾山", "买买提艾山"),
        ("國務院條例", "国务院条例"),
        ("食\u{200B}品", "食品"),
        ("\u{202E}食品", "食品"),
        ("元办\n发〔2016〕17 号", "元办发【2016】17号"),
    ])
    func `two ways to print one thing have the same terms`(one: String, other: String) {
        #expect(grams(one) == grams(other))
        #expect(phrase(one) == phrase(other))
    }

    @Test func `ranges lead back to the printed text`() {
        let source = "《食\n品》㎡ＡＢ"
        let folded = TextFolding.fold(source)
        let bigram = analyzer.tokens(of: folded).first { $0.kind == .bigram }
        #expect(bigram?.text == "食品")
        #expect(bigram.map { folded.sourceRange(of: $0.offsets) } == 1..<4)
        #expect(analyzer.tokens(of: folded).last?.text == "m2ab")
    }

    @Test func `a run longer than a batch of the word breaker is analysed to its end`() {
        let text = String(repeating: "元谋县人民政府办公室", count: 7_000)
        let found = tokens(text)
        #expect(found.last?.position == 69_999)
        #expect(found.count { $0.kind == .bigram } == 69_999)
        #expect(found.filter { $0.kind == .word }.allSatisfy { $0.text.unicodeScalars.count >= 3 })
    }
}
