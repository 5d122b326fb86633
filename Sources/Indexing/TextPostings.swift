// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import TextAnalysis

/// Runs text through the analyser and keeps count of positions.
///
/// One value a thread: the analyser is not shareable. Fields and passages are set apart by a gap, so that no phrase
/// reaches across them.
struct TextPostings {
    private let analyser = Analyzer()
    /// Positions between two texts of one document; longer than any phrase that a query may ask for.
    static let gap: UInt32 = 256

    /// The tokens of one text, positions from 0.
    struct Analysed {
        var postings: [IndexDocument.Posting] = []
        var words: [String] = []
        /// First position that is free behind the text.
        var length: UInt32 = 0
    }

    /// Analyses `text` under the prefix of `field` (`.text` or `.title`).
    func analysed(_ text: String, field: TermPrefix = .text) -> Analysed {
        var result = Analysed()
        let tokens = analyser.tokens(of: TextFolding.fold(text))
        result.postings.reserveCapacity(tokens.count)
        for token in tokens {
            if token.kind == .word {
                if field == .text { result.words.append(TermPrefix.word.rawValue + token.text) }
                continue
            }
            let position = UInt32(max(0, token.position))
            let term = field.rawValue.isEmpty ? token.text : field.rawValue + token.text
            result.postings.append(IndexDocument.Posting(term: term, position: position))
            result.length = max(result.length, position + 1)
        }
        return result
    }
}

extension IndexDocument {
    /// Adds the terms of `analysed` without their positions.
    mutating func appendTerms(of analysed: TextPostings.Analysed) {
        for posting in analysed.postings { words.append(posting.term) }
        words.append(contentsOf: analysed.words)
    }

    /// Adds `analysed` behind all that is there, from `base` on; returns the base for the next text.
    mutating func append(_ analysed: TextPostings.Analysed, at base: UInt32) -> UInt32 {
        for posting in analysed.postings {
            postings.append(Posting(term: posting.term, position: base + posting.position))
        }
        words.append(contentsOf: analysed.words)
        return base + analysed.length + TextPostings.gap
    }
}
