// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying

/// Addresses whose content comes with the program: the stylesheet, 关于本站, 接口说明, what search machines may read.
struct FixedController {
    let service: SearchService
    let pages: Pages

    func about(_ request: Request, _ context: SiteContext) async throws -> Response {
        // The page stands without an index too; then it just has no figures.
        let manifest = try await service.answer { engine -> Engine.Manifest? in try? engine.manifest() }
        return Response(.ok, .html, try pages.html(AboutPage(manifest)), [.cacheControl: "max-age=60"])
    }

    func api(_ request: Request, _ context: SiteContext) async throws -> Response {
        Response(.ok, .html, try pages.html(APIPage()), [.cacheControl: "max-age=600"])
    }

    /// A file of the program, with a tag that changes with it.
    func file(_ bytes: [UInt8], _ type: BodyType) -> @Sendable (Request, SiteContext) async throws -> Response {
        let text = String(decoding: bytes, as: UTF8.self)
        let tag = EntityTag([type.rawValue, text])
        return { request, _ in
            var headers: HTTPFields = [.cacheControl: "public, max-age=3600", .eTag: tag.description]
            if type == .yaml { headers[.accessControlAllowOrigin] = "*" }
            guard !tag.isNamed(by: request.headers[.ifNoneMatch]) else {
                return Response(status: .notModified, headers: headers)
            }
            return Response(.ok, type, text, headers)
        }
    }
}
