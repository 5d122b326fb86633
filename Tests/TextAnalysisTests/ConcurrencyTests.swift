// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

@Suite struct ConcurrencyTests {
    @Test func `tasks at once get what one task gets`() async {
        let source = "《元谋县食品安全管理辦法》（元政规〔2023〕1号）ABC 公司 e\u{301}"
        let expected = Analyzer().tokens(of: TextFolding.fold(source))
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let analyzer = Analyzer()
                    return (0..<50).allSatisfy { _ in analyzer.tokens(of: TextFolding.fold(source)) == expected }
                }
            }
            for await isSame in group {
                #expect(isSame)
            }
        }
    }

    @Test func `analyzers come and go`() {
        let text = TextFolding.fold("元谋县人民政府办公室")
        let expected = Analyzer().words(of: text)
        for _ in 0..<300 {
            #expect(Analyzer().words(of: text) == expected)
        }
    }
}
