// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import NIOCore

/// Refuses what no route could answer: overlong addresses, bodies on GET, requests without a host.
struct RequestRules: RouterMiddleware {
    typealias Context = SiteContext

    /// Bytes of an address; the longest query of 1,024 bytes is 3,072 when percent-encoded.
    static let longestAddress = 4_096
    /// Bytes of a body that a GET may carry; it is not read.
    static let longestBody = 8_192

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard request.head.path.map({ $0.utf8.count <= Self.longestAddress }) ?? true else {
            throw Failure(.uriTooLong, "uri_too_long", "地址最长 \(Self.longestAddress) 字节。")
        }
        guard let host = request.head.authority, !host.isEmpty, !request.headers.contains(.secondHost) else {
            throw Failure(.badRequest, "bad_host", "请求应有且只有一个 Host 首部。", closes: true)
        }
        if let length = request.headers[.contentLength].flatMap(Int.init), length > Self.longestBody {
            throw Self.tooLarge
        }
        if request.headers.contains(.transferEncoding) {
            do {
                _ = try await request.body.collect(upTo: Self.longestBody)
            } catch is NIOTooManyBytesError {
                throw Self.tooLarge
            }
        }
        return try await next(request, context)
    }

    private static let tooLarge = Failure(
        .contentTooLarge, "content_too_large", "请求正文最长 \(longestBody) 字节。", closes: true)
}
