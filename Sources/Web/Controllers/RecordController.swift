// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// `/doc/{id}`, `/cleanup/{round}`, the pages of the other kinds and `/api/v1/records/{id}`.
struct RecordController {
    let replies: IndexReplies
    let pages: Pages

    /// Longer than any id; what is longer need not be looked up.
    static let longestID = 200

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (id, asOf, today) = try asked(request, context, isForm: false)
        return try await replies.reply(
            request, .json, key: ["api/records", id, asOf.description], today: today
        ) { engine in
            try JSONText.of(engine.record(id, asOf: asOf))
        }
    }

    func document(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await page(request, context, at: [.document]) { answer, today in DocumentPage(answer, today: today) }
    }

    func cleanup(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await page(request, context, at: [.cleanup]) { answer, today in
            guard let round = answer.cleanup else { throw SearchError.notFound(answer.id) }
            return CleanupPage(answer, round, today: today)
        }
    }

    /// `/decision/{id}`, `/credit/{id}`, `/interpretation/{id}`, `/item/{id}`, `/benchmark/{id}`.
    func record(at kinds: [RecordKind]) -> @Sendable (Request, SiteContext) async throws -> Response {
        { request, context in
            try await page(request, context, at: kinds) { answer, today in RecordPage(answer, today: today) }
        }
    }

    /// The page of a record; a record of another kind is sent on to its own address.
    private func page<Model: PageModel>(
        _ request: Request, _ context: SiteContext, at kinds: [RecordKind],
        model: @escaping @Sendable (RecordAnswer, CivilDate) throws -> Model
    ) async throws -> Response {
        let (id, asOf, today) = try asked(request, context, isForm: true)
        let pages = pages
        do {
            return try await replies.reply(
                request, .html, key: ["page", kinds.map(\.rawValue).joined(separator: "+"), id, asOf.description],
                today: today
            ) { engine in
                let answer = try engine.record(id, asOf: asOf)
                guard kinds.contains(answer.kind) else {
                    throw OtherAddress(path: Address.page(answer.kind, answer.id))
                }
                return try pages.html(model(answer, today))
            }
        } catch let other as OtherAddress where other.path != request.uri.path {
            return .redirect(to: other.path, type: .permanent)
        } catch is OtherAddress {
            throw SearchError.notFound(id)
        }
    }

    private struct OtherAddress: Error {
        var path: String
    }

    private func asked(
        _ request: Request, _ context: SiteContext, isForm: Bool
    ) throws -> (id: String, asOf: CivilDate, today: CivilDate) {
        let today = replies.today()
        guard let id = context.parameters.get("id").flatMap({ PercentDecoding.component($0) }),
            !id.isEmpty, id.utf8.count <= Self.longestID
        else { throw SearchError.notFound("") }
        let given = try GivenParameters(request, allowed: ["as_of"], isForm: isForm)
        return (id, try given.asOf(today), today)
    }
}
