// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// The results of a search: how the query was read, filters with counts, hits, pages.
struct SearchPage: PageModel {
    static let template = "search"

    var frame: PageFrame
    var total: String
    /// 第 2 页，共 8 页, where there is more than one.
    var place: String?
    var asOf: String
    var isPast: Bool
    var took: String
    var chips: [Chip]
    var hasChips: Bool
    var warnings: [String]
    var sorts: [Choice]
    var units: [Choice]
    var filters: FilterForm
    var hits: [HitLine]
    var hasHits: Bool
    var isExample: Bool
    var previous: String?
    var next: String?
    /// The last page that can be reached shows that there is more.
    var isCut: Bool
    /// The first page, where this one lies behind the last.
    var back: String?
    var empty: EmptyResult?
    var json: String
    /// All hits as files.
    var exports: [Choice]

    /// A part of the question that one click takes away.
    struct Chip: Sendable {
        var name: String
        var value: String
        var without: String
    }

    struct Choice: Sendable {
        var label: String
        var href: String
        var isChosen: Bool
    }

    /// - Parameter offers: names that may be meant, where nothing was found.
    init(_ request: SearchRequest, _ answer: SearchAnswer, offers: SuggestionAnswer? = nil, today: CivilDate) {
        let links = SearchLinks(request, today: today)
        let day = PageDay(asOf: request.asOf, today: today)
        frame = PageFrame(
            request.text.isEmpty ? "浏览" : request.text, query: request.text, dataThrough: answer.meta.dataThrough)
        frame.isPrivate = true
        if !request.text.isEmpty || request.hasFilters { frame.feeds.append(FeedLink.search(request)) }
        total = String(answer.total.value)
        let pages = (answer.total.value + request.limit - 1) / request.limit
        place = pages > 1 ? "第 \(request.page) 页，共 \(pages) 页" : nil
        asOf = request.asOf.chinese
        isPast = !day.isToday
        took = Self.milliseconds(answer.meta.tookMs)
        chips = Self.chips(answer, request, links)
        hasChips = !chips.isEmpty
        warnings = answer.query.warnings
        sorts = [("相关", .relevance), ("最新", .newest), ("最早", .oldest)].map { label, sort in
            Choice(label: label, href: links.sorted(sort), isChosen: request.sort == sort)
        }
        units = [("按文件", .records), ("按条文", .articles)].map { label, unit in
            Choice(label: label, href: links.counted(unit), isChosen: request.unit == unit)
        }
        filters = FilterForm(request, answer.facets, links: links, today: today)
        hits = answer.items.map { HitLine($0, day: day) }
        hasHits = !hits.isEmpty
        isExample = answer.items.contains { ExampleMark.isOn($0.source.name) }
        previous = answer.links.prev.map { _ in links.page(request.page - 1) }
        next = answer.links.next.map { _ in links.page(request.page + 1) }
        isCut = next == nil && request.page * request.limit < answer.total.value && !hits.isEmpty
        back = hits.isEmpty && answer.total.value > 0 ? links.page(1) : nil
        empty = answer.total.value == 0 ? EmptyResult(request, answer, offers: offers, links: links) : nil
        json = answer.links.selfLink
        exports = ExportFormat.allCases.filter { answer.total.value > 0 && answer.total.value <= $0.limit }.map {
            Choice(label: $0.label, href: links.export($0), isChosen: false)
        }
    }

    private static func milliseconds(_ value: Double) -> String {
        value < 1 ? "不到 1 毫秒" : "\(Int(min(value, 99_999).rounded())) 毫秒"
    }

    private static func chips(_ answer: SearchAnswer, _ request: SearchRequest, _ links: SearchLinks) -> [Chip] {
        var chips: [Chip] = []
        for part in answer.query.understood where part.kind != .text || answer.query.understood.count > 1 {
            guard let without = links.without(text: part.text) else { continue }
            chips.append(Chip(name: FacetWords.reading(part.kind), value: part.value, without: without))
        }
        for facet in answer.facets where facet.name != "year" {
            for value in facet.values where value.selected {
                guard let without = links.without(facet.name, value.value) else { continue }
                chips.append(Chip(name: FacetWords.name(facet.name), value: value.label, without: without))
            }
        }
        if request.from != nil || request.to != nil {
            let span = (request.from?.chinese ?? "") + "至" + (request.to?.chinese ?? "今")
            chips.append(Chip(name: "日期", value: span, without: links.withoutDates))
        }
        return chips
    }
}
