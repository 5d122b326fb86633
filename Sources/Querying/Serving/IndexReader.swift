// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Schema
import Xapian

/// One opened generation: its columns, shared, and one database handle, which belongs to one thread at a time.
///
/// All answers about one index come from here, so that hits, totals, facets and records share one revision.
final class IndexReader {
    let snapshot: Snapshot
    let executor: XapianExecutor
    let planner = Planner()
    private let decoder = JSONDecoder()

    /// Opens the generation of `snapshot` once more, for one thread.
    init(_ snapshot: Snapshot) throws {
        self.snapshot = snapshot
        executor = XapianExecutor(
            database: try Database(path: snapshot.generation.path), columns: snapshot.columns)
    }

    func record(_ document: UInt32) throws -> IndexedRecord {
        try decoder.decode(IndexedRecord.self, from: Data(try executor.data(document)))
    }

    func passage(_ document: UInt32) throws -> IndexedPassage {
        try IndexedPassage(stored: try executor.data(document))
    }

    /// The record with this id, or `nil`.
    func record(id: String) throws -> IndexedRecord? {
        guard let document = try executor.documents(with: TermPrefix.identity.term(id)).first,
            snapshot.columns.isRecord(document)
        else { return nil }
        return try record(document)
    }

    /// All passages of a record in order.
    func passages(of id: String) throws -> [IndexedPassage] {
        try executor.documents(with: TermPrefix.record.term(id)).map(passage).sorted { $0.ordinal < $1.ordinal }
    }

    /// Records with any of these terms, in index order, each once.
    func records(with terms: [String]) throws -> [IndexedRecord] {
        var seen: Set<UInt32> = []
        var records: [IndexedRecord] = []
        for term in terms {
            for document in try executor.documents(with: term)
            where snapshot.columns.isRecord(document) && seen.insert(document).inserted {
                records.append(try record(document))
            }
        }
        return records
    }
}

/// A generation with its columns: immutable, shared by the readers of all threads, freed when the last one is.
struct Snapshot: Sendable {
    let generation: Generation
    let columns: Columns

    init(_ generation: Generation) throws {
        self.generation = generation
        columns = try Columns(try Database(path: generation.path))
    }
}
