// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// `/search` and `/api/v1/search`, `/browse` and `/`.
struct SearchController {
    let replies: IndexReplies
    let pages: Pages

    /// Documents on the home page.
    static let newest = 8
    /// Cleanup rounds on the browsing page.
    static let rounds = 20

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let question = try self.question(request, today: today, isForm: false)
        return try await replies.reply(
            request, .json, key: ["api/search"] + Self.key(question, today: today), today: today,
            bytes: { try $0.search(question, today: today).json })
    }

    func page(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        guard let question = try formQuestion(request, today: today) else { return try await home(request, context) }
        let pages = pages
        var response = try await replies.reply(
            request, .html, key: ["search"] + Self.key(question, today: today), today: today
        ) { engine in
            let answer = try engine.search(question, today: today)
            var shown = question
            shown.text = QueryText.repeatable(question.text)
            let offers = answer.total.value == 0 && !shown.text.isEmpty ? try engine.suggest(shown.text) : nil
            return try pages.html(SearchPage(shown, answer, offers: offers, today: today))
        }
        response.headers[.robotsTag] = "noindex"
        return response
    }

    /// The form with the newest documents; without an index, the form with the reason.
    func home(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let pages = pages
        let newest = Self.question(kinds: [.document], limit: Self.newest, today: today)
        do {
            return try await replies.reply(request, .html, key: ["home"], today: today) { engine in
                let answer = try engine.search(newest, today: today)
                let day = PageDay(asOf: today, today: today)
                return try pages.html(HomePage(newest: answer, notice: nil, day: day))
            }
        } catch let error as SearchError {
            let failure = Failure(error)
            context.logger.warning("home page without an index", metadata: ["code": "\(failure.code)"])
            let model = HomePage(newest: nil, notice: failure.detail, day: PageDay(asOf: today, today: today))
            return Response(.ok, .html, try pages.html(model), [.cacheControl: "no-store"])
        }
    }

    func browse(_ request: Request, _ context: SiteContext) async throws -> Response {
        _ = try GivenParameters(request, allowed: [], isForm: true)
        let today = replies.today()
        let pages = pages
        let everything = Self.question(kinds: [], limit: 1, today: today)
        let rounds = Self.question(kinds: [.cleanup], limit: Self.rounds, today: today)
        return try await replies.reply(request, .html, key: ["browse"], today: today) { engine in
            let answer = try engine.search(everything, today: today)
            return try pages.html(
                BrowsePage(answer, rounds: try engine.search(rounds, today: today), today: today))
        }
    }

    /// `/browse/{facet}/{value}` leads to the search that it means.
    func browseValue(_ request: Request, _ context: SiteContext) async throws -> Response {
        let facets: Set<String> = ["kind", "organ", "field", "status", "year"]
        guard let facet = context.parameters.get("facet"), facets.contains(facet),
            let value = context.parameters.get("value").flatMap({ PercentDecoding.component($0) })
        else { throw Failure.unknownPath }
        return .redirect(to: BrowsePage.address(facet, value), type: .permanent)
    }

    /// `nil` where the form was sent without anything in it.
    private func formQuestion(_ request: Request, today: CivilDate) throws -> SearchRequest? {
        do {
            return try question(request, today: today, isForm: true)
        } catch let problem as RequestProblem where problem.code == "missing_query" {
            return nil
        }
    }

    private func question(_ request: Request, today: CivilDate, isForm: Bool) throws -> SearchRequest {
        var parameters = try QueryString.parameters(request.uri.query ?? "")
        // A form sends every field, so that an empty one means that nothing was chosen.
        if isForm { parameters.removeAll { $0.value.isEmpty && $0.name != "q" } }
        return try SearchRequest(parameters: parameters, today: today)
    }

    private static func question(kinds: [RecordKind], limit: Int, today: CivilDate) -> SearchRequest {
        var question = SearchRequest(text: "", asOf: today)
        question.kinds = kinds
        question.sort = .newest
        question.limit = limit
        return question
    }

    private static func key(_ question: SearchRequest, today: CivilDate) -> [String] {
        question.parameters(today: today).flatMap { [$0.name, $0.value] }
    }
}
