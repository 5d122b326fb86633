// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Schema

extension Engine {
    /// The answer to a search.
    ///
    /// - Parameter today: the day that links leave out as `as_of`; the engine's own where absent.
    /// - Throws: `RequestProblem` for a query that cannot be asked, `SearchError` otherwise.
    public func search(_ request: SearchRequest, today: CivilDate? = nil) throws -> SearchAnswer {
        let clock = ContinuousClock()
        let start = clock.now
        let query = try QueryParser.parse(request.text)
        let today = today ?? self.today()
        return try reading { reader in
            let (plan, execution) = try execute(query, request, reader)
            let snippets = SnippetMaker(plan.highlights)
            let items = try execution.hits.map { hit in
                try item(hit, day: plan.asOf, snippets: snippets, reader: reader)
            }
            // Who finds nothing must be told what it was that held nothing; a person's number is not looked up at all.
            let searched =
                execution.total == 0 && !query.isPersonal ? Self.searched(Self.kinds(of: request), reader: reader) : nil
            let elapsed = start.duration(to: clock.now)
            return SearchAnswer(
                query: SearchAnswer.QueryReading(
                    given: query.isPersonal ? PersonalQuery.given : request.text, understood: query.understood,
                    warnings: Self.warnings(query, execution)
                        + [searched.flatMap(SearchedSource.gaps)].compactMap { $0 },
                    suggestions: query.suggestions + Self.offers(plan, text: request.text)),
                total: SearchAnswer.Total(value: execution.total, relation: "exact"),
                items: items,
                facets: FacetListing.facets(execution.facets, filters: plan.filters, asOf: plan.asOf),
                searched: searched,
                links: links(
                    query.isPersonal ? Self.withoutText(request) : request, total: execution.total, today: today),
                meta: meta(reader, asOf: request.asOf, elapsed: elapsed))
        }
    }

    /// What the index gives for a checked question.
    func execute(
        _ query: ParsedQuery, _ request: SearchRequest, _ reader: IndexReader
    ) throws -> (plan: Plan, execution: Execution) {
        let plan = reader.planner.plan(query, for: request)
        if let from = plan.filters.from, let to = plan.filters.to, from > to {
            throw RequestProblem(code: "bad_range", parameter: "from", "起始日期 \(from) 晚于截止日期 \(to)。")
        }
        return (plan, try reader.run(plan, deadline: .now + deadline))
    }

    /// The kinds that a question is about.
    private static func kinds(of request: SearchRequest) -> [RecordKind] {
        RecordKind.allCases.filter { request.kinds.isEmpty || request.kinds.contains($0) }
    }

    static func warnings(_ query: ParsedQuery, _ execution: Execution) -> [String] {
        var warnings = query.warnings
        if execution.isRelaxed { warnings.append("没有同时包含全部词语的结果，以下结果包含其中一部分词语。") }
        if execution.isTruncated { warnings.append("以此开头的词太多，只查了其中一部分，请多写几个字。") }
        return warnings
    }

    /// Other words that the query may mean, as queries.
    private static func offers(_ plan: Plan, text: String) -> [ParsedQuery.Suggestion] {
        plan.offers.compactMap { offer in
            guard text.contains(offer.word), !text.contains(offer.other) else { return nil }
            let other = text.replacing(offer.word, with: offer.other)
            return ParsedQuery.Suggestion(query: other, label: "“\(offer.word)”也可能写作“\(offer.other)”")
        }
    }

    /// The plan of a request, for `--explain` and golden tests.
    public func plan(_ request: SearchRequest) throws -> Plan {
        Planner().plan(try QueryParser.parse(request.text), for: request)
    }

    func meta(_ reader: IndexReader, asOf: CivilDate, elapsed: Duration) -> SearchAnswer.Meta {
        let snapshot = reader.snapshot
        let milliseconds = Double(elapsed.components.attoseconds) / 1e15 + Double(elapsed.components.seconds) * 1e3
        return SearchAnswer.Meta(
            indexRevision: snapshot.revision, dataThrough: snapshot.generation.manifest.dataThrough, asOf: asOf,
            tookMs: (milliseconds * 100).rounded() / 100)
    }

    /// A hit as answers show it.
    func item(
        _ hit: Execution.Hit, day: CivilDate, snippets: SnippetMaker, reader: IndexReader
    ) throws -> SearchAnswer.Item {
        let held = try reader.held(record: hit.recordDocument)
        var item = held.item(on: day)
        var shown = try hit.passageDocument.map { try reader.held(passage: $0) }
        if let passage = shown?.passage {
            item.article = passage.article.map { SearchAnswer.Article(number: $0, label: passage.label) }
            item.fragment = Address.fragment(passage.anchor)
        }
        if shown?.passage.text.isEmpty ?? true, held.record.passageCount > 0 {
            shown = try reader.firstText(of: hit.recordDocument, held.record.id)
        }
        if let shown { item.snippetBytes = snippets.snippet(shown.source) }
        return item
    }

    /// The request as it may be repeated where its text may not.
    private static func withoutText(_ request: SearchRequest) -> SearchRequest {
        var request = request
        request.text = ""
        return request
    }

    /// The state of a record that has one.
    static func status(_ record: IndexedRecord, asOf: CivilDate) -> StatusAnswer? {
        guard [.document, .item, .benchmark].contains(record.kind) else { return nil }
        return StatusAnswer(Records.status(record.events, asOf: asOf))
    }

    private func links(_ request: SearchRequest, total: Int, today: CivilDate) -> SearchAnswer.Links {
        func link(_ page: Int) -> String {
            var other = request
            other.page = page
            return Address.search("/api/v1/search", other.parameters(today: today))
        }
        let hasNext =
            request.offset + request.limit < total
            && request.offset + request.limit <= QueryLimits.offset
        return SearchAnswer.Links(
            selfLink: link(request.page), next: hasNext ? link(request.page + 1) : nil,
            prev: request.page > 1 ? link(request.page - 1) : nil)
    }
}
