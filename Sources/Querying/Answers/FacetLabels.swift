// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TextAnalysis

/// How the values of facets are called on one day.
final class FacetLabels: Sendable {
    private let day: CivilDate
    private let fields: [TermKey: FacetFace]

    private static let kinds = faces(RecordKind.allCases.map { ($0.rawValue, $0.label) })
    private static let statuses = faces(StatusCode.allCases.map { ($0.rawValue, $0.label) })
    private static let organs = faces(OrganDirectory.standard.organs.map { ($0.id, $0.name) })
    /// Those that records have; others are made when they are asked for.
    private static let years = faces((1949...2099).map { (String($0), "\($0)年") })
    /// Those of the day that was asked for last; nearly all ask for today.
    private static let last = Guarded<FacetLabels?>(nil)

    private init(_ day: CivilDate) {
        self.day = day
        let taxonomy = FieldTaxonomy.standard
        fields = Self.faces(taxonomy.codes.map { ($0, taxonomy.label(of: $0, on: day) ?? $0) })
    }

    static func on(_ day: CivilDate) -> FacetLabels {
        if let known = last.withLock({ $0?.day == day ? $0 : nil }) { return known }
        let made = FacetLabels(day)
        last.withLock { $0 = made }
        return made
    }

    /// A value with its label; what no table knows is its own label.
    func face(_ facet: Facet, _ value: String) -> FacetFace {
        let known =
            switch facet {
            case .kind: Self.kinds[TermKey(value)]
            case .organ: Self.organs[TermKey(value)]
            case .field: fields[TermKey(value)]
            case .status: Self.statuses[TermKey(value)]
            case .year: Self.years[TermKey(value)]
            }
        return known ?? FacetFace(value: value, label: facet == .year ? value + "年" : value)
    }

    /// Each value under the first of its labels.
    private static func faces(_ named: [(String, String)]) -> [TermKey: FacetFace] {
        Dictionary(
            named.map { (TermKey($0.0), FacetFace(value: $0.0, label: $0.1)) }, uniquingKeysWith: { first, _ in first })
    }
}
