// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// Every decision that applies an article: `/basis` and `/api/v1/basis`.
struct BasisController {
    let replies: IndexReplies
    let pages: Pages

    static let parameters = ["citation", "as_of", "page", "limit"]

    private struct Question: Sendable {
        var citation: String
        var asOf: CivilDate
        var page: Int
        var limit: Int

        var key: [String] { [citation, asOf.description, "\(page)", "\(limit)"] }
    }

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let asked = try question(request, today, isForm: false)
        return try await replies.reply(request, .json, key: ["api/basis"] + asked.key, today: today) { engine in
            try JSONText.of(Self.answer(asked, engine))
        }
    }

    /// The same as a page; without a citation the form alone.
    func page(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let asked = try question(request, today, isForm: true)
        let pages = pages
        guard !asked.citation.allSatisfy(\.isWhitespace) else {
            return Response(.ok, .html, try pages.html(BasisPage()), [.cacheControl: "no-cache"])
        }
        return try await replies.reply(request, .html, key: ["basis"] + asked.key, today: today) { engine in
            try pages.html(BasisPage(Self.answer(asked, engine), today: today))
        }
    }

    private static func answer(_ asked: Question, _ engine: Engine) throws -> BasisAnswer {
        try engine.basis(asked.citation, asOf: asked.asOf, page: asked.page, limit: asked.limit)
    }

    private func question(_ request: Request, _ today: CivilDate, isForm: Bool) throws -> Question {
        let given = try GivenParameters(request, allowed: Self.parameters, isForm: isForm)
        return Question(
            citation: given["citation"] ?? "", asOf: try given.asOf(today),
            page: try given.number("page", 1...BasisLimits.pages, code: "bad_page") ?? 1,
            limit: try given.number("limit", 1...BasisLimits.most, code: "bad_limit") ?? BasisLimits.standard)
    }
}
