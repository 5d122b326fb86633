// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Counts as the list that people choose from.
enum FacetListing {
    static func facets(
        _ counts: Execution.Facets, filters: Plan.Filters, asOf: CivilDate
    ) -> [FacetAnswer] {
        Facet.allCases.map { facet in
            let selected = selected(facet, filters)
            var counts = counts[facet]
            // A chosen value is always listed, so that it can be taken back.
            for value in selected where !counts.contains(where: { $0.value == value }) {
                counts.append(Execution.Count(value: value, hits: 0))
            }
            let values = counts.map { count in
                FacetAnswer.Value(
                    value: count.value, label: label(facet, count.value, asOf: asOf), count: count.hits,
                    selected: selected.contains(count.value))
            }
            return FacetAnswer(name: facet.rawValue, values: values.sorted { precedes($0, $1, facet) })
        }
    }

    private static func precedes(_ left: FacetAnswer.Value, _ right: FacetAnswer.Value, _ facet: Facet) -> Bool {
        if facet == .year { return left.value > right.value }
        if left.count != right.count { return left.count > right.count }
        return left.value < right.value
    }

    private static func selected(_ facet: Facet, _ filters: Plan.Filters) -> Set<String> {
        switch facet {
        case .kind: return Set(filters.kinds.map(\.rawValue))
        case .organ: return Set(filters.organs)
        case .field: return Set(filters.fields)
        case .status: return Set(filters.statuses.map(\.rawValue))
        case .year:
            guard let from = filters.from, let to = filters.to, from.year == to.year,
                from == CivilDate(year: from.year, month: 1, day: 1),
                to == CivilDate(year: to.year, month: 12, day: 31)
            else { return [] }
            return [String(from.year)]
        }
    }

    private static func label(_ facet: Facet, _ value: String, asOf: CivilDate) -> String {
        switch facet {
        case .kind: RecordKind(rawValue: value)?.label ?? value
        case .organ: OrganDirectory.standard.organ(id: value)?.name ?? value
        case .field: FieldTaxonomy.standard.label(of: value, on: asOf) ?? value
        case .status: StatusCode(rawValue: value)?.label ?? value
        case .year: value + "年"
        }
    }
}
