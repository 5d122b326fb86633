// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// DATA/config.yaml: the sources of a data folder. docs/sources.md describes it key by key.
public struct ConfigFile: Hashable, Sendable {
    /// Its name in the data folder.
    public static let name = "config.yaml"
    /// Largest file in bytes; a thousand sources are a quarter of it.
    public static let limit = 1 << 20

    /// In the order of the file, which is the order in which they are run.
    public var sources: [DataSource]

    public init(sources: [DataSource]) { self.sources = sources }

    /// Reads the file in `folder`; `nil` where there is none.
    /// - Throws: `ConfigError`, with every problem that could be told.
    public static func read(in folder: String) throws(ConfigError) -> ConfigFile? {
        let path = folder + "/" + name
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        // A pipe would be waited for without end.
        guard status.st_mode & S_IFMT == S_IFREG else { throw ConfigError("不是普通文件。请放一个文本文件。") }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw ConfigError("打不开。请检查读取权限。")
        }
        defer { try? file.close() }
        let bytes: Data
        do {
            bytes = try file.read(upToCount: limit + 1) ?? Data()
        } catch {
            throw ConfigError("读不出来。请检查磁盘和权限。")
        }
        return try parse(Array(bytes), folder: folder)
    }

    /// Reads the bytes of a config.yaml; relative paths are below `folder`.
    /// - Throws: as `read`.
    public static func parse(_ bytes: [UInt8], folder: String) throws(ConfigError) -> ConfigFile {
        guard bytes.count <= limit else {
            throw ConfigError("超过 \(limit / 1_048_576) MB，不像是来源清单。请核对文件。")
        }
        let root = try YAMLText.root(of: bytes)
        var reader = SourceReader(folder: folder)
        let sources = reader.sources(in: root)
        guard reader.problems.isEmpty else { throw ConfigError(reader.problems) }
        return ConfigFile(sources: sources)
    }
}
