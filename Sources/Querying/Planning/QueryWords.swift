// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import TextAnalysis

/// One word of running query text in index terms.
struct QueryWord: Hashable {
    /// Folded.
    var text: String
    var match: Match
    var scored: [Plan.ScoredTerm]
}

/// Segments query text and gives each word its terms; one value a thread.
struct QueryWords {
    private let analyser = Analyzer()

    /// Words that carry no topic; left out of running text when others remain. In phrases they count.
    static let functionWords: Set<TermKey> = [
        "的", "了", "吗", "呢", "吧", "啊", "么", "和", "与", "及", "或", "在", "是", "被", "把", "对", "于", "从", "为", "以",
        "之", "其", "我", "你", "他", "她", "它", "们", "这", "那", "有", "没", "不", "就", "都", "也", "还", "要", "会", "能",
        "可", "吗", "什么", "怎么", "如何", "怎样", "哪些", "哪个", "哪里", "是否", "可以", "能否", "多少", "请问", "我们", "这个",
        "那个", "一个", "如果", "因为", "所以", "但是", "没有", "时候", "之后", "之前", "应该", "需要",
    ]

    /// How much a term found in the title counts against the same term in the text.
    static let titleFactor = 2.5
    /// How much the bigrams of a longer word count against the word itself.
    static let bigramFactor = 0.4

    /// The words of `text`, function words left out where anything else remains, each once.
    func words(of text: String) -> [QueryWord] { words(of: TextFolding.fold(text)) }

    /// The same of a text that has been folded.
    func words(of text: FoldedText) -> [QueryWord] {
        let tokens = analyser.words(of: text)
        let topical = tokens.filter { !Self.functionWords.contains(TermKey($0.text)) }
        var words: [QueryWord] = []
        for token in topical.isEmpty ? tokens : topical {
            let key = TermKey(token.text)
            if !words.contains(where: { TermKey($0.text) == key }) { words.append(word(token)) }
        }
        return words
    }

    /// `text` as a phrase under a prefix; `.none` where it holds nothing to search.
    func phrase(_ text: String, field: TermPrefix = .text) -> Match {
        let folded = TextFolding.fold(text)
        return Self.phrase(analyser.phraseTerms(of: folded), text: folded.text, field: field)
    }

    private static func phrase(_ terms: [PhraseTerm], text: String, field: TermPrefix) -> Match {
        guard let first = terms.first else { return .none }
        if terms.count == 1 {
            let only = field.rawValue + first.term
            let isCharacter =
                first.term.unicodeScalars.count == 1 && !(first.term.unicodeScalars.first?.isASCII ?? true)
            return isCharacter ? .prefix(only, limit: QueryLimits.characterExpansions) : .term(only)
        }
        return .phrase(
            terms.map { field.rawValue + $0.term }, offsets: terms.map { Int($0.offset - first.offset) },
            text: text)
    }

    /// The scoring terms of a phrase.
    func scored(_ text: String) -> [Plan.ScoredTerm] { scored(TextFolding.fold(text)) }

    /// The same of a text that has been folded; each term counts `factor` times.
    func scored(_ text: FoldedText, factor: Double = 1) -> [Plan.ScoredTerm] {
        Self.scored(analyser.phraseTerms(of: text), factor: factor)
    }

    private static func scored(_ terms: [PhraseTerm], factor: Double) -> [Plan.ScoredTerm] {
        var scored: [Plan.ScoredTerm] = []
        scored.reserveCapacity(terms.count * 2 + 1)
        for term in terms {
            scored.append(Plan.ScoredTerm(term.term, factor))
            scored.append(Plan.ScoredTerm(TermPrefix.title.rawValue + term.term, factor * titleFactor))
        }
        return scored
    }

    private func word(_ token: Token) -> QueryWord {
        let terms = analyser.phraseTerms(ofWord: token)
        let isLong = token.kind == .word
        var scored = Self.scored(terms, factor: isLong ? Self.bigramFactor : 1)
        if isLong { scored.insert(Plan.ScoredTerm(TermPrefix.word.rawValue + token.text, 1), at: 0) }
        return QueryWord(text: token.text, match: Self.phrase(terms, text: token.text, field: .text), scored: scored)
    }
}
