// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird

/// One line a request: method, route, status, time; and its count.
///
/// Queries may hold personal data and are not logged at all (domain.md §7); the route is the template, not the
/// address.
struct RequestLog: RouterMiddleware {
    typealias Context = SiteContext

    let counts: RequestCounts

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = ContinuousClock.now - start
        counts.note(route: context.endpointPath ?? "-", status: response.status.code, elapsed: elapsed)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue.prefix(16))", "route": "\(context.endpointPath ?? "-")",
                "status": "\(response.status.code)",
                "ms": "\(elapsed.components.seconds * 1_000 + elapsed.components.attoseconds / 1_000_000_000_000_000)",
            ])
        return response
    }
}
