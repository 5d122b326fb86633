// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// A published list on a day and what changed: `/list/{list}` and `/api/v1/lists/{list}`.
struct ListController {
    let replies: IndexReplies
    let pages: Pages

    static let parameters = ["from", "to", "page", "limit"]

    private struct Question: Sendable {
        var list: ListItem.List
        var from: CivilDate?
        var to: CivilDate
        var page: Int
        var limit: Int

        var key: [String] { [list.rawValue, from?.description ?? "", to.description, "\(page)", "\(limit)"] }
    }

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let asked = try question(request, context, today, isForm: false)
        return try await replies.reply(request, .json, key: ["api/lists"] + asked.key, today: today) { engine in
            try JSONText.of(Self.answer(asked, engine))
        }
    }

    func page(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let asked = try question(request, context, today, isForm: true)
        let pages = pages
        return try await replies.reply(request, .html, key: ["list"] + asked.key, today: today) { engine in
            try pages.html(ListPage(Self.answer(asked, engine), today: today))
        }
    }

    private static func answer(_ asked: Question, _ engine: Engine) throws -> ListAnswer {
        try engine.list(asked.list, to: asked.to, from: asked.from, page: asked.page, limit: asked.limit)
    }

    private func question(
        _ request: Request, _ context: SiteContext, _ today: CivilDate, isForm: Bool
    ) throws -> Question {
        guard let list = context.parameters.get("list").flatMap({ ListItem.List(rawValue: $0) }) else {
            throw Failure.unknownPath
        }
        let given = try GivenParameters(request, allowed: Self.parameters, isForm: isForm)
        return Question(
            list: list, from: try given["from"].map { try ParameterReading.date($0, "from") },
            to: try given["to"].map { try ParameterReading.date($0, "to") } ?? today,
            page: try given.number("page", 1...ListLimits.pages, code: "bad_page") ?? 1,
            limit: try given.number("limit", 1...ListLimits.most, code: "bad_limit") ?? ListLimits.standard)
    }
}
