// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// Everything that is held, by organ, field, state and year: a way in for those who have no words yet.
struct BrowsePage: PageModel {
    static let template = "browse"

    var frame: PageFrame
    var total: Int
    var groups: [Group]
    var rounds: [HitLine]
    var hasRounds: Bool

    struct Group: Sendable {
        var name: String
        var anchor: String
        var values: [Value]
    }

    struct Value: Sendable {
        var label: String
        var count: Int
        var href: String
    }

    /// - Parameters:
    ///   - answer: over all records, for its facets.
    ///   - rounds: the cleanup rounds, newest first.
    init(_ answer: SearchAnswer, rounds: SearchAnswer, today: CivilDate) {
        frame = PageFrame("浏览", dataThrough: answer.meta.dataThrough)
        total = answer.total.value
        groups = answer.facets.filter { !$0.values.isEmpty }.map { facet in
            Group(
                name: FacetWords.name(facet.name), anchor: facet.name,
                values: facet.values.map { value in
                    Value(label: value.label, count: value.count, href: Self.address(facet.name, value.value))
                })
        }
        let day = PageDay(asOf: today, today: today)
        self.rounds = rounds.items.map { HitLine($0, day: day) }
        hasRounds = !rounds.items.isEmpty
    }

    static func address(_ facet: String, _ value: String) -> String {
        guard facet == "year" else { return Address.search("/search", [(facet, value), ("sort", "newest")]) }
        return Address.search("/search", [("from", value + "-01-01"), ("to", value + "-12-31"), ("sort", "newest")])
    }
}
