// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension Engine {
    /// The sources of these kinds with what they hold on the reader's day; a kind without records is listed as such.
    ///
    /// Cost: one pass over the columns for each snapshot and day.
    static func searched(_ kinds: [RecordKind], reader: IndexReader) -> [SearchedSource] {
        let all = reader.snapshot.memo.value("searched", on: reader.today) {
            searched(in: reader.snapshot.columns, on: FacetCounter.number(reader.today))
        }
        return kinds.flatMap { kind in
            let found = all.filter { $0.kind == kind }
            return found.isEmpty
                ? [
                    SearchedSource(
                        kind: kind, kindLabel: kind.label, source: nil, records: 0, earliest: nil, latest: nil)
                ]
                : found
        }
    }

    private static func searched(in columns: Columns, on day: Int32) -> [SearchedSource] {
        struct Key: Hashable {
            var kind: UInt8
            var source: Int32
        }
        var tallies: [Key: (records: Int, earliest: Int32, latest: Int32)] = [:]
        for row in 0..<columns.rowCount where columns.shownUntil[row] >= day {
            let key = Key(kind: columns.kind[row], source: columns.source[row])
            var tally = tallies[key] ?? (0, .max, 0)
            tally.records += 1
            if columns.date[row] > 0 {
                tally.earliest = min(tally.earliest, columns.date[row])
                tally.latest = max(tally.latest, columns.date[row])
            }
            tallies[key] = tally
        }
        let kinds = RecordKind.allCases
        return tallies.map { key, tally in
            SearchedSource(
                kind: kinds[Int(key.kind)], kindLabel: kinds[Int(key.kind)].label,
                source: key.source < 0 ? nil : columns.sourceNames[Int(key.source)], records: tally.records,
                earliest: date(tally.earliest), latest: date(tally.latest))
        }.sorted { ($0.kindLabel, $0.source ?? "") < ($1.kindLabel, $1.source ?? "") }
    }

    private static func date(_ number: Int32) -> CivilDate? {
        CivilDate(year: Int(number / 10_000), month: Int(number / 100 % 100), day: Int(number % 100))
    }
}
