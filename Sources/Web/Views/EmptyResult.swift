// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// What to say where nothing was found: what was searched, to which day, and that this proves nothing.
struct EmptyResult: Sendable {
    var searched: String
    var through: String?
    var filters: String?
    /// The same words without any filter.
    var withoutFilters: String?

    init(_ request: SearchRequest, _ answer: SearchAnswer, links: SearchLinks) {
        searched = request.text.isEmpty ? "所选条件" : "「\(request.text)」"
        through = PageFrame.moment(answer.meta.dataThrough)
        let selected = answer.facets.flatMap { facet in
            facet.values.filter(\.selected).map { "\(FacetWords.name(facet.name))“\($0.label)”" }
        }
        filters = selected.isEmpty ? nil : selected.joined(separator: "，")
        withoutFilters = request.hasFilters && !request.text.isEmpty ? links.withoutFilters : nil
    }
}
