// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TextAnalysis

/// How the values of facets are called on one day.
final class FacetLabels: Sendable {
    private let day: CivilDate
    private let fields: [TermKey: String]

    private static let kinds = labels(RecordKind.allCases.map { ($0.rawValue, $0.label) })
    private static let statuses = labels(StatusCode.allCases.map { ($0.rawValue, $0.label) })
    private static let organs = labels(OrganDirectory.standard.organs.map { ($0.id, $0.name) })
    /// Those of the day that was asked for last; nearly all ask for today.
    private static let last = Guarded<FacetLabels?>(nil)

    private init(_ day: CivilDate) {
        self.day = day
        let taxonomy = FieldTaxonomy.standard
        fields = Self.labels(taxonomy.codes.map { ($0, taxonomy.label(of: $0, on: day) ?? $0) })
    }

    static func on(_ day: CivilDate) -> FacetLabels {
        if let known = last.withLock({ $0?.day == day ? $0 : nil }) { return known }
        let made = FacetLabels(day)
        last.withLock { $0 = made }
        return made
    }

    /// What no table knows is its own label.
    func label(_ facet: Facet, _ value: String) -> String {
        switch facet {
        case .kind: Self.kinds[TermKey(value)] ?? value
        case .organ: Self.organs[TermKey(value)] ?? value
        case .field: fields[TermKey(value)] ?? value
        case .status: Self.statuses[TermKey(value)] ?? value
        case .year: value + "年"
        }
    }

    /// The first label of each value.
    private static func labels(_ named: [(String, String)]) -> [TermKey: String] {
        Dictionary(named.map { (TermKey($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    }
}
