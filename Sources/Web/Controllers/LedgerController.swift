// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// Ledgers over all records: `/ledger/{rule}` and `/api/v1/ledger/{rule}`.
struct LedgerController {
    let replies: IndexReplies
    let pages: Pages

    static let parameters = ["organ", "state", "as_of", "page", "limit"]

    private struct Question: Sendable {
        var rule: LedgerRule
        var asOf: CivilDate
        var organ: String?
        var state: String?
        var page: Int
        var limit: Int

        var key: [String] { [rule.rawValue, organ ?? "", state ?? "", asOf.description, "\(page)", "\(limit)"] }
    }

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let asked = try question(request, context, today, isForm: false)
        return try await replies.reply(request, .json, key: ["api/ledger"] + asked.key, today: today) { engine in
            try JSONText.of(Self.answer(asked, engine))
        }
    }

    func page(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let asked = try question(request, context, today, isForm: true)
        let pages = pages
        return try await replies.reply(request, .html, key: ["ledger"] + asked.key, today: today) { engine in
            try pages.html(LedgerPage(Self.answer(asked, engine), today: today))
        }
    }

    private static func answer(_ asked: Question, _ engine: Engine) throws -> LedgerAnswer {
        try engine.ledger(
            asked.rule, asOf: asked.asOf, organ: asked.organ, state: asked.state, page: asked.page, limit: asked.limit)
    }

    private func question(
        _ request: Request, _ context: SiteContext, _ today: CivilDate, isForm: Bool
    ) throws -> Question {
        guard let rule = context.parameters.get("rule").flatMap({ LedgerRule(rawValue: $0) }) else {
            throw Failure.unknownPath
        }
        let given = try GivenParameters(request, allowed: Self.parameters, isForm: isForm)
        return Question(
            rule: rule, asOf: try given.asOf(today), organ: given["organ"], state: given["state"],
            page: try given.number("page", 1...LedgerLimits.pages, code: "bad_page") ?? 1,
            limit: try given.number("limit", 1...LedgerLimits.most, code: "bad_limit") ?? LedgerLimits.standard)
    }
}
