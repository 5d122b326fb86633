// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Counts as the list that people choose from.
enum FacetListing {
    static func facets(
        _ counts: Execution.Facets, filters: Plan.Filters, asOf: CivilDate
    ) -> [FacetAnswer] {
        let labels = FacetLabels.on(asOf)
        return Facet.allCases.map { facet in
            let selected = selected(facet, filters)
            var counts = counts[facet]
            // A chosen value is always listed, so that it can be taken back.
            for value in selected where !counts.contains(where: { $0.value == value }) {
                counts.append(Execution.Count(value: value, hits: 0))
            }
            if facet == .year {
                counts.sort { $0.value > $1.value }
            } else {
                counts.sort { $0.hits == $1.hits ? $0.value < $1.value : $0.hits > $1.hits }
            }
            let values = counts.map { count in
                FacetAnswer.Value(
                    face: labels.face(facet, count.value), count: count.hits,
                    selected: selected.contains(count.value))
            }
            return FacetAnswer(name: facet.rawValue, values: values)
        }
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
}
