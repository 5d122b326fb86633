// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// Every decision that applies an article: `/api/v1/basis`.
struct BasisController {
    let replies: IndexReplies

    static let parameters = ["citation", "as_of", "page", "limit"]

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let given = try GivenParameters(request, allowed: Self.parameters, isForm: false)
        let asOf = try given.asOf(today)
        let citation = given["citation"] ?? ""
        let page = try given.number("page", 1...BasisLimits.pages, code: "bad_page") ?? 1
        let limit = try given.number("limit", 1...BasisLimits.most, code: "bad_limit") ?? BasisLimits.standard
        return try await replies.reply(
            request, .json, key: ["api/basis", citation, asOf.description, "\(page)", "\(limit)"], today: today
        ) { engine in
            try JSONText.of(engine.basis(citation, asOf: asOf, page: page, limit: limit))
        }
    }
}
