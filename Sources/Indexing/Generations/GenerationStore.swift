// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Schema
import Xapian

/// The index folder: names new generations, publishes finished ones, removes old ones.
public struct GenerationStore {
    public let folder: String
    /// Old generations kept behind the current one, for readers that still hold them.
    static let kept = 2

    public init(folder: String) throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// The current generation, or `nil` where there is none or it cannot be used.
    public var current: Generation? { try? Generation.current(in: folder) }

    /// A path for a new generation that no other one has ever had.
    public func newPath(sequence: Int64) -> String {
        "\(folder)/\(Generation.folderPrefix)\(sequence)-\(UUID().uuidString.lowercased().prefix(8))"
    }

    /// Copies the files of a generation, without its manifest: what is killed in the middle is no generation.
    func copy(_ generation: Generation, to path: String) throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
        for file in generation.manifest.files {
            try manager.copyItem(atPath: generation.path + "/" + file.name, toPath: path + "/" + file.name)
        }
    }

    /// A new generation's folder with the base of another, whose files both hold, and a copy of its changes.
    func share(_ generation: Generation, to path: String) throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
        for file in generation.manifest.baseFiles {
            let (old, new) = (generation.path + "/" + file.name, path + "/" + file.name)
            do {
                try manager.linkItem(atPath: old, toPath: new)
            } catch {
                // A file system without hard links.
                try manager.copyItem(atPath: old, toPath: new)
            }
        }
        let changes = generation.path + "/" + IndexFolder.changes
        if IndexFolder.isLayered(generation.path) {
            try manager.copyItem(atPath: changes, toPath: path + "/" + IndexFolder.changes)
        }
    }

    /// Writes the manifest of the finished, closed database at `path`, makes all of it durable, and swaps the
    /// pointer. When this returns, every reader that opens the index sees this generation, also after a power cut.
    ///
    /// - Parameters:
    ///   - layers: of an index without term lists.
    ///   - base: the generation whose base it shares; those files are not read again.
    func publish(
        _ path: String, state: IndexState, records: Int, passages: Int, layers: Generation.Manifest.Layers? = nil,
        sharing base: Generation? = nil
    ) throws -> Generation {
        let known = Dictionary((base?.manifest.baseFiles ?? []).map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        var files: [Generation.Manifest.File] = []
        for name in try Self.files(in: path) {
            files.append(try known[name] ?? Self.described(name, in: path))
        }
        let manifest = Generation.Manifest(
            schema: SchemaVersion.schema, analyser: SchemaVersion.analyser, sequence: state.sequence, records: records,
            passages: passages, dataThrough: state.dataThrough, day: state.day, sources: state.sources, files: files,
            layers: layers)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try DurableFile.write(try encoder.encode(manifest), to: path + "/" + Generation.manifestName)
        if IndexFolder.isLayered(path) { try FileSync.directory(path + "/" + IndexFolder.changes) }
        try FileSync.directory(path)
        let name = (path as NSString).lastPathComponent
        try point(to: name, state)
        removeOld(but: name)
        return Generation(path: path, manifest: manifest)
    }

    /// Makes `name` the current generation, true up to the moment and day of `state`; durable when it returns.
    ///
    /// How it stands with the sources travels with the pointer, too: it changes with every run, also with one that
    /// brings nothing and with one that fails, and must neither wait for the next change of a record nor cost a copy of
    /// the index. Readers read the pointer anew whenever it was replaced.
    func point(to name: String, _ state: IndexState) throws {
        let pointer = Generation.Pointer(
            name: name, dataThrough: state.dataThrough, day: state.day, sources: state.sources)
        try DurableFile.write(Data(pointer.text.utf8), to: folder + "/" + Generation.pointerName)
        try FileSync.directory(folder)
    }

    /// What `manifest` says against what is there: one sentence a damaged or missing file. Reads every file.
    public static func damage(in generation: Generation) -> [String] {
        generation.manifest.files.compactMap { expected in
            guard let found = try? described(expected.name, in: generation.path) else {
                return "\(expected.name) 缺失"
            }
            return found == expected ? nil : "\(expected.name) 的校验和与清单不符"
        }
    }

    /// What a generation consists of, with the folder of the changes before the slash.
    private static func files(in path: String) throws -> [String] {
        let manager = FileManager.default
        var names = try manager.contentsOfDirectory(atPath: path)
        if IndexFolder.isLayered(path) {
            names += try manager.contentsOfDirectory(atPath: path + "/" + IndexFolder.changes)
                .map { IndexFolder.changes + "/" + $0 }
        }
        let others: Set = [Generation.manifestName, IndexFolder.changes]
        return names.filter { !others.contains($0) && !$0.hasSuffix("flintlock") }.sorted()
    }

    private static func described(_ name: String, in path: String) throws -> Generation.Manifest.File {
        let file = try FileDigest.sha256(of: path + "/" + name)
        return Generation.Manifest.File(name: name, size: file.size, sha256: file.hex)
    }

    /// Removes what a killed writer left: folders that never got their manifest. Only under the writer's lock.
    func removeUnfinished() {
        let manager = FileManager.default
        for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix(Generation.folderPrefix)
            && !manager.fileExists(atPath: "\(folder)/\(name)/\(Generation.manifestName)")
        {
            try? manager.removeItem(atPath: folder + "/" + name)
        }
    }

    /// Removes all but the current generation and the youngest `kept` others. Readers keep their open files, so a
    /// removal never disturbs them; a failure to remove costs disk space only.
    private func removeOld(but current: String) {
        let manager = FileManager.default
        let names = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
        let dated = names.filter { $0.hasPrefix(Generation.folderPrefix) && $0 != current }.map { name in
            let attributes = try? manager.attributesOfItem(atPath: folder + "/" + name)
            return (name: name, date: attributes?[.modificationDate] as? Date ?? .distantPast)
        }
        for old in dated.sorted(by: { $0.date > $1.date }).dropFirst(Self.kept) {
            try? manager.removeItem(atPath: folder + "/" + old.name)
        }
    }
}
