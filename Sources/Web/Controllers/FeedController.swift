// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// `/feed.atom` and `/search.atom`.
struct FeedController {
    let replies: IndexReplies

    /// Those of a search without order, pages and day: a feed is of today, newest first.
    static let parameters = SearchRequest.parameterNames.filter { !["sort", "page", "limit", "as_of"].contains($0) }

    func newest(_ request: Request, _ context: SiteContext) async throws -> Response {
        _ = try GivenParameters(request, allowed: [], isForm: false)
        let today = replies.today()
        return try await reply(request, SearchRequest(text: "", asOf: today), FeedLink.newest, page: "/browse")
    }

    func search(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let given = try QueryString.parameters(request.uri.query ?? "")
        if let other = given.first(where: { !Self.parameters.contains($0.name) }) {
            throw RequestProblem(
                code: "unknown_parameter", parameter: String(other.name.prefix(40)),
                "没有名为「\(other.name.prefix(40))」的参数。", allowed: Self.parameters)
        }
        var question = try SearchRequest(parameters: given, today: today)
        // What asks about a person by a number is not repeated in titles and addresses.
        if QueryText.repeatable(question.text) != question.text {
            throw RequestProblem(code: "personal_query", parameter: "q", "不能按个人号码订阅。")
        }
        let link = FeedLink.search(question)
        question.sort = .newest
        return try await reply(request, question, link, page: SearchLinks.address(question, today: today))
    }

    private func reply(
        _ request: Request, _ question: SearchRequest, _ link: FeedLink, page: String
    ) async throws -> Response {
        var question = question
        question.sort = .newest
        question.limit = AtomFeed.size
        let asked = question
        var response = try await replies.reply(request, .atom, key: [link.href], today: question.asOf) { engine in
            AtomFeed(title: link.title, path: link.href, page: page, answer: try engine.search(asked)).xml
        }
        response.headers[.robotsTag] = "noindex"
        response.headers[.accessControlAllowOrigin] = "*"
        return response
    }
}
