// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The files that a folder hands in, in a fixed order, and what was left aside with the reason.
public struct FolderListing: Hashable, Sendable {
    public struct File: Hashable, Sendable {
        public let path: String
        /// Bytes when listed; pass to `FileReader.read(expectedSize:)` to notice files still arriving.
        public let size: Int
    }

    public struct Skipped: Hashable, Sendable {
        public let path: String
        public let reason: Reason
    }

    public enum Reason: String, Hashable, Sendable {
        case hidden, symlink, unfinished, special, unreadable, tooDeep
        /// The checksum of the file it lies beside.
        case checksum

        /// The sentence that staff read.
        public var sentence: String {
            switch self {
            case .hidden: "隐藏文件，不读取。"
            case .symlink: "符号链接，不跟随。"
            case .unfinished: "尚未上传完成的文件，暂不读取。"
            case .special: "不是普通文件，不读取。"
            case .unreadable: "打不开，请检查权限。"
            case .tooDeep: "文件夹嵌套过深，不读取。"
            case .checksum: "校验文件，只用来核对旁边的文件。"
            }
        }
    }

    public private(set) var files: [File] = []
    public private(set) var skipped: [Skipped] = []

    /// Lists a file (itself) or a folder with all below it, sorted by name at each level.
    ///
    /// Symbolic links inside are not followed (F46); the path given may be one, because somebody named it.
    /// - Throws: `not_found`, `not_a_file` for devices and pipes.
    public init(path: String) throws(ReadError) {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound }
        var status = stat()
        guard stat(path, &status) == 0 else { throw errno == ENOENT || errno == ENOTDIR ? .notFound : .unreadable }
        switch status.st_mode & S_IFMT {
        case S_IFREG: files = [File(path: path, size: Int(status.st_size))]
        case S_IFDIR: walk(path, depth: 0)
        default: throw .notAFile
        }
    }

    /// What stands behind the name of a file in the name of its checksum.
    public static let checksumEnding = ".sha256"

    private mutating func walk(_ folder: String, depth: Int) {
        guard depth < 32 else {
            skipped.append(Skipped(path: folder, reason: .tooDeep))
            return
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            skipped.append(Skipped(path: folder, reason: .unreadable))
            return
        }
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            var status = stat()
            guard lstat(path, &status) == 0 else {
                skipped.append(Skipped(path: path, reason: .unreadable))
                continue
            }
            let kind = status.st_mode & S_IFMT
            if kind == S_IFLNK {
                skipped.append(Skipped(path: path, reason: .symlink))
            } else if name.hasPrefix(".") {
                skipped.append(Skipped(path: path, reason: .hidden))
            } else if kind == S_IFDIR {
                walk(path, depth: depth + 1)
            } else if kind != S_IFREG {
                skipped.append(Skipped(path: path, reason: .special))
            } else if Self.isUnfinished(name) {
                skipped.append(Skipped(path: path, reason: .unfinished))
            } else if name.lowercased().hasSuffix(Self.checksumEnding) {
                skipped.append(Skipped(path: path, reason: .checksum))
            } else {
                files.append(File(path: path, size: Int(status.st_size)))
            }
        }
    }

    // Names under which upload tools, browsers and office programs keep what is not yet whole.
    private static let unfinishedEndings = [
        ".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart", ".upload", ".swp", "~",
    ]

    private static func isUnfinished(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasPrefix("~$") || unfinishedEndings.contains { lower.hasSuffix($0) }
    }
}
