// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

/// For every part of a text that cuts no Latin run, the phrase terms of the part are among the terms of the text.
@Suite struct PhraseConsistencyTests {
    private let analyzer = Analyzer()

    private struct Place: Hashable {
        var term: String
        var position: Int32
    }

    @Test func `every part of a random text is found in it as a phrase`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<6_000 {
            let folded = TextFolding.fold(RandomText.string(upTo: 30, using: &generator))
            guard let part = randomPart(of: folded, using: &generator) else { continue }
            #expect(holds(part.text, at: part.base, in: folded), "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: [
        ("甲乙，丙丁", "乙，丙"), ("到2020年底", "到2020年"), ("ab丙cd", "丙cd"), ("ab 丙丁 cd", "丁 cd"),
        ("元 · 谋x", "谋x"),
    ])
    func `a part that ends in one character of a longer run is found`(text: String, part: String) {
        let folded = TextFolding.fold(text)
        let terms = analyzer.phraseTerms(of: TextFolding.fold(part))
        let places = places(of: folded)
        let bases = places.filter { $0.term == terms.first?.term }.map(\.position)
        let stands = bases.contains { base in
            terms.allSatisfy { places.contains(Place(term: $0.term, position: base + $0.offset)) }
        }
        #expect(stands)
    }

    @Test func `what the index finds is marked`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let alphabet: [Unicode.Scalar] = ["甲", "乙", "甲", "，", " ", "a", "·"]
        func random(_ length: Int) -> FoldedText {
            let scalars = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
            return TextFolding.fold(String(String.UnicodeScalarView(scalars)))
        }
        for _ in 0..<6_000 {
            let text = random(16)
            let phrase = random(4)
            let terms = analyzer.phraseTerms(of: phrase)
            // A lone character is a prefix query, which other tests cover.
            guard terms.count > 1 || terms.first?.kind == .bigram else { continue }
            let places = places(of: text)
            let isIndexed = (0..<16).contains { base in
                terms.allSatisfy { places.contains(Place(term: $0.term, position: base + $0.offset)) }
            }
            let isMarked = !Highlight.occurrences(of: phrase, in: text).isEmpty
            // Inside a longer run a character has no unigram, so the index may miss what the eye would mark.
            #expect(isMarked || !isIndexed, "seed \(seed): \(phrase.text) in \(text.text)")
        }
    }

    private func places(of text: FoldedText) -> Set<Place> {
        Set(analyzer.tokens(of: text).map { Place(term: $0.text, position: $0.position) })
    }

    private func holds(_ part: FoldedText, at base: Int32, in text: FoldedText) -> Bool {
        let terms = analyzer.phraseTerms(of: part)
        // One Han character alone is a prefix query: it need only begin a term of Han characters there.
        if terms.count == 1, terms[0].kind == .unigram {
            // Compared by scalars: a string's own hasPrefix does not see a letter before its mark.
            return analyzer.tokens(of: text).contains {
                $0.position == base && $0.text.unicodeScalars.starts(with: terms[0].term.unicodeScalars)
            }
        }
        let places = places(of: text)
        return terms.allSatisfy { places.contains(Place(term: $0.term, position: base + $0.offset)) }
    }

    /// A part from the start of one unit to the end of another, and the position of its first unit.
    private func randomPart(
        of text: FoldedText, using generator: inout some RandomNumberGenerator
    ) -> (text: FoldedText, base: Int32)? {
        let units = analyzer.words(of: text).flatMap { word in
            word.kind == .latin
                ? [(position: word.position, range: word.offsets)]
                : analyzer.characters(of: word, in: text)
        }
        guard !units.isEmpty else { return nil }
        let first = Int.random(in: 0..<units.count, using: &generator)
        let last = Int.random(in: first..<units.count, using: &generator)
        let range = units[first].range.lowerBound..<units[last].range.upperBound
        let part = TextFolding.fold(text.text(of: range))
        // A part that begins with a mark is no text of its own: folding would treat the mark otherwise.
        guard part.scalars == Array(text.scalars[range]) else { return nil }
        return (part, units[first].position)
    }
}

extension Analyzer {
    /// The single characters of a Han word with their positions and ranges.
    fileprivate func characters(of word: Token, in text: FoldedText) -> [(position: Int32, range: Range<Int>)] {
        let places = word.offsets.filter { text.scalars[$0] != " " && text.scalars[$0] != "\u{B7}" }
        return places.enumerated().map { (word.position + Int32($0.offset), $0.element..<$0.element + 1) }
    }
}
