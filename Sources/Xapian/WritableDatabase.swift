// SPDX-License-Identifier: GPL-3.0-or-later

internal import CXapian

/// An index open for writing: one writer at a time, one thread at a time.
///
/// - **Only `commit()` and `commitTransaction()` commit.** Closing and going out of scope drop whatever is pending,
///   unlike Xapian's own destructor. Outside a transaction Xapian also commits by itself every `flushThreshold`
///   changes; inside one it never does.
/// - **After any failed write, and after a cancelled transaction, the object refuses everything** with `discarded`:
///   Xapian drops the whole batch when one document fails, then goes on as if nothing had happened, and its list of
///   free blocks survives a cancel. Let it go, open it anew, and start from what the index says it holds.
/// - A commit renames a file without syncing the folder: call ``FileSync/directory(_:)`` before acknowledging.
public struct WritableDatabase: ~Copyable {
    public enum OpenMode: Sendable {
        case createOrOpen
        /// Throws `databaseCreate` if an index is there.
        case create
        case createOrOverwrite
        /// Throws `databaseNotFound` or `databaseOpening` if none is there.
        case open
    }

    /// What a crash may cost.
    public enum Durability: Sendable {
        /// Each commit is forced to disk.
        case synced
        /// Nothing is forced to disk: a power cut may lose or damage the index, a crash of the process does not.
        case unsynced
        /// Blocks are overwritten in place besides: any crash while writing loses the index, and it cannot be read
        /// meanwhile. For an index built aside and compacted afterwards.
        case disposable
    }

    let handle: OpaquePointer
    var discarded = false

    /// Opens or creates the index in a folder. Throws `databaseLocked` while another writer has it.
    ///
    /// - `flushThreshold`: changes held in memory before they are written out; nil is `XAPIAN_FLUSH_THRESHOLD` in the
    ///   environment, else 10,000. Xapian takes it from there only, so it is set for the moment of opening.
    /// - `keepsTermLists`: without, the index is smaller and faster to write, but documents can neither be replaced nor
    ///   deleted nor their terms listed. Decided when the index is created.
    /// - `blockSize`: a power of two from 2,048 to 65,536; anything else means 8,192. Decided at creation.
    public init(
        path: String, mode: OpenMode, flushThreshold: Int? = nil, keepsTermLists: Bool = true,
        durability: Durability = .synced, blockSize: Int = 8_192
    ) throws(XapianError) {
        let options = cxapian_writer_options(
            mode: CXapianOpen(mode), durability: CXapianDurability(durability), term_lists: keepsTermLists,
            block_size: UInt32(clamping: min(blockSize, 1 << 20)),
            flush_threshold: UInt32(clamping: flushThreshold ?? 0))
        handle = try XapianError.handle { error in
            lend(path) { cxapian_writer_open($0, options, error) }
        }
    }

    deinit {
        cxapian_writer_free(handle)
    }

    /// Drops what is pending, closes the files, releases the lock, and reports failure.
    public consuming func close() throws(XapianError) {
        try XapianError.check { cxapian_writer_close(handle, $0) }
    }

    /// Adds a document under the next number.
    public mutating func add(_ document: borrowing Document) throws(XapianError) -> DocumentID {
        let content = document.handle
        return try write { cxapian_writer_add($0, content, $1) }
    }

    /// Replaces the document that has this term, or adds it; further documents with the term are deleted.
    ///
    /// The term itself must be among the terms of the new document, or the next replacement will not find it.
    @discardableResult
    public mutating func replace(
        uniqueTerm: String, with document: borrowing Document
    ) throws(XapianError) -> DocumentID {
        let content = document.handle
        return try write { writer, error in
            lend(uniqueTerm) { cxapian_writer_replace_term(writer, $0, content, error) }
        }
    }

    /// Puts a document under this number, whether or not there was one.
    public mutating func replace(_ id: DocumentID, with document: borrowing Document) throws(XapianError) {
        let content = document.handle
        try write { cxapian_writer_replace($0, id, content, $1) }
    }

    /// Deletes every document that has this term; none is no failure.
    public mutating func delete(uniqueTerm: String) throws(XapianError) {
        try write { writer, error in
            lend(uniqueTerm) { cxapian_writer_delete_term(writer, $0, error) }
        }
    }

    /// Deletes a document. Throws `docNotFound`, after which, as after any failure, the writer is discarded.
    public mutating func delete(_ id: DocumentID) throws(XapianError) {
        try write { cxapian_writer_delete($0, id, $1) }
    }

    /// Keeps bytes under a key, in the same commit as the documents; empty bytes remove the key.
    ///
    /// A key takes at most 250 bytes (a zero byte counts twice) and must not be empty.
    public mutating func setMetadata(_ key: String, _ bytes: [UInt8]) throws(XapianError) {
        guard !key.isEmpty, TermLimit.encodedLength(key.utf8) <= 250 else {
            throw XapianError(code: .invalidArgument, message: "a metadata key of 0 or more than 250 bytes")
        }
        try write { writer, error in
            lend(key) { name in
                lend(bytes) { cxapian_writer_set_metadata(writer, name, $0, error) }
            }
        }
    }

    /// Runs one writing call; a failure discards the writer.
    mutating func write<Value>(
        _ body: (OpaquePointer, UnsafeMutablePointer<UnsafeMutablePointer<cxapian_error>?>) -> Value
    ) throws(XapianError) -> Value {
        try refuseDiscarded()
        do throws(XapianError) {
            return try XapianError.check { body(handle, $0) }
        } catch {
            discarded = true
            throw error
        }
    }

    func refuseDiscarded() throws(XapianError) {
        if discarded {
            throw XapianError(
                code: .discarded, message: "an earlier write failed or was cancelled; open the index anew")
        }
    }
}

@available(*, unavailable)
extension WritableDatabase: Sendable {}

extension CXapianOpen {
    fileprivate init(_ mode: WritableDatabase.OpenMode) {
        self =
            switch mode {
            case .createOrOpen: .createOrOpen
            case .create: .create
            case .createOrOverwrite: .createOrOverwrite
            case .open: .existing
            }
    }
}

extension CXapianDurability {
    fileprivate init(_ durability: WritableDatabase.Durability) {
        self =
            switch durability {
            case .synced: .synced
            case .unsynced: .unsynced
            case .disposable: .inPlace
            }
    }
}
