// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// The held versions of a list's items, answered by day.
struct ListVersions {
    private let items: [ListItem]
    private let records: [String: IndexedRecord]

    init(_ records: [IndexedRecord]) {
        items = records.compactMap(\.item)
        self.records = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Of each item the version in force on the day, by code.
    func items(on day: CivilDate) -> [ItemAnswer] {
        ListDiff.inForce(items, on: day).values.sorted { ($0.groupKey, $0.id) < ($1.groupKey, $1.id) }
            .compactMap { answer($0, day) }
    }

    func changes(from: CivilDate, to: CivilDate) -> ListAnswer.Changes {
        let difference = ListDiff(items, from: from, to: to)
        return ListAnswer.Changes(
            from: from, added: difference.added.compactMap { answer($0, to) },
            removed: difference.removed.compactMap { answer($0, from) },
            changed: difference.changed.compactMap { change in
                guard let before = answer(change.before, from), let after = answer(change.after, to) else { return nil }
                return ListAnswer.Change(
                    before: before, after: after,
                    fields: change.facets.map { facet in
                        ListAnswer.Field(
                            field: LabelledCode(code: facet.rawValue, label: facet.label),
                            before: facet.value(in: change.before), after: facet.value(in: change.after))
                    })
            })
    }

    private func answer(_ item: ListItem, _ day: CivilDate) -> ItemAnswer? {
        records[item.id].flatMap { ItemAnswer($0, on: day) }
    }
}
