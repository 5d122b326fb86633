// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// Is it in force: `/status` and `/api/v1/status`.
struct StatusController {
    let replies: IndexReplies
    let pages: Pages

    static let parameters = ["q", "as_of"]

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let given = try GivenParameters(request, allowed: Self.parameters, isForm: false)
        let asOf = try given.asOf(today)
        let question = try QueryText.checked(given["q"] ?? "")
        return try await replies.reply(
            request, .json, key: ["api/status", question, asOf.description], today: today
        ) { engine in
            try JSONText.of(engine.status(question, asOf: asOf))
        }
    }

    func page(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let given = try GivenParameters(request, allowed: Self.parameters, isForm: true)
        let day = PageDay(asOf: try given.asOf(today), today: today)
        let question = try QueryText.checked(given["q"] ?? "")
        let pages = pages
        guard !question.isEmpty else {
            let form = StatusPage(query: "", day: day, reply: nil, dataThrough: nil)
            return Response(.ok, .html, try pages.html(form), [.cacheControl: "no-cache"])
        }
        var response = try await replies.reply(
            request, .html, key: ["status", question, day.asOf.description], today: today
        ) { engine in
            let reply = try engine.status(question, asOf: day.asOf)
            let through = try engine.manifest().dataThrough
            let shown = QueryText.repeatable(question)
            return try pages.html(StatusPage(query: shown, day: day, reply: reply, dataThrough: through))
        }
        response.headers[.robotsTag] = "noindex"
        return response
    }
}
