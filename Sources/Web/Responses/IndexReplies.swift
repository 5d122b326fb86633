// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// Answers GET requests from the index: the entity tag first, the work only where the asker has not got it yet.
///
/// What needs no work (an unchanged answer, one that is kept) is answered on the thread of the connection: handed to those
/// that search it would be refused while they are busy.
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

    /// A question to the engine of one moment.
    private struct Asked: Sendable {
        let engine: Engine
        let tag: EntityTag
        /// The parts of the tag themselves, since two questions may have one tag; no part holds U+001F.
        let key: String

        init(_ engine: Engine, _ parts: [String]) {
            self.engine = engine
            tag = EntityTag(parts)
            key = parts.joined(separator: "\u{1F}")
        }
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
        @Sendable func asked(_ engine: Engine) throws -> Asked {
            Asked(engine, try state(engine, type.rawValue, today) + key)
        }
        let open = try service.moment.map(asked)
        if let open {
            if open.tag.isNamed(by: known) { return response(.unchanged(open.tag), type) }
            if let kept = cache.known(open.key) { return response(.fresh(open.tag, kept), type) }
        }
        let outcome = try await service.answer { engine -> Outcome in
            let asked = try open ?? asked(try engine.atOneMoment())
            if asked.tag.isNamed(by: known) { return .unchanged(asked.tag) }
            return .fresh(asked.tag, try cache.answer(asked.key) { try bytes(asked.engine) })
        }
        return response(outcome, type)
    }

    private func response(_ outcome: Outcome, _ type: BodyType) -> Response {
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
