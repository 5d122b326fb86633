// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import TextAnalysis
import Xapian

/// What a snapshot keeps in memory beside its columns: numberings, facts, decoded postings, texts.
///
/// Immutable but for its two caches, which keep themselves within the memory they were given. Shared by the executors of
/// all threads, freed when the last query over the snapshot ends.
final class ResidentIndex: Sendable {
    let columns: Columns
    /// Bytes that are held whatever is asked.
    private let fixed: Int
    let spaces: IndexSpaces
    let table: RowFactTable
    let statuses = DayStatuses()
    let postings: MemoryCache<TermKey, PostingList>
    /// What was asked for and stands nowhere: without end, unlike the terms of the index, so that little is kept.
    let absent: MemoryCache<TermKey, PostingList>
    /// Whether more terms begin with a prefix than a limit allows.
    let isWide: MemoryCache<TermKey, Bool>
    let arena: TextArena
    private let none: PostingList
    /// Stored bytes of hits that were shown.
    let stored: MemoryCache<UInt32, [UInt8]>
    /// The same as records.
    let records: MemoryCache<UInt32, HeldRecord>
    /// Passages that were shown.
    let passages: MemoryCache<UInt32, HeldPassage>

    /// How what remains beside the fixed part is shared out.
    private enum Share {
        static let postings = 0.54
        static let absent = 0.005
        static let prefixes = 0.005
        static let texts = 0.25
        static let stored = 0.05
        static let records = 0.1
        static let passages = 0.05
    }

    /// A decoded record, with its form as a hit and that as JSON, takes about so many times its bytes.
    private static let decodedFactor = 9
    /// And so many bytes whatever its length.
    private static let decodedLeast = 500

    /// - Parameters:
    ///   - columns: of the same database.
    ///   - memory: bytes at most for all of it; `nil` sets no limit. The fixed part is held in any case.
    ///   - last: what served until now over the same base, whose documents end with `baseEnd`: its texts are taken over.
    /// - Returns: `nil` where the numbering does not fit the index.
    init?(
        _ database: borrowing Database, columns: Columns, memory: Int?,
        over last: (index: ResidentIndex, baseEnd: UInt32)?
    ) throws(XapianError) {
        guard let spaces = try IndexSpaces(database, columns: columns) else { return nil }
        let table = RowFactTable(columns)
        self.columns = columns
        self.spaces = spaces
        self.table = table
        none = PostingList(PostingBuffer(), in: spaces)
        let textCount = spaces.textCount + (spaces.hasWhole ? spaces.rowCount : 0)
        let fixed =
            spaces.byteCount + table.byteCount + columns.byteCount + DayStatuses.byteCount(table)
            + TextArena.fixedByteCount(textCount)
        self.fixed = fixed
        let left = memory.map { max(0, $0 - fixed) } ?? Int.max / 4
        func share(_ part: Double) -> Int { Int(Double(left) * part) }
        postings = MemoryCache(budget: share(Share.postings)) { $0.term.utf8.count + $1.byteCount }
        absent = MemoryCache(budget: min(share(Share.absent), 4 << 20)) { key, _ in key.term.utf8.count }
        isWide = MemoryCache(budget: min(share(Share.prefixes), 4 << 20)) { key, _ in key.term.utf8.count }
        stored = MemoryCache(budget: share(Share.stored)) { $1.count + 32 }
        records = MemoryCache(budget: share(Share.records)) { $1.byteCount * Self.decodedFactor + Self.decodedLeast }
        passages = MemoryCache(budget: share(Share.passages)) { $1.byteCount }
        arena =
            last.flatMap { last in
                TextArena(count: textCount, budget: share(Share.texts), over: last.index.arena) { text in
                    let document =
                        text < spaces.textCount
                        ? spaces.documentOfText[text] : columns.documentOfRow[text - spaces.textCount]
                    return document <= last.baseEnd ? last.index.spaces.text(of: document) : nil
                }
            } ?? TextArena(count: textCount, budget: share(Share.texts))
    }

    /// The postings under a name, as `load` makes them, kept where memory allows.
    func list(_ name: String, load: () throws -> PostingList) rethrows -> PostingList {
        let key = TermKey(name)
        if let known = postings.known(key) ?? absent.known(key) { return known }
        let list = try load()
        if list.documentFrequency == 0 {
            absent.keep(none, under: key)
            return none
        }
        postings.keep(list, under: key)
        return list
    }

    /// Bytes held now, all of it.
    var byteCount: Int {
        fixed + postings.byteCount + absent.byteCount + isWide.byteCount + arena.byteCount + stored.byteCount
            + records.byteCount + passages.byteCount
    }
}
