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
    /// Finished answers of this revision and day, and of earlier ones until they are pushed out.
    let cache: ResultCache

    /// An answer may be kept for a minute, and shown for ten more while it is asked for anew (interfaces.md).
    static let cacheControl = "public, max-age=60, stale-while-revalidate=600"

    private enum Outcome: Sendable {
        case unchanged(EntityTag)
        case fresh(EntityTag, [UInt8])
    }

    /// What tells an answer of this moment from others.
    func tag(_ engine: Engine, _ type: String, key: [String], today: CivilDate) throws -> EntityTag {
        EntityTag(try state(engine, type, today) + key)
    }

    /// All that an answer depends on besides the question.
    private func state(_ engine: Engine, _ type: String, _ today: CivilDate) throws -> [String] {
        [version] + (try engine.marks()) + [type, today.description]
    }

    /// What `body` makes of the engine, or 304.
    ///
    /// - Parameter key: the request in its normal form, without the day.
    func reply(
        _ request: Request, _ type: BodyType, key: [String], today: CivilDate,
        body: @escaping @Sendable (Engine) throws -> String
    ) async throws -> Response {
        try await reply(request, type, key: key, today: today, bytes: { Array(try body($0).utf8) })
    }

    /// The same for text in UTF-8.
    func reply(
        _ request: Request, _ type: BodyType, key: [String], today: CivilDate,
        bytes: @escaping @Sendable (Engine) throws -> [UInt8]
    ) async throws -> Response {
        let known = request.headers[.ifNoneMatch]
        let outcome = try await service.answer { engine -> Outcome in
            let engine = try engine.atOneMoment()
            let parts = try state(engine, type.rawValue, today) + key
            let tag = EntityTag(parts)
            if tag.isNamed(by: known) { return .unchanged(tag) }
            // The parts themselves, since two of them may have one tag; no part holds U+001F.
            return .fresh(tag, try cache.answer(parts.joined(separator: "\u{1F}")) { try bytes(engine) })
        }
        var headers = HTTPFields()
        headers[.cacheControl] = Self.cacheControl
        if type == .json { headers[.accessControlAllowOrigin] = "*" }
        switch outcome {
        case .unchanged(let tag):
            headers[.eTag] = tag.description
            return Response(status: .notModified, headers: headers)
        case .fresh(let tag, let bytes):
            headers[.eTag] = tag.description
            return Response(.ok, type, ByteBuffer(bytes: bytes), headers)
        }
    }
}
