// SPDX-License-Identifier: GPL-3.0-or-later
import Hummingbird

/// What travels with a request through the site.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }

    /// Names the request in answers and logs, so that a report of an error can be found.
    var requestID: String { logger[metadataKey: "hb.request.id"]?.description ?? "-" }
}
