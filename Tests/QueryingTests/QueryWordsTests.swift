// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing
import TextAnalysis

@testable import Querying

/// The words of a query ask for the terms that an index has for them.
@Suite struct QueryWordsTests {
    private let words = QueryWords()
    private let analyzer = Analyzer()

    @Test(arguments: [
        "元谋县人民政府", "食品安全管理办法", "ABC有限公司2023年度", "甲", "é", "元 谋·县", "繁體國務院", "行政处罚 罚款",
        String(repeating: "abcdefghij", count: 9),
    ])
    func `every word's terms are those of the same text in an index`(text: String) {
        let indexed = Set(analyzer.tokens(of: TextFolding.fold(text)).map { TermKey($0.text) })
        let found = words.words(of: text)
        #expect(!found.isEmpty)
        for word in found {
            let isCharacter = if case .prefix = word.match { true } else { false }
            for term in word.match.indexTerms where !isCharacter { #expect(indexed.contains(TermKey(term)), "\(term)") }
            // As a phrase it is looked for by the same terms; only a shortened term is no text that could be cut again.
            if !word.text.contains("…") { #expect(word.match == words.phrase(word.text)) }
        }
    }

    @Test func `each word counts once, and function words only where nothing else is said`() {
        #expect(words.words(of: "食品，食品").map(\.text) == ["食品"])
        #expect(words.words(of: "怎么").map(\.text) == ["怎么"])
        #expect(!words.words(of: "罚款怎么交").map(\.text).contains("怎么"))
    }
}

extension Match {
    /// The whole terms in it.
    fileprivate var indexTerms: [String] {
        switch self {
        case .term(let term): [term]
        case .phrase(let terms, _, _), .near(let terms, _): terms
        case .and(let parts), .or(let parts), .atLeast(_, let parts): parts.flatMap(\.indexTerms)
        case .andNot(let left, let right): left.indexTerms + right.indexTerms
        case .all, .none, .prefix: []
        }
    }
}
