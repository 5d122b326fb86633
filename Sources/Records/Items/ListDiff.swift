// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// What changed in published lists between two days (founding document: 动态调整; domain.md §5).
public struct ListDiff: Hashable, Sendable {
    /// Items in force on the later day only.
    public let added: [ListItem]
    /// Items in force on the earlier day only.
    public let removed: [ListItem]
    public let changed: [Change]

    /// One item whose later version says something else.
    public struct Change: Hashable, Sendable {
        public let before: ListItem
        public let after: ListItem
        /// In the order of `ItemFacet`; never empty.
        public let facets: [ItemFacet]
    }

    /// Compares the versions in force on two days; any items, any number of lists, in any order. Of several versions of
    /// one item in force on a day the one that began last counts. Sorted by list and code; linear but for the sorting.
    ///
    /// Width, traditional characters and white space make no difference.
    public init(_ items: [ListItem], from earlier: CivilDate, to later: CivilDate) {
        let before = Self.inForce(items, on: earlier)
        let after = Self.inForce(items, on: later)
        added = after.values.filter { before[$0.groupKey] == nil }.sorted(by: Self.precedes)
        removed = before.values.filter { after[$0.groupKey] == nil }.sorted(by: Self.precedes)
        changed = after.values.compactMap { new in
            guard let old = before[new.groupKey], old.id != new.id else { return nil }
            let facets = ItemFacet.allCases.filter { Self.key($0, old) != Self.key($0, new) }
            return facets.isEmpty ? nil : Change(before: old, after: new, facets: facets)
        }.sorted { Self.precedes($0.after, $1.after) }
    }

    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    /// The version of each item in force on a day, by `groupKey`; both ends of a validity are included.
    public static func inForce(_ items: [ListItem], on day: CivilDate) -> [String: ListItem] {
        var versions: [String: ListItem] = [:]
        for item in items {
            if let from = item.validFrom, day < from { continue }
            if let until = item.validUntil, day > until { continue }
            if let held = versions[item.groupKey], !isNewer(item, held) { continue }
            versions[item.groupKey] = item
        }
        return versions
    }

    private static func isNewer(_ item: ListItem, _ held: ListItem) -> Bool {
        let days = (item.validFrom?.dayNumber ?? Int32.min, held.validFrom?.dayNumber ?? Int32.min)
        return days.0 == days.1 ? item.id > held.id : days.0 > days.1
    }

    private static func key(_ facet: ItemFacet, _ item: ListItem) -> String {
        facet.value(in: item).map(TextFolding.key) ?? ""
    }

    private static func precedes(_ left: ListItem, _ right: ListItem) -> Bool {
        (left.groupKey, left.id) < (right.groupKey, right.id)
    }
}
