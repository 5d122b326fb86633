// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Reads what a text says about when it begins, when it ends, and what it ends or changes.
public enum ClauseReader {
    /// Longer sentences (tables that lost their line breaks) are quoted only around the clause.
    static let longestQuote = 1200

    /// The validity clauses of `body` in reading order (domain.md §1.7).
    ///
    /// Only what the text itself orders counts: 依照…废止的, 可以废止, 已废止 and titles that are merely cited give
    /// nothing. `title` is the document's own title, where known: it tells 《甲》自…起施行 about itself from the same
    /// words about another. Each clause quotes its whole sentence and names the article it stands in. Linear; total.
    public static func clauses(
        in body: String, outline: [OutlineNode], title: String? = nil
    ) -> [ValidityClause] {
        let text = BodyText(body)
        return clauses(in: text, spans: TitleScanner(text: text).spans(), outline: outline, title: title)
    }

    static func clauses(
        in text: BodyText, spans: [TitleSpan], outline: [OutlineNode], title: String?
    ) -> [ValidityClause] {
        let triggers = ClauseTriggers.positions(in: text)
        let scanner = SentenceScanner(text: text, spans: spans)
        let effective = EffectiveClauseReader(text: text, title: title)
        let repeal = RepealClauseReader(text: text)
        let amendment = AmendmentClauseReader(text: text)
        var result: [ValidityClause] = []
        var seen: Set<ValidityClause> = []
        var selfSentenceEnd = -1
        for (sentence, previous) in scanner.sentences(around: triggers) {
            let followsOwn = previous.map { $0.upperBound <= selfSentenceEnd && $0.upperBound + 2 >= selfSentenceEnd }
            let own = effective.read(sentence, followsOwn: followsOwn ?? false, previous: previous)
            if !own.isEmpty { selfSentenceEnd = sentence.range.upperBound }
            let found = own + repeal.read(sentence) + amendment.read(sentence)
            guard !found.isEmpty else { continue }
            let locator = locator(at: sentence.range.lowerBound, in: outline)
            for draft in found {
                var clause = draft.clause
                clause.quote = quote(sentence.range, around: draft.at, in: text)
                clause.locator = locator
                clause.offset = sentence.range.lowerBound
                if seen.insert(placeless(clause)).inserted { result.append(clause) }
            }
        }
        let listed = RepealListReader(text: text, spans: spans, outline: outline).clauses()
        let known = Set(result.map { Ending(kind: $0.kind, title: $0.targetTitle) })
        result.append(contentsOf: listed.filter { !known.contains(Ending(kind: $0.kind, title: $0.targetTitle)) })
        return result.sorted { ($0.offset, $0.kind.rawValue) < ($1.offset, $1.kind.rawValue) }
    }

    // A body that holds a text twice (notice and annex) says everything twice; place makes no difference.
    private static func placeless(_ clause: ValidityClause) -> ValidityClause {
        var bare = clause
        bare.offset = 0
        bare.locator = nil
        return bare
    }

    private struct Ending: Hashable {
        var kind: ValidityClause.Kind
        var title: String?
    }

    private static func quote(_ range: Range<Int>, around at: Int, in text: BodyText) -> String {
        guard range.count > longestQuote else { return text.text(range) }
        let lower = max(range.lowerBound, min(at - longestQuote / 2, range.upperBound - longestQuote))
        let upper = min(range.upperBound, lower + longestQuote)
        return (lower > range.lowerBound ? "……" : "") + text.text(lower..<upper)
            + (upper < range.upperBound ? "……" : "")
    }

    /// The label of the article around `offset`; binary search, because long codes have a thousand of them.
    static func locator(at offset: Int, in outline: [OutlineNode]) -> String? {
        var low = 0
        var high = outline.count
        while low < high {
            let middle = (low + high) / 2
            if outline[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0, outline[low - 1].level == .article else { return nil }
        return outline[low - 1].label
    }
}
