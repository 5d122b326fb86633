// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
public import Records

/// One immutable index: a folder of its own with a manifest, named by the pointer file while it is current.
///
/// Xapian keeps no checksums, and a symlink swapped under a reader mixes generations (reliability.md §1, facts 13
/// and 14); hence real paths, a manifest of our own, and a pointer file replaced by rename.
public struct Generation: Hashable, Sendable {
    /// Absolute path of the folder.
    public let path: String
    public let manifest: Manifest

    /// Pointer file inside the index folder: the current generation's folder name, on a second line the moment up to
    /// which its sources were read, on a third the day of the last pass, on a fourth how it stands with each source (JSON);
    /// all three move on when nothing else changes.
    public static let pointerName = "current"
    public static let manifestName = "manifest.json"
    /// The file of the base's documents that are removed; `Xapian.IndexFolder.removed` by its other name.
    public static let removedName = "removed"
    public static let folderPrefix = "gen-"
    /// Behind the name of a folder that is being written and will be written anew as the generation.
    public static let rawSuffix = "-raw"

    public struct Manifest: Codable, Hashable, Sendable {
        public var schema: Int
        public var analyser: String
        /// Ledger sequence that the index is true for.
        public var sequence: Int64
        public var records: Int
        public var passages: Int
        public var dataThrough: String
        /// The civil day of Beijing for which it was built: of the last pass, `nil` where none was made. What may no
        /// longer be shown on this day, or not yet, is not in the index.
        public var day: CivilDate?
        /// Its sources; `nil` in an index whose writer did not say.
        public var sources: [IndexedSource]?
        public var files: [File]
        /// `nil` where the index is one database that has term lists, and is changed in a copy.
        public var layers: Layers?

        /// A base without term lists, which is never changed, and what has changed since.
        public struct Layers: Codable, Hashable, Sendable {
            /// Documents of the base that do not exist any more.
            public var removed: Int
            /// Records that were written since the base.
            public var written: Int

            public init(removed: Int, written: Int) {
                self.removed = removed
                self.written = written
            }
        }

        /// The revision that answers carry: a short checksum over what the index was built from, so that a rebuild of
        /// the same ledger is the same revision.
        public var revision: String {
            let content = ["\(schema)", analyser, "\(sequence)", "\(records)", "\(passages)"]
            return String(SHA256Digest.hex(of: content.joined(separator: "|")).prefix(12))
        }

        /// The files of the index itself, without what has changed since: with layers those of the base.
        public var baseFiles: [File] { files.filter { !$0.name.contains("/") && $0.name != Generation.removedName } }

        /// Whether the base of its layers is that of another index, or that index itself.
        public func hasBase(of other: Manifest) -> Bool {
            let base = Set(baseFiles)
            return layers != nil && !base.isEmpty && base == Set(other.baseFiles)
        }

        public struct File: Codable, Hashable, Sendable {
            public var name: String
            public var size: Int64
            public var sha256: String

            public init(name: String, size: Int64, sha256: String) {
                self.name = name
                self.size = size
                self.sha256 = sha256
            }
        }

        public init(
            schema: Int, analyser: String, sequence: Int64, records: Int, passages: Int, dataThrough: String,
            day: CivilDate? = nil, sources: [IndexedSource]? = nil, files: [File], layers: Layers? = nil
        ) {
            self.schema = schema
            self.analyser = analyser
            self.sequence = sequence
            self.records = records
            self.passages = passages
            self.dataThrough = dataThrough
            self.day = day
            self.sources = sources
            self.files = files
            self.layers = layers
        }
    }

    public init(path: String, manifest: Manifest) {
        self.path = path
        self.manifest = manifest
    }

    /// What the pointer file says.
    public struct Pointer: Hashable, Sendable {
        public var name: String
        public var dataThrough: String?
        public var day: CivilDate?
        public var sources: [IndexedSource]?

        public init(
            name: String, dataThrough: String?, day: CivilDate? = nil, sources: [IndexedSource]? = nil
        ) {
            self.name = name
            self.dataThrough = dataThrough
            self.day = day
            self.sources = sources
        }

        /// The file's text.
        public var text: String {
            var lines = [name]
            let json = sources.flatMap(IndexedSource.json).map { String(decoding: $0, as: UTF8.self) }
            if dataThrough != nil || day != nil || json != nil { lines.append(dataThrough ?? "") }
            if day != nil || json != nil { lines.append(day?.description ?? "") }
            if let json { lines.append(json) }
            return lines.joined(separator: "\n") + "\n"
        }
    }

    /// What the pointer file says, or `nil` where there is none or it names no generation of this folder.
    public static func pointer(in indexFolder: String) -> Pointer? {
        guard let bytes = FileManager.default.contents(atPath: indexFolder + "/" + pointerName) else { return nil }
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        if lines.last == "" { lines.removeLast() }
        guard let name = lines.first, name.hasPrefix(folderPrefix), !name.contains("/") else { return nil }
        return Pointer(
            name: name, dataThrough: lines.count > 1 ? lines[1] : nil, day: lines.count > 2 ? CivilDate(lines[2]) : nil,
            sources: lines.count > 3
                ? try? JSONDecoder().decode([IndexedSource].self, from: Data(lines[3].utf8)) : nil)
    }

    /// The folder name that the pointer file names.
    public static func currentName(in indexFolder: String) -> String? { pointer(in: indexFolder)?.name }

    /// The current generation, after its manifest's versions and file sizes were checked.
    ///
    /// - Throws: `GenerationError` saying what is wrong and which command mends it.
    public static func current(in indexFolder: String) throws(GenerationError) -> Generation {
        guard let pointer = pointer(in: indexFolder) else { throw .missing(indexFolder) }
        let generation = try open(indexFolder + "/" + pointer.name)
        var manifest = generation.manifest
        if let dataThrough = pointer.dataThrough { manifest.dataThrough = dataThrough }
        if let day = pointer.day { manifest.day = day }
        if let sources = pointer.sources { manifest.sources = sources }
        return Generation(path: generation.path, manifest: manifest)
    }

    private struct VersionOnly: Decodable {
        var schema: Int
    }

    /// The generation in `path`, checked likewise. Cost: one small read and one `stat` a file.
    public static func open(_ path: String) throws(GenerationError) -> Generation {
        guard let bytes = FileManager.default.contents(atPath: path + "/" + manifestName) else {
            throw .damaged(path, manifestName)
        }
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: bytes) else {
            // Another version's manifest may have another shape, but always says which schema it is of.
            let version = try? JSONDecoder().decode(VersionOnly.self, from: bytes)
            throw version.map { $0.schema != SchemaVersion.schema } == true
                ? .otherVersion(path) : .damaged(path, manifestName)
        }
        guard manifest.schema == SchemaVersion.schema, manifest.analyser == SchemaVersion.analyser else {
            throw .otherVersion(path)
        }
        for file in manifest.files {
            let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + file.name)
            guard (attributes?[.size] as? NSNumber)?.int64Value == file.size else { throw .damaged(path, file.name) }
        }
        return Generation(path: path, manifest: manifest)
    }
}
