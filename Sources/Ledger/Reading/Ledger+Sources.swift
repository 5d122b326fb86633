// SPDX-License-Identifier: GPL-3.0-or-later
internal import GRDB
public import Records

extension Ledger {
    /// Every source that was ever run, by name and kind.
    public func sourceStates() throws -> [SourceState] {
        try reading { db in
            struct Key: Hashable {
                var source: String
                var kind: RecordKind
            }
            var names: [Key: [String]] = [:]
            let given = try db.all("SELECT source, kind, name FROM source_names ORDER BY source, kind, name") {
                (Key(source: try $0.string(0), kind: try $0.kind(1)), try $0.string(2))
            }
            for (key, name) in given { names[key, default: []].append(name) }
            return try db.all(
                """
                SELECT source, kind, organ, succeeded, failed, failure, review, has_brought FROM source_states
                ORDER BY source, kind
                """
            ) { row in
                let (source, kind) = (try row.string(0), try row.kind(1))
                return SourceState(
                    kind: kind, source: source, organ: try row.optionalString(2),
                    rowNames: names[Key(source: source, kind: kind)] ?? [], succeeded: try row.optionalInteger(3),
                    failed: try row.optionalInteger(4), failure: try row.optionalString(5),
                    hasBrought: try row.integer(7) != 0,
                    review: try row.optionalString(6).flatMap(SourceState.Review.init(rawValue:)))
            }
        }
    }

    /// Keeps what a run came to: to be called once after the last file of a source, also where the run got no file.
    public func note(_ run: SourceRun) throws {
        try writing { db in try SourceTable(db: db).note(run, at: now()) }
    }
}
