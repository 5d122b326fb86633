// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import TextAnalysis

/// Runs text through the analyser; one value a thread, since the analyser is not shareable.
struct TextTerms {
    private let analyser = Analyzer()

    /// The terms of `text` under the prefix of `field` (`.text` or `.title`), one for each occurrence; words of three
    /// and more characters under their own prefix, for `.text` only.
    func terms(of text: String, field: TermPrefix = .text) -> [String] {
        let tokens = analyser.tokens(of: TextFolding.fold(text))
        var terms: [String] = []
        terms.reserveCapacity(tokens.count)
        for token in tokens {
            if token.kind == .word {
                if field == .text { terms.append(TermPrefix.word.rawValue + token.text) }
            } else {
                terms.append(field.rawValue.isEmpty ? token.text : field.rawValue + token.text)
            }
        }
        return terms
    }
}
