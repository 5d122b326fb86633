// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Querying
import Records

/// The site: which address is answered by what. Every route answers GET and HEAD only.
public struct Site: Sendable {
    private let service: SearchService
    private let today: @Sendable () -> CivilDate
    private let pages: Pages
    private let cache: ResultCache
    private let counts = RequestCounts()

    /// Bytes of finished answers that are kept unless told otherwise.
    public static let cacheBudget = 128 << 20

    /// - Parameters:
    ///   - today: Beijing's civil date, the engine's where absent; another clock only in tests.
    ///   - cache: bytes of finished answers to keep; 0 keeps none.
    /// - Throws: where a template of the program itself is broken.
    public init(
        _ service: SearchService, today: (@Sendable () -> CivilDate)? = nil, cache: Int = cacheBudget
    ) throws {
        self.service = service
        self.cache = ResultCache(budget: cache)
        self.today = today ?? { service.today }
        pages = try Pages()
    }

    public func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        router.add(middleware: RequestLog(counts: counts))
        router.add(middleware: ResponseRules())
        router.add(middleware: FailureReplies(pages: pages))
        router.add(middleware: RequestRules())
        let replies = IndexReplies(service: service, version: pages.version, today: today, cache: cache)
        let search = SearchController(replies: replies, pages: pages)
        let records = RecordController(replies: replies, pages: pages)
        let status = StatusController(replies: replies, pages: pages)
        let subjects = SubjectController(replies: replies, pages: pages)
        let basis = BasisController(replies: replies, pages: pages)
        let ledgers = LedgerController(replies: replies, pages: pages)
        let suggestions = SuggestController(replies: replies)
        let exports = ExportController(replies: replies)
        let feeds = FeedController(replies: replies)
        let lists = ListController(replies: replies, pages: pages)
        let health = HealthController(service: service, counts: counts, cache: cache)
        let fixed = FixedController(service: service, pages: pages)
        add(router, "/", search.home)
        add(router, "/search", search.page)
        add(router, "/browse", search.browse)
        add(router, "/browse/:facet/:value", search.browseValue)
        add(router, "/doc/:id", records.document)
        add(router, "/cleanup/:id", records.cleanup)
        add(router, "/decision/:id", records.record(at: [.enforcement, .licence]))
        add(router, "/credit/:id", records.record(at: [.credit]))
        add(router, "/interpretation/:id", records.record(at: [.interpretation]))
        add(router, "/item/:id", records.record(at: [.item]))
        add(router, "/benchmark/:id", records.record(at: [.benchmark]))
        add(router, "/subject", subjects.searchPage)
        add(router, "/subject/:code", subjects.page)
        add(router, "/subjects", subjects.searchPage)
        add(router, "/basis", basis.page)
        add(router, "/feed.atom", feeds.newest)
        add(router, "/search.atom", feeds.search)
        add(router, "/status", status.page)
        add(router, "/ledger/:rule", ledgers.page)
        add(router, "/list/:list", lists.page)
        add(router, "/about", fixed.about)
        add(router, "/api", fixed.api)
        add(router, "/api/v1/search", search.api)
        add(router, "/api/v1/records/:id", records.api)
        add(router, "/api/v1/status", status.api)
        add(router, "/api/v1/subjects", subjects.search)
        add(router, "/api/v1/subjects/:code", subjects.subject)
        add(router, "/api/v1/basis", basis.api)
        add(router, "/api/v1/ledger/:rule", ledgers.api)
        add(router, "/api/v1/suggest", suggestions.api)
        add(router, "/api/v1/export", exports.api)
        add(router, "/api/v1/lists/:list", lists.api)
        add(router, "/api/v1/openapi.yaml", fixed.file(PackageResources.openapi_yaml, .yaml))
        add(router, "/livez", health.live)
        add(router, "/readyz", health.ready)
        add(router, "/statusz", health.status)
        add(router, "/metrics", health.metrics)
        add(router, "/assets/site.css", fixed.file(PackageResources.site_css, .css))
        add(router, "/assets/icon.svg", fixed.file(PackageResources.icon_svg, .svg))
        add(router, "/robots.txt", fixed.file(PackageResources.robots_txt, .text))
        return router
    }

    private static let otherMethods: [HTTPRequest.Method] = [
        .post, .put, .patch, .delete, .options, .trace, .connect,
    ]

    private func add(
        _ router: Router<SiteContext>, _ path: RouterPath,
        _ answer: @escaping @Sendable (Request, SiteContext) async throws -> Response
    ) {
        router.on(path, method: .get, use: answer)
        router.on(path, method: .head, use: answer)
        for method in Self.otherMethods {
            router.on(path, method: method) { _, _ -> Response in
                throw Failure(.methodNotAllowed, "method_not_allowed", "这个地址只接受 GET 和 HEAD。")
            }
        }
    }
}
