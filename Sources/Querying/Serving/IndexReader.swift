// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Schema
import Xapian

/// One opened generation: its columns, shared, and one database handle, which belongs to one thread at a time.
///
/// All answers about one index come from here, so that hits, totals, facets and records share one revision. What may
/// no longer be shown on `today` is left out of every list and lookup here, so that no face can forget it: the index
/// was built on the day of the last pass, and days may have ended since.
final class IndexReader {
    let snapshot: Snapshot
    /// Reads postings and stored data; runs plans where nothing is resident.
    let executor: XapianExecutor
    let resident: ResidentExecutor?
    let planner: Planner
    private let decoder = JSONDecoder()
    private(set) var today: CivilDate

    /// Opens the generation of `snapshot` once more, for one thread.
    init(_ snapshot: Snapshot, today: CivilDate) throws {
        self.snapshot = snapshot
        self.today = today
        planner = Planner(numberCodes: snapshot.numberCodes)
        executor = XapianExecutor(
            database: try Database(folder: snapshot.generation.path), columns: snapshot.columns,
            shownOn: FacetCounter.number(today))
        resident = snapshot.resident.map { [executor] in ResidentExecutor($0, store: executor, helpers: .shared) }
    }

    /// The answer to a plan, by the fast path where there is one.
    func run(_ plan: Plan, deadline: ContinuousClock.Instant) throws -> Execution {
        try resident?.run(plan, deadline: deadline) ?? executor.run(plan, deadline: deadline)
    }

    /// Goes on to another day.
    func turn(to day: CivilDate) {
        today = day
        executor.shownOn = FacetCounter.number(day)
    }

    func record(_ document: UInt32) throws -> IndexedRecord { try held(record: document).record }

    func held(record document: UInt32) throws -> HeldRecord {
        if let held = snapshot.resident?.records.known(document) { return held }
        let json = StoredRecord(try stored(document)).json
        let held = HeldRecord(try decoder.decode(IndexedRecord.self, from: Data(json)), byteCount: json.count)
        snapshot.resident?.records.keep(held, under: document)
        return held
    }

    /// The stored bytes of an index document.
    func stored(_ document: UInt32) throws -> [UInt8] {
        guard let resident = snapshot.resident else { return try executor.data(document) }
        return try resident.stored.value(document) { try executor.data(document) }
    }

    func passage(_ document: UInt32) throws -> IndexedPassage { try held(passage: document).passage }

    func held(passage document: UInt32) throws -> HeldPassage {
        if let known = snapshot.resident?.passages.known(document) { return known }
        let bytes = try executor.data(document)
        let isRecord = snapshot.columns.isRecord(document)
        let passage = HeldPassage(
            try IndexedPassage(
                stored: isRecord ? StoredRecord(bytes).whole?.passage ?? [] : bytes, decoder: decoder))
        snapshot.resident?.passages.keep(passage, under: document)
        return passage
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
        if let document = try executor.documents(with: TermPrefix.identity.term(id)).first,
            let whole = try wholePassage(document)
        {
            return [whole.passage]
        }
        return try heldPassages(of: id).map(\.passage)
    }

    /// The only passage of a record that holds it itself; `nil` for any other document.
    private func wholePassage(_ document: UInt32) throws -> HeldPassage? {
        guard snapshot.columns.isRecord(document),
            snapshot.columns.isWhole(Int(snapshot.columns.rowOfDocument[Int(document)]))
        else { return nil }
        return try held(passage: document)
    }

    private func heldPassages(of id: String) throws -> [HeldPassage] {
        try executor.documents(with: TermPrefix.record.term(id)).map(held(passage:))
            .sorted { $0.passage.ordinal < $1.passage.ordinal }
    }

    /// The first passage that is no heading of the record of this index document and id.
    func firstText(of document: UInt32, _ id: String) throws -> HeldPassage? {
        if let whole = try wholePassage(document) { return whole }
        guard let spaces = snapshot.resident?.spaces else {
            return try heldPassages(of: id).first { !$0.passage.level.isHeading }
        }
        let ordinals = snapshot.columns.ordinalOfDocument
        let row = Int(snapshot.columns.rowOfDocument[Int(document)])
        let passages = (spaces.firstText[row]..<spaces.firstText[row + 1]).filter { spaces.isPassage(Int($0)) }
            .map { spaces.documentOfText[Int($0)] }
        return try passages.min { ordinals[Int($0)] < ordinals[Int($1)] }.map(held(passage:))
    }

    /// The passages that are one article of a record, in order.
    func passages(of id: String, article: String) throws -> [IndexedPassage] {
        let terms = [TermPrefix.record.term(id), TermPrefix.article.term(article)]
        return try executor.documents(withAll: terms).map(passage).sorted { $0.ordinal < $1.ordinal }
    }

    /// Records with any of these terms, in index order, each once.
    func records(with terms: [String]) throws -> [IndexedRecord] {
        try documents(with: terms).map(record)
    }

    /// Index documents of the records with any of these terms, of one kind where it is given, each once.
    func documents(with terms: [String], kinds: Set<RecordKind>? = nil) throws -> [UInt32] {
        let columns = snapshot.columns
        let kinds = kinds.map { kinds in RecordKind.allCases.map(kinds.contains) }
        var seen: Set<UInt32> = []
        var found: [UInt32] = []
        for term in terms {
            for document in try executor.documents(with: term) where columns.isRecord(document) {
                let row = Int(columns.rowOfDocument[Int(document)])
                if let kinds, !kinds[Int(columns.kind[row])] { continue }
                if seen.insert(document).inserted { found.append(document) }
            }
        }
        return found
    }
}
