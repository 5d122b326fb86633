// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import Xapian

/// Writes index documents into one Xapian database that no reader has opened yet.
struct IndexWriter: ~Copyable {
    private var database: WritableDatabase
    /// Documents between flushes of a rebuild; memory stays below half a gigabyte.
    static let flushThreshold = 40_000

    private(set) var records: Int
    private(set) var passages: Int

    /// A new, empty database at `path`.
    ///
    /// - Parameters:
    ///   - isFirst: whether it is the first shard of its index, or the only one.
    ///   - keepsTermLists: without, it is smaller and sooner written, and nothing can be removed from it.
    ///   - durability: nobody reads a shard before it is compacted into the generation proper, so nothing of it need be
    ///     flushed on the way.
    init(
        creating path: String, isFirst: Bool = true, keepsTermLists: Bool = true,
        durability: WritableDatabase.Durability = .disposable
    ) throws {
        var created = try WritableDatabase(
            path: path, mode: .create, flushThreshold: Self.flushThreshold, keepsTermLists: keepsTermLists,
            durability: durability)
        // Asked without weight for a term that every document has, Xapian 1.4.22 throws as soon as a removal has left a
        // gap in the numbers (KillTests found it). One document without terms of text keeps any from being in all.
        if isFirst {
            var sentinel = try Document()
            try sentinel.addTerm(Self.sentinelTerm, wdf: 0)
            _ = try created.add(sentinel)
        }
        database = created
        records = 0
        passages = 0
    }

    /// The only term of the document that is no record.
    static let sentinelTerm = TermPrefix.identity.term("#")

    /// The copied database at `path`, which holds so many records and passages.
    init(updating path: String, records: Int, passages: Int) throws {
        database = try WritableDatabase(path: path, mode: .open)
        self.records = records
        self.passages = passages
    }

    /// Adds a record's documents: the record itself, its header, its passages.
    mutating func add(_ documents: [PackedDocument]) throws {
        var encoded = try Document()
        for document in documents {
            try document.write(to: &encoded)
            _ = try database.add(encoded)
        }
        records += 1
        // A whole record is its own passage.
        passages += documents.count == 1 ? 1 : max(0, documents.count - 2)
    }

    /// Removes a record and its passages; `false` where there is none.
    mutating func remove(_ id: String) throws -> Bool {
        let identity = TermPrefix.identity.term(id)
        let record = TermPrefix.record.term(id)
        let found = try database.termFrequency(identity)
        guard found > 0 else { return false }
        let header = TermPrefix.identity.term(id + "#header")
        let isWhole = try database.termFrequency(header) == 0
        passages -= isWhole ? 1 : Int(try database.termFrequency(record))
        records -= 1
        try database.delete(uniqueTerm: identity)
        try database.delete(uniqueTerm: record)
        try database.delete(uniqueTerm: header)
        return true
    }

    /// Writes the state that belongs to the documents into the same commit.
    mutating func setState(_ state: IndexState) throws {
        let (sequence, dataThrough) = (state.sequence, state.dataThrough)
        try database.setMetadata(SchemaVersion.MetadataKey.schema, Array(String(SchemaVersion.schema).utf8))
        try database.setMetadata(SchemaVersion.MetadataKey.analyser, Array(SchemaVersion.analyser.utf8))
        try database.setMetadata(SchemaVersion.MetadataKey.sequence, Array(String(sequence).utf8))
        try database.setMetadata(SchemaVersion.MetadataKey.dataThrough, Array(dataThrough.utf8))
    }

    /// Commits and closes.
    consuming func close() throws {
        try database.commit()
        try database.close()
    }

    /// Writes the databases at `sources` anew as one without free space, about 40 % smaller.
    static func compact(from sources: [String], to target: String) throws {
        try Database.compact(from: sources, to: target)
    }
}
