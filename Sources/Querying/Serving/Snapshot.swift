// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import Xapian

/// A generation with its columns: immutable, shared by the readers of all threads, freed when the last one is.
struct Snapshot: Sendable {
    let generation: Generation
    /// Of the manifest, which works it out each time.
    let revision: String
    let columns: Columns
    /// Changes with what is said of the sources, which the revision does not cover.
    let sourcesMark: String
    /// What the fast path reads; `nil` where the index does not fit its numbering, and the reference path serves.
    let resident: ResidentIndex?
    /// The codes of all document and decision numbers, folded, for fragments of numbers.
    let numberCodes: [String]
    /// What has been worked out from it.
    let memo = Memo()
    /// Names offered while somebody types.
    let suggestions: SuggestionSource

    /// Distinct codes of numbers that are looked at; a county has some hundreds.
    static let numberCodeLimit = 50_000

    /// - Parameters:
    ///   - memory: bytes that may be held at most, see `ResidentIndex`.
    ///   - last: what served until now; its texts are taken over where the base is the same.
    init(_ generation: Generation, memory: Int? = nil, after last: Snapshot? = nil) throws {
        self.generation = generation
        revision = generation.manifest.revision
        sourcesMark = IndexedSource.mark(of: generation.manifest.sources ?? [])
        let database = try Database(folder: generation.path)
        let prefix = TermPrefix.numberCode.rawValue
        numberCodes = try database.terms(prefix: prefix, limit: Self.numberCodeLimit)
            .map { String($0.term.dropFirst(prefix.count)) }
        columns = try Columns(database)
        let known = try last.flatMap { last -> (ResidentIndex, UInt32)? in
            guard let index = last.resident, generation.manifest.hasBase(of: last.generation.manifest) else {
                return nil
            }
            return (index, try Database(path: generation.path).lastDocumentID)
        }
        resident = try ResidentIndex(database, columns: columns, memory: memory, over: known)
        suggestions = SuggestionSource()
    }

    /// The same index, of which only the day, the moment or the sources have moved on.
    init(_ generation: Generation, over other: Snapshot) {
        self.generation = generation
        revision = generation.manifest.revision
        sourcesMark = IndexedSource.mark(of: generation.manifest.sources ?? [])
        numberCodes = other.numberCodes
        columns = other.columns
        resident = other.resident
        suggestions = other.suggestions
    }
}
