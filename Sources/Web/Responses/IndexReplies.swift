// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// Answers GET requests from the index: the entity tag first, the work only where the asker has not got it yet.
struct IndexReplies: Sendable {
    let service: SearchService
    /// Changes with the templates.
    let version: String
    let today: @Sendable () -> CivilDate

    /// An answer may be kept for a minute, and shown for ten more while it is asked for anew (interfaces.md).
    static let cacheControl = "public, max-age=60, stale-while-revalidate=600"

    private enum Outcome: Sendable {
        case unchanged(EntityTag)
        case fresh(EntityTag, String)
    }

    /// What tells an answer of this moment from others.
    func tag(_ engine: Engine, _ type: String, key: [String], today: CivilDate) throws -> EntityTag {
        let manifest = try engine.manifest()
        return EntityTag([version, manifest.revision, manifest.dataThrough, type, today.description] + key)
    }

    /// What `body` makes of the engine, or 304.
    ///
    /// - Parameter key: the request in its normal form, without the day.
    func reply(
        _ request: Request, _ type: BodyType, key: [String], today: CivilDate,
        body: @escaping @Sendable (Engine) throws -> String
    ) async throws -> Response {
        let known = request.headers[.ifNoneMatch]
        let outcome = try await service.answer { engine -> Outcome in
            let tag = try tag(engine, type.rawValue, key: key, today: today)
            return tag.isNamed(by: known) ? .unchanged(tag) : .fresh(tag, try body(engine))
        }
        var headers = HTTPFields()
        headers[.cacheControl] = Self.cacheControl
        if type == .json { headers[.accessControlAllowOrigin] = "*" }
        switch outcome {
        case .unchanged(let tag):
            headers[.eTag] = tag.description
            return Response(status: .notModified, headers: headers)
        case .fresh(let tag, let text):
            headers[.eTag] = tag.description
            return Response(.ok, type, text, headers)
        }
    }
}
