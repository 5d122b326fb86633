// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts folded text into the terms of an index and of a query, both by the same rules.
///
/// Not for two threads at once: it owns an ICU word breaker, costly to open. Make one per worker and keep it.
public final class Analyzer {
    /// Names the rules behind the terms, folding included: an index keeps it, a query checks it.
    public static let version = "terms1-\(TextFolding.version)"

    private var segmentation = WordSegmentation(breaks: WordBreaks())

    public init() {}

    /// The terms under which a text is found.
    ///
    /// - Han runs: every overlapping bigram, at the position of its first character; the first and the last character
    ///   as unigrams, so that a query which ends or begins there finds them; dictionary words of three or more
    ///   characters (a word of two is the bigram). A query for one character must expand it as a prefix over bigrams
    ///   and unigrams.
    /// - Latin runs: one term each. Longer than 64 bytes: 40 bytes, an ellipsis and a hash.
    ///
    /// Order: by position; at one position unigram, bigram, word. Linear, some bytes of memory per byte of text.
    public func tokens(of text: FoldedText) -> [Token] {
        let scan = UnitScan(text.scalars)
        let words = segmentation.words(in: scan, of: text.scalars, shortestRun: 3)
        var nextWord = words.startIndex
        var tokens: [Token] = []
        tokens.reserveCapacity(scan.units.count * 5 / 4)
        scan.forEachRun { run in
            guard run.isHan else {
                tokens.append(Self.token(.latin, run.units, scan, text))
                return
            }
            for index in run.units {
                if index == run.units.lowerBound || index == run.units.upperBound - 1 {
                    tokens.append(Self.token(.unigram, index..<index + 1, scan, text))
                }
                if index + 1 < run.units.upperBound {
                    tokens.append(Self.token(.bigram, index..<index + 2, scan, text))
                }
                while nextWord < words.endIndex, words[nextWord].lowerBound <= index {
                    let word = Int(words[nextWord].lowerBound)..<Int(words[nextWord].upperBound)
                    if word.count >= 3 { tokens.append(Self.token(.word, word, scan, text)) }
                    nextWord += 1
                }
            }
        }
        return tokens
    }

    /// The words of a text in order, none overlapping: each dictionary word of the Han runs, each Latin run.
    ///
    /// A Han word of one character is a `unigram`, of two a `bigram`, of more a `word`. Linear.
    public func words(of text: FoldedText) -> [Token] {
        let scan = UnitScan(text.scalars)
        let words = segmentation.words(in: scan, of: text.scalars, shortestRun: 1)
        var nextWord = words.startIndex
        var tokens: [Token] = []
        scan.forEachRun { run in
            guard run.isHan else {
                tokens.append(Self.token(.latin, run.units, scan, text))
                return
            }
            while nextWord < words.endIndex, words[nextWord].lowerBound < run.units.upperBound {
                let word = Int(words[nextWord].lowerBound)..<Int(words[nextWord].upperBound)
                let kind: TokenKind = word.count == 1 ? .unigram : word.count == 2 ? .bigram : .word
                tokens.append(Self.token(kind, word, scan, text))
                nextWord += 1
            }
        }
        return tokens
    }

    /// The terms whose occurrence one after the other, each at its offset, equals the text as a phrase.
    ///
    /// Overlapping bigrams, Latin runs, and single characters where a Han run has only one. For every part S of a text
    /// T that cuts no Latin run, these terms are among `tokens(of: T)` at one base plus their offsets, with one
    /// exception: when S is a single Han character alone, which must be expanded as a prefix. Empty when the text has
    /// neither Han nor Latin. Linear; needs no dictionary.
    public func phraseTerms(of text: FoldedText) -> [PhraseTerm] {
        let scan = UnitScan(text.scalars)
        var terms: [PhraseTerm] = []
        scan.forEachRun { run in
            if run.units.count == 1 {
                terms.append(Self.term(run.isHan ? .unigram : .latin, run.units, scan, text))
                return
            }
            for index in run.units.dropLast() {
                terms.append(Self.term(.bigram, index..<index + 2, scan, text))
            }
        }
        return terms
    }

    /// The phrase terms of one of the words that `words(of:)` cut: those of its text, without cutting it again. A Latin
    /// run too long for a term is its shortened term, as in the index.
    public func phraseTerms(ofWord word: Token) -> [PhraseTerm] {
        guard word.kind == .word else { return [PhraseTerm(term: word.text, offset: 0, kind: word.kind)] }
        let scalars = Array(word.text.unicodeScalars)
        return scalars.indices.dropLast().map { index in
            PhraseTerm(
                term: String(scalars: scalars[index..<index + 2]), offset: Int32(truncatingIfNeeded: index),
                kind: .bigram)
        }
    }

    private static func term(
        _ kind: TokenKind, _ units: Range<Int>, _ scan: UnitScan, _ text: FoldedText
    ) -> PhraseTerm {
        let token = token(kind, units, scan, text)
        return PhraseTerm(term: token.text, offset: token.position, kind: kind)
    }

    /// The token of a non-empty range of units.
    private static func token(
        _ kind: TokenKind, _ units: Range<Int>, _ scan: UnitScan, _ text: FoldedText
    ) -> Token {
        let first = scan.units[units.lowerBound]
        let last = scan.units[units.upperBound - 1]
        let term =
            kind == .latin
            ? LongTerm.term(of: text.scalars[Int(first.start)..<Int(last.end)])
            : hanTerm(units, scan, text)
        return Token(
            text: term, kind: kind, position: Int32(truncatingIfNeeded: units.lowerBound),
            range: first.start..<last.end)
    }

    /// Only the characters: layout can lie between them, and is no part of the term. Made for every position of every
    /// text, so written straight into the string.
    @inline(__always)
    private static func hanTerm(_ units: Range<Int>, _ scan: UnitScan, _ text: FoldedText) -> String {
        String(unsafeUninitializedCapacity: units.count * 4) { buffer in
            var end = 0
            for index in units {
                end = buffer.encode(text.scalars[Int(scan.units[index].start)], at: end)
            }
            return end
        }
    }
}
