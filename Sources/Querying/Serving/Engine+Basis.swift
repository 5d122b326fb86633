// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension Engine {
    /// Every decision whose basis is the provision, with exact counts, and the provision as it stood on the day of each.
    ///
    /// Cost: one stored record for each that cites the article, once for a snapshot and day; a page's citations are
    /// resolved anew, each version and article once.
    ///
    /// - Parameters:
    ///   - citation: 食品安全法第124条; 款 and 项 narrow it.
    ///   - asOf: for which day the article and the states of list items are given.
    ///   - page: from 1.
    ///   - limit: decisions on a page.
    /// - Throws: `RequestProblem` with `bad_citation`, `SearchError` otherwise.
    public func basis(
        _ citation: String, asOf: CivilDate, page: Int = 1, limit: Int = BasisLimits.standard
    ) throws -> BasisAnswer {
        let clock = ContinuousClock()
        let start = clock.now
        let question = try BasisQuestion(citation)
        return try reading { reader in
            let search = BasisSearch(reader: reader, question: question, asOf: asOf, deadline: start + deadline)
            var answer = try search.answer(page: page, limit: limit)
            answer.links = links(question, asOf: asOf, page: page, limit: limit, total: answer.decisions.total)
            answer.meta = meta(reader, asOf: asOf, elapsed: start.duration(to: clock.now))
            return answer
        }
    }

    private func links(
        _ question: BasisQuestion, asOf: CivilDate, page: Int, limit: Int, total: Int
    ) -> SearchAnswer.Links {
        func link(_ page: Int) -> String {
            var parameters = [(name: "citation", value: question.given)]
            if asOf != today() { parameters.append(("as_of", asOf.description)) }
            if limit != BasisLimits.standard { parameters.append(("limit", String(limit))) }
            if page != 1 { parameters.append(("page", String(page))) }
            return Address.search("/api/v1/basis", parameters)
        }
        return SearchAnswer.Links(
            selfLink: link(page), next: page * limit < total ? link(page + 1) : nil,
            prev: page > 1 ? link(page - 1) : nil)
    }
}

/// How many decisions a page under an article may have.
public enum BasisLimits {
    public static let standard = 100
    public static let most = 1_000
    /// Pages beyond hold nothing at a county's size.
    public static let pages = 10_000
}
