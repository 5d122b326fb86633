// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Schema
import Xapian

/// Writes what has changed beside a base that stays as it is: new documents into a small database with term lists, and a
/// list of the base's documents that do not exist any more.
///
/// Cost: of the changes since the base, not of the index.
struct ChangesWriter: ~Copyable {
    private let path: String
    private let base: Database
    private var changes: IndexWriter
    private var removed: Set<DocumentID>

    private(set) var records: Int
    private(set) var passages: Int
    private(set) var layers: Generation.Manifest.Layers

    /// - Parameters:
    ///   - path: a folder with the base, and with the changes of `current` where it has any.
    ///   - current: the generation that is gone on from.
    init(_ path: String, from current: Generation) throws {
        let isLayered = IndexFolder.isLayered(path)
        let known = isLayered ? try Self.list(current.path + "/" + IndexFolder.removed) : []
        let base = try Database(path: path)
        let changes = try Self.changes(path + "/" + IndexFolder.changes, areThere: isLayered)
        self.path = path
        self.base = base
        self.changes = changes
        removed = known
        records = current.manifest.records
        passages = current.manifest.passages
        layers = current.manifest.layers ?? Generation.Manifest.Layers(removed: 0, written: 0)
    }

    private static func changes(_ folder: String, areThere: Bool) throws -> IndexWriter {
        areThere
            ? try IndexWriter(updating: folder, records: 0, passages: 0)
            : try IndexWriter(creating: folder, durability: .synced)
    }

    /// Adds a record's documents.
    mutating func add(_ documents: [PackedDocument]) throws {
        try count { changes throws in try changes.add(documents) }
        layers.written += 1
    }

    /// Removes a record and its passages; `false` where there is none.
    mutating func remove(_ id: String) throws -> Bool {
        var isFound = false
        try count { changes throws in isFound = try changes.remove(id) }
        if isFound { return true }
        let identity = try left(TermPrefix.identity.term(id))
        guard !identity.isEmpty else { return false }
        let texts = try left(TermPrefix.record.term(id))
        let header = try left(TermPrefix.identity.term(id + "#header"))
        records -= 1
        // A whole record is its own passage.
        passages -= header.isEmpty ? 1 : texts.count
        removed.formUnion(identity + texts + header)
        return true
    }

    /// Documents of the base with a term, without those that are removed.
    private func left(_ term: String) throws -> [DocumentID] {
        try base.documents(with: term).filter { !removed.contains($0) }
    }

    /// Carries over what a change does to the counts.
    private mutating func count(_ body: (inout IndexWriter) throws -> Void) throws {
        let before = (changes.records, changes.passages)
        try body(&changes)
        records += changes.records - before.0
        passages += changes.passages - before.1
    }

    mutating func setState(_ state: IndexState) throws { try changes.setState(state) }

    /// Commits, writes the list and closes; tells what the index consists of then.
    consuming func close() throws -> Generation.Manifest.Layers {
        layers.removed = removed.count
        let bytes = removed.sorted().flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
        try DurableFile.write(Data(bytes), to: path + "/" + IndexFolder.removed)
        let layers = layers
        try changes.close()
        return layers
    }

    private static func list(_ path: String) throws -> Set<DocumentID> {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        return Set(
            stride(from: 0, to: bytes.count - 3, by: 4).map { start in
                (0..<4).reduce(DocumentID(0)) { $0 | DocumentID(bytes[start + $1]) << ($1 * 8) }
            })
    }
}
