// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

/// One revision of an index (or of several as one, or of a base with its changes), open for reading.
///
/// - Belongs to one thread at a time; several threads open several.
/// - Stays on the revision it opened until ``reopen()``. It survives one later commit by a writer; the second, even
///   before it is complete, makes reads throw `databaseModified`: open a new one and ask again.
/// - `reopen()` compares revision numbers only. After a swap of folders, open the new path.
/// - Xapian keeps no checksums: damage may go unnoticed, give wrong answers or end the process. Check a manifest first.
public struct Database: ~Copyable {
    let handle: OpaquePointer
    var statistics: Statistics

    /// Opens the index in a folder. Throws `databaseNotFound`, `databaseOpening`, `databaseVersion`, `databaseCorrupt`.
    public init(path: String) throws(XapianError) {
        try self.init(paths: [path])
    }

    /// Opens several indexes as one.
    ///
    /// With n of them, document d of index i (from 0) becomes (d − 1)·n + i + 1.
    public init(paths: [String]) throws(XapianError) {
        try self.init(
            takingOwnership: XapianError.handle { error in
                lend(paths) { cxapian_database_open($0, $1, error) }
            })
    }

    /// Opens a base that never changes and what has changed since as one.
    ///
    /// Documents of `changes` are numbered behind the last of `base`. The documents of the base whose numbers stand in
    /// the file `removed`, four bytes each, little end first, do not exist for any reading call; the frequencies of terms,
    /// `documentCount` and `averageLength`, by which matches are weighed, count them still. Of matches that tie, those of
    /// both layers come in turn. Metadata are those of `changes`.
    public init(base: String, changes: String, removed: String) throws(XapianError) {
        try self.init(
            takingOwnership: XapianError.handle { error in
                lend(base) { base in
                    lend(changes) { changes in
                        lend(removed) { cxapian_database_open_layers(base, changes, $0, error) }
                    }
                }
            })
    }

    /// Opens the shards, local or remote, that a stub file names.
    ///
    /// Remote ports have neither authentication nor encryption: keep them on the loopback interface. Matches with a
    /// deadline throw `unimplemented` where a shard is remote. The file is read once; `reopen()` does not follow it.
    public init(stub path: String) throws(XapianError) {
        try self.init(
            takingOwnership: XapianError.handle { error in
                lend(path) { cxapian_database_open_stub($0, error) }
            })
    }

    private init(takingOwnership handle: OpaquePointer) throws(XapianError) {
        do {
            statistics = try Statistics(handle)
        } catch {
            cxapian_database_free(handle)
            throw error
        }
        self.handle = handle
    }

    deinit {
        cxapian_database_free(handle)
    }

    public var documentCount: UInt32 { statistics.documentCount }
    /// The highest document number ever given; at least `documentCount`.
    public var lastDocumentID: DocumentID { statistics.lastDocumentID }
    /// Grows with each commit; the sum of the shards' revisions, 0 for a stub. A compacted index starts at 1 again.
    public var revision: UInt64 { statistics.revision }
    /// Names the index, not its revision; joined by `:` for several.
    public var uuid: String { statistics.uuid }
    /// The mean of all `wdf` sums.
    public var averageLength: Double { statistics.averageLength }
    /// Whether any document has positions. Without, phrases and NEAR of two or more terms match nothing.
    public var hasPositions: Bool { statistics.hasPositions }

    /// Whether ``terms(of:)`` answers, of the base where there are layers.
    public func hasTermLists() throws(XapianError) -> Bool {
        try XapianError.check { cxapian_database_has_term_lists(handle, $0) }
    }

    /// Moves to the newest revision; true if it was another one.
    public mutating func reopen() throws(XapianError) -> Bool {
        let moved = try XapianError.check { cxapian_database_reopen(handle, $0) }
        statistics = try Statistics(handle)
        return moved
    }

    /// Closes the files and reports failure; without it, going out of scope closes them silently.
    public consuming func close() throws(XapianError) {
        try XapianError.check { cxapian_database_close(handle, $0) }
    }

    /// The bytes kept under a key; empty if there are none. Of the first index only. An empty key is refused.
    public func metadata(_ key: String) throws(XapianError) -> [UInt8] {
        try [UInt8](
            takingOwnership: XapianError.check { error in
                lend(key) { cxapian_database_metadata(handle, $0, error) }
            })
    }

    /// The metadata keys that start with `prefix`, in byte order.
    public func metadataKeys(prefix: String = "") throws(XapianError) -> [String] {
        let packed = try XapianError.check { error in
            lend(prefix) { cxapian_database_metadata_keys(handle, $0, error) }
        }
        return PackedReader.consume(packed) { reader in
            var keys: [String] = []
            while let length = reader.number(), let bytes = reader.bytes(count: length) {
                keys.append(String(decoding: bytes, as: UTF8.self))
            }
            return keys
        }
    }
}

@available(*, unavailable)
extension Database: Sendable {}
