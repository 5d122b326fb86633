// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// The filters with their counts, as one form; years are links, since a year is a span of dates.
struct FilterForm: Sendable {
    /// What the form sends along unseen.
    var hidden: [Field]
    var groups: [Group]
    var years: [Year]
    var hasYears: Bool
    var from: String
    var to: String
    /// The day asked about, where it is not today.
    var asOf: String
    var today: String
    var isActive: Bool
    var clear: String?

    struct Field: Sendable {
        var name: String
        var value: String
    }

    struct Group: Sendable {
        var name: String
        var label: String
        var first: [Option]
        var rest: [Option]
        var hasRest: Bool
        var restCount: Int
    }

    struct Option: Sendable {
        var name: String
        var value: String
        var text: String
        var count: Int
        var isSelected: Bool
    }

    struct Year: Sendable {
        var text: String
        var count: Int
        var href: String
        var isSelected: Bool
    }

    /// Values shown without opening the rest, and listed at most; chosen ones are always listed.
    static let shown = 8
    static let listed = 60

    init(_ request: SearchRequest, _ facets: [FacetAnswer], links: SearchLinks, today: CivilDate) {
        let unseen: Set<String> = ["q", "sort", "unit", "limit"]
        hidden = request.parameters(today: today).filter { unseen.contains($0.name) }.map {
            Field(name: $0.name, value: $0.value)
        }
        groups = facets.filter { $0.name != "year" && !$0.values.isEmpty }.map(Self.group)
        let counted = facets.first { $0.name == "year" }?.values ?? []
        years = counted.prefix(Self.listed).map { value in
            let year = Int(value.value)
            return Year(
                text: value.label, count: value.count,
                href: value.selected ? links.withoutDates : year.map(links.year) ?? links.withoutDates,
                isSelected: value.selected)
        }
        hasYears = !years.isEmpty
        from = request.from?.description ?? ""
        to = request.to?.description ?? ""
        asOf = request.asOf == today ? "" : request.asOf.description
        self.today = today.description
        isActive = request.hasFilters
        clear = request.hasFilters && !request.text.isEmpty ? links.withoutFilters : nil
    }

    private static func group(_ facet: FacetAnswer) -> Group {
        let options = facet.values.map { value in
            Option(
                name: facet.name, value: value.value, text: value.label, count: value.count, isSelected: value.selected)
        }
        let selected = options.filter(\.isSelected)
        let others = options.filter { !$0.isSelected }.prefix(max(0, listed - selected.count))
        let ordered = selected + others
        let first = Array(ordered.prefix(max(shown, selected.count)))
        let rest = Array(ordered.dropFirst(first.count))
        return Group(
            name: facet.name, label: FacetWords.name(facet.name), first: first, rest: rest, hasRest: !rest.isEmpty,
            restCount: rest.count)
    }
}
