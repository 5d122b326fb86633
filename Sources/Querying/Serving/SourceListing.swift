// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Puts what the columns hold of each source together with what the ledger knew of it.
///
/// A source whose records have all ended, or which could not be read, is a source with nothing to show; only a kind of
/// which the ledger knows no source has none. A row may name another source than the one that brought it: it is listed
/// under the name that it shows, with the days of the one that brought it.
struct SourceListing {
    struct Key: Hashable {
        var kind: RecordKind
        var name: String?
    }

    struct Tally {
        var records = 0
        var earliest = Int32.max
        var latest: Int32 = 0
    }

    let tallies: [Key: Tally]
    let known: [IndexedSource]

    /// By kind and name.
    var sources: [SearchedSource] {
        let byName = Dictionary(known.map { (Key(kind: $0.kind, name: $0.name), $0) }, uniquingKeysWith: { $1 })
        var bringing: Set<Key> = []
        var listed = tallies.map { key, tally in
            var source = SearchedSource(kind: key.kind, source: key.name, records: tally.records)
            source.earliest = Self.date(tally.earliest)
            source.latest = Self.date(tally.latest)
            if let state = byName[key] ?? self.bringing(key) {
                source.add(state)
                bringing.insert(Key(kind: state.kind, name: state.name))
            }
            return source
        }
        for state in known where !bringing.contains(Key(kind: state.kind, name: state.name)) {
            var source = SearchedSource(kind: state.kind, source: state.name)
            source.add(state)
            listed.append(source)
        }
        return listed.sorted { ($0.kindLabel, $0.source ?? "") < ($1.kindLabel, $1.source ?? "") }
    }

    /// The one source whose rows bear the name; of several it cannot be told which.
    private func bringing(_ key: Key) -> IndexedSource? {
        guard let name = key.name else { return nil }
        let found = known.filter { $0.kind == key.kind && $0.rowNames.contains(name) }
        return found.count == 1 ? found[0] : nil
    }

    private static func date(_ number: Int32) -> CivilDate? {
        CivilDate(year: Int(number / 10_000), month: Int(number / 100 % 100), day: Int(number % 100))
    }
}
