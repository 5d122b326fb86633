// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// All that is public about a market subject: `/subject`, `/subject/{code}`, `/api/v1/subjects/{code}` and `/api/v1/subjects?q=`.
struct SubjectController {
    let replies: IndexReplies
    let pages: Pages

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

    /// The same as a page; without a question the form alone.
    func searchPage(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let given = try GivenParameters(request, allowed: Self.parameters, isForm: true)
        let question = try QueryText.checked(given["q"] ?? "")
        guard !question.isEmpty else {
            return Response(.ok, .html, try pages.html(SubjectPage()), [.cacheControl: "no-cache"])
        }
        return try await page(request, question, asOf: try given.asOf(today), today: today)
    }

    /// `/subject/{code}`; also by the id of the subject's record, which hits link to.
    func page(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        guard let code = context.parameters.get("code").flatMap({ PercentDecoding.component($0) }),
            !code.isEmpty, code.utf8.count <= RecordController.longestID
        else { throw SearchError.notFound("") }
        let asOf = try GivenParameters(request, allowed: ["as_of"], isForm: true).asOf(today)
        return try await page(request, code, asOf: asOf, today: today)
    }

    private func page(
        _ request: Request, _ question: String, asOf: CivilDate, today: CivilDate
    ) async throws -> Response {
        let pages = pages
        return try await replies.reply(
            request, .html, key: ["subject", question, asOf.description], today: today
        ) { engine in
            try pages.html(SubjectPage(engine.subject(Self.name(question, engine, asOf), asOf: asOf), today: today))
        }
    }

    /// The code or number of the record with this id; any other text as it is.
    private static func name(_ text: String, _ engine: Engine, _ asOf: CivilDate) throws -> String {
        guard text.contains("-"), text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        do {
            guard let subject = try engine.record(text, asOf: asOf).subject else { return text }
            return subject.code ?? subject.registrationNumber ?? subject.name
        } catch SearchError.notFound { return text }
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
