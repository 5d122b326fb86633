// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// What to say where nothing was found: what was searched, to which day, and that this proves nothing.
struct EmptyResult: Sendable {
    var question: String
    var through: String?
    var filters: String?
    /// The same words without any filter.
    var withoutFilters: String?
    /// Names that may be meant, by their beginning or their sound; offered, never asked instead.
    var offers: [Offer]
    var hasOffers: Bool
    /// What was looked at.
    var searched: [SourceLine]
    var hasSearched: Bool
    var sourcesLeftOut: String?

    struct Offer: Sendable {
        var label: String
        var href: String
        var remark: String?
    }

    init(_ request: SearchRequest, _ answer: SearchAnswer, offers: SuggestionAnswer?, links: SearchLinks) {
        self.offers = (offers?.items ?? []).map { item in
            Offer(label: item.text, href: item.html, remark: item.code ?? item.organ?.label)
        }
        hasOffers = !self.offers.isEmpty
        (searched, sourcesLeftOut) = SourceLine.table(answer.searched ?? [])
        hasSearched = !searched.isEmpty
        question = request.text.isEmpty ? "所选条件" : "「\(request.text)」"
        through = PageFrame.moment(answer.meta.dataThrough)
        let selected = answer.facets.flatMap { facet in
            facet.values.filter(\.selected).map { "\(FacetWords.name(facet.name))“\($0.label)”" }
        }
        filters = selected.isEmpty ? nil : selected.joined(separator: "，")
        withoutFilters = request.hasFilters && !request.text.isEmpty ? links.withoutFilters : nil
    }
}
