internal import GRDB
// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Writes how it stands with a source; the only place that does.
struct SourceTable {
    let db: Database

    /// One file, in its own transaction, so that a program that is killed before the end of its run still leaves the
    /// truth of what it took in.
    func note(_ kind: RecordKind, _ source: String, counts: ImportCounts, code: String?, at time: Int64) throws {
        if counts.accepted + counts.unchanged > 0 || counts.read == 0 {
            try upsert(kind, source, "succeeded = ?3, has_brought = 1", [time])
        } else {
            let code = code.map(StoredText.name)
            try upsert(kind, source, "failed = ?3, failure = ?4, has_brought = 0", [time, code])
        }
    }

    func note(_ run: SourceRun, at time: Int64) throws {
        let source = StoredText.name(run.source)
        if run.hasBrought { try upsert(run.kind, source, "succeeded = ?3, has_brought = 1", [time]) }
        if let failure = run.failure {
            let values: StatementArguments = [time, StoredText.name(failure), run.hasBrought]
            try upsert(run.kind, source, "failed = ?3, failure = ?4, has_brought = ?5", values)
        } else if run.hasBrought {
            try upsert(run.kind, source, "failed = NULL, failure = NULL", [])
        }
        if run.organ != nil || run.review != nil {
            try upsert(
                run.kind, source, "organ = COALESCE(?3, organ), review = COALESCE(?4, review)",
                [run.organ.map(StoredText.name), run.review?.rawValue])
        }
    }

    /// A row that names another source than the one under which it is kept.
    func note(_ kind: RecordKind, _ source: String, rowName: String) throws {
        try db.run(
            "INSERT OR IGNORE INTO source_names (source, kind, name) VALUES (?, ?, ?)",
            [source, kind.rawValue, rowName])
    }

    private func upsert(
        _ kind: RecordKind, _ source: String, _ change: String, _ values: StatementArguments
    ) throws {
        try db.run(
            "INSERT OR IGNORE INTO source_states (source, kind) VALUES (?, ?)", [source, kind.rawValue])
        try db.run(
            "UPDATE source_states SET \(change) WHERE source = ?1 AND kind = ?2", [source, kind.rawValue] + values)
    }
}
