// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension Engine {
    /// The sources of these kinds with what they hold on the reader's day and how fresh it is; a kind without any source
    /// is listed as such.
    ///
    /// Cost: one pass over the columns for each snapshot and day.
    static func searched(_ kinds: [RecordKind], reader: IndexReader) -> [SearchedSource] {
        let snapshot = reader.snapshot
        let all = snapshot.memo.value("searched", on: reader.today) {
            SourceListing(
                tallies: tallies(snapshot.columns, on: FacetCounter.number(reader.today)),
                known: snapshot.generation.manifest.sources ?? []
            ).sources
        }
        return kinds.flatMap { kind in
            let found = all.filter { $0.kind == kind }
            return found.isEmpty ? [SearchedSource(kind: kind, source: nil)] : found
        }
    }

    private static func tallies(_ columns: Columns, on day: Int32) -> [SourceListing.Key: SourceListing.Tally] {
        struct Key: Hashable {
            var kind: UInt8
            var source: Int32
        }
        var tallies: [Key: SourceListing.Tally] = [:]
        for row in 0..<columns.rowCount where columns.shownUntil[row] >= day {
            let key = Key(kind: columns.kind[row], source: columns.source[row])
            var tally = tallies[key] ?? SourceListing.Tally()
            tally.records += 1
            if columns.date[row] > 0 {
                tally.earliest = min(tally.earliest, columns.date[row])
                tally.latest = max(tally.latest, columns.date[row])
            }
            tallies[key] = tally
        }
        let kinds = RecordKind.allCases
        return Dictionary(
            tallies.map { key, tally in
                let name = key.source < 0 ? nil : columns.sourceNames[Int(key.source)]
                return (SourceListing.Key(kind: kinds[Int(key.kind)], name: name), tally)
            }, uniquingKeysWith: { $1 })
    }
}
