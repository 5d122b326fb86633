// SPDX-License-Identifier: GPL-3.0-or-later
import Xapian

/// What a snapshot keeps in memory beside its columns: numberings, facts, decoded postings, texts.
///
/// Immutable but for its two caches, which keep themselves within the memory they were given. Shared by the executors of
/// all threads, freed when the last query over the snapshot ends.
final class ResidentIndex: Sendable {
    let columns: Columns
    let spaces: IndexSpaces
    let table: RowFactTable
    let statuses = DayStatuses()
    let postings: PostingCache
    let arena: TextArena

    /// Of what remains beside the fixed part, the share that postings may take; texts have the rest.
    static let postingShare = 0.65

    /// - Parameters:
    ///   - columns: of the same database.
    ///   - memory: bytes at most for all of it; `nil` sets no limit. The fixed part is held in any case.
    /// - Returns: `nil` where the numbering does not fit the index.
    init?(_ database: borrowing Database, columns: Columns, memory: Int?) throws(XapianError) {
        guard let spaces = try IndexSpaces(database, columns: columns) else { return nil }
        let table = RowFactTable(columns)
        self.columns = columns
        self.spaces = spaces
        self.table = table
        let fixed = spaces.byteCount + table.facts.byteCount + columns.byteCount
        let left = memory.map { max(0, $0 - fixed) } ?? Int.max / 4
        postings = PostingCache(budget: Int(Double(left) * Self.postingShare))
        arena = TextArena(
            count: spaces.textCount + (spaces.hasWhole ? spaces.rowCount : 0),
            budget: Int(Double(left) * (1 - Self.postingShare)))
    }

    /// Bytes held now, all of it.
    var byteCount: Int {
        spaces.byteCount + table.facts.byteCount + columns.byteCount + postings.byteCount + arena.byteCount
    }
}
