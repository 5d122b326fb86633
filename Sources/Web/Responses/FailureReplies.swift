// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import NIOHTTP1
import Querying

/// Turns errors into answers: problem details for programs, pages for people.
struct FailureReplies: RouterMiddleware {
    typealias Context = SiteContext

    let pages: Pages

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // The connection is past saving; the server itself answers 400 and closes it.
            throw error
        } catch let error as HTTPError where error.status == .notFound {
            return try reply(.unknownPath, request, context)
        } catch {
            return try reply(Failure(error), request, context)
        }
    }

    private func reply(_ failure: Failure, _ request: Request, _ context: SiteContext) throws -> Response {
        if let cause = failure.cause {
            context.logger.error("request failed", metadata: ["code": "\(failure.code)", "cause": "\(cause)"])
        }
        var headers = HTTPFields()
        headers[.cacheControl] = "no-store"
        if let seconds = failure.retryAfter { headers[.retryAfter] = String(seconds) }
        if failure.status == .methodNotAllowed { headers[.allow] = "GET, HEAD" }
        if failure.closes { headers[.connection] = "close" }
        let path = request.uri.path
        if path.hasPrefix("/api/") || HealthController.paths.contains(path) {
            headers[.accessControlAllowOrigin] = "*"
            let problem = Problem(failure, requestID: context.requestID)
            return Response(failure.status, .problem, try JSONText.of(problem), headers)
        }
        let model = FailurePage(failure, typed: typedQuery(request), requestID: context.requestID)
        return Response(failure.status, .html, try pages.html(model), headers)
    }

    /// What was typed, so that nobody has to type it again; empty where it cannot be read.
    private func typedQuery(_ request: Request) -> String {
        guard let parameters = try? QueryString.parameters(request.uri.query ?? "") else { return "" }
        return QueryText.repeatable(parameters.first { $0.name == "q" }?.value ?? "")
    }
}

extension Response {
    init(_ status: HTTPResponse.Status, _ type: BodyType, _ text: String, _ headers: HTTPFields = HTTPFields()) {
        self.init(status, type, ByteBuffer(string: text), headers)
    }

    /// - Parameter text: in UTF-8.
    init(_ status: HTTPResponse.Status, _ type: BodyType, _ text: ByteBuffer, _ headers: HTTPFields) {
        var headers = headers
        headers[.contentType] = type.rawValue
        self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: text))
    }
}
