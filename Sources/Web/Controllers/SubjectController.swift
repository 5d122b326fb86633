// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// All that is public about a market subject: `/api/v1/subjects/{code}` and `/api/v1/subjects?q=`.
struct SubjectController {
    let replies: IndexReplies

    static let parameters = ["q", "as_of"]

    /// Every text has an answer here: a blank says what was searched.
    func search(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let given = try GivenParameters(request, allowed: Self.parameters, isForm: false)
        let asOf = try given.asOf(today)
        let question = try QueryText.checked(given["q"] ?? "")
        return try await replies.reply(
            request, .json, key: ["api/subjects", question, asOf.description], today: today
        ) { engine in
            try JSONText.of(engine.subject(question, asOf: asOf))
        }
    }

    /// One subject by its code; 404 where nothing public bears it, 400 where it is no code.
    func subject(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        guard let code = context.parameters.get("code").flatMap({ PercentDecoding.component($0) }),
            !code.isEmpty, code.utf8.count <= RecordController.longestID
        else { throw SearchError.notFound("") }
        let asOf = try GivenParameters(request, allowed: ["as_of"], isForm: false).asOf(today)
        return try await replies.reply(
            request, .json, key: ["api/subject", code, asOf.description], today: today
        ) { engine in
            let answer = try engine.subject(code, asOf: asOf)
            switch answer.outcome {
            case .found: return try JSONText.of(answer)
            case .nothing, .candidates: throw SearchError.notFound(code)
            case .refused: throw RequestProblem(code: "personal_query", parameter: "code", answer.statement)
            case .invalid:
                throw RequestProblem(
                    code: "bad_code", parameter: "code", answer.statement,
                    allowed: [answer.query.suggestion].compactMap { $0 })
            }
        }
    }
}
