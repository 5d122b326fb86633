// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import NIOCore
import Querying
import Records

/// All hits of a search as a file: `/api/v1/export`.
struct ExportController {
    let replies: IndexReplies

    /// How often a piece is asked for again where the line of questions is full, with a second between.
    static let attempts = 30

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        let today = replies.today()
        let question = try ExportRequest(
            parameters: try QueryString.parameters(request.uri.query ?? ""), today: today)
        let key = ["api/export"] + question.parameters(today: today).flatMap { [$0.name, $0.value] }
        let known = request.headers[.ifNoneMatch]
        let replies = replies
        // The first piece decides whether there is an answer; after it the status can no longer change.
        let first = try await replies.service.answer { engine -> Piece? in
            let engine = try engine.atOneMoment()
            let tag = try replies.tag(engine, question.format.mediaType, key: key, today: today)
            guard !tag.isNamed(by: known) else { return Piece(tag: tag, export: nil, bytes: nil) }
            var export = Export(question)
            let bytes = try export.next(from: engine)
            return Piece(tag: tag, export: export, bytes: bytes)
        }
        var headers = HTTPFields()
        headers[.cacheControl] = IndexReplies.cacheControl
        headers[.accessControlAllowOrigin] = "*"
        headers[.robotsTag] = "noindex"
        headers[.eTag] = first?.tag.description
        guard let export = first?.export else { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = question.format.mediaType
        headers[.contentDisposition] = "attachment; filename=\"\(question.format.fileName)\""
        let bytes = first?.bytes
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                var (export, bytes) = (export, bytes)
                while let piece = bytes {
                    if !piece.isEmpty { try await writer.write(ByteBuffer(bytes: piece)) }
                    (export, bytes) = try await next(export)
                }
                try await writer.finish(nil)
            })
    }

    private struct Piece: Sendable {
        var tag: EntityTag
        /// `nil` where whoever asks has the answer.
        var export: Export?
        var bytes: [UInt8]?
    }

    /// The piece behind; waits its turn, since half an answer is none.
    private func next(_ export: Export) async throws -> (Export, [UInt8]?) {
        for attempt in 1... {
            do {
                return try await replies.service.answer { engine in
                    var export = export
                    let bytes = try export.next(from: engine)
                    return (export, bytes)
                }
            } catch SearchError.overloaded where attempt < Self.attempts {
                try await Task.sleep(for: .seconds(1))
            }
        }
        throw SearchError.overloaded
    }
}
