// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// Ledgers over all records: `/api/v1/ledger/{rule}`.
struct LedgerController {
    let replies: IndexReplies

    static let parameters = ["organ", "state", "as_of", "page", "limit"]

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        guard let rule = context.parameters.get("rule").flatMap({ LedgerRule(rawValue: $0) }) else {
            throw Failure.unknownPath
        }
        let given = try GivenParameters(request, allowed: Self.parameters, isForm: false)
        let asOf = try given.asOf(today)
        let (organ, state) = (given["organ"], given["state"])
        let page = try given.number("page", 1...LedgerLimits.pages, code: "bad_page") ?? 1
        let limit = try given.number("limit", 1...LedgerLimits.most, code: "bad_limit") ?? LedgerLimits.standard
        let key = ["api/ledger", rule.rawValue, organ ?? "", state ?? "", asOf.description, "\(page)", "\(limit)"]
        return try await replies.reply(request, .json, key: key, today: today) { engine in
            try JSONText.of(
                engine.ledger(rule, asOf: asOf, organ: organ, state: state, page: page, limit: limit))
        }
    }
}
