// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird

/// What holds for every answer: no foreign content, no guessing of types, no body on HEAD, a request id.
struct ResponseRules: RouterMiddleware {
    typealias Context = SiteContext

    /// The site loads its own stylesheet and nothing else; scripts are not used at all.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.contentSecurityPolicy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.requestID] = context.requestID
        return request.method == .head ? response.createHeadResponse() : response
    }
}

extension HTTPField.Name {
    static let referrerPolicy = constant("Referrer-Policy")
    static let crossOriginOpenerPolicy = constant("Cross-Origin-Opener-Policy")
    static let requestID = constant("X-Request-Id")
    static let robotsTag = constant("X-Robots-Tag")
    /// The first Host header becomes the request's authority; this is any further one.
    static let secondHost = constant("Host")

    private static func constant(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("not a header name: \(name)") }
        return name
    }
}
