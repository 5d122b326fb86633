// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis

extension Engine {
    /// Each citation on the day of the act, of the conduct and of the question, with what differs.
    static func citations(
        _ citations: [ArticleCitation], role: CitationAnswer.Role, on day: CivilDate?, conduct: CivilDate?,
        asOf: CivilDate, reader: IndexReader
    ) throws -> [CitationAnswer] {
        let resolver = StatuteResolver(reader: reader)
        return try citations.map { citation in
            let then = try resolver.standing(of: citation, on: day)
            let before = try conduct.map { try resolver.standing(of: citation, on: $0) }
            let now = try resolver.standing(of: citation, on: asOf)
            let query = citation.canonical.filter { $0 != "《" && $0 != "》" }
            return CitationAnswer(
                citation: citation.canonical, role: role, onDay: then, onConduct: before, today: now,
                differsToday: differs(then, now), differsFromConduct: before.flatMap { differs($0, then) },
                links: SearchAnswer.ItemLinks(
                    selfLink: Address.search("/api/v1/basis", [("citation", query)]),
                    html: Address.search("/basis", [("citation", query)])))
        }
    }

    /// Whether two texts of an article differ in more than spelling; an article that is gone differs.
    private static func differs(_ left: ArticleStanding, _ right: ArticleStanding) -> Bool? {
        if let first = left.text, let second = right.text { return TextFolding.key(first) != TextFolding.key(second) }
        let gone: Set<ArticleStanding.Outcome> = [.noSuchArticle, .ended]
        if left.text != nil, gone.contains(right.outcome) { return true }
        if right.text != nil, left.outcome == .noSuchArticle { return true }
        return nil
    }
}
