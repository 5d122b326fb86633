// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How the layers of an index lie in its folder: the base in the folder itself, what has changed in one inside it, and a
/// list of what is removed from the base. Without the latter two it is an index as any other.
public enum IndexFolder {
    /// The folder of the changes.
    public static let changes = "changes"
    /// The file of the base's documents that are removed.
    public static let removed = "removed"

    /// Whether there are changes beside the base.
    public static func isLayered(_ path: String) -> Bool { access("\(path)/\(changes)/iamglass", F_OK) == 0 }
}

extension Database {
    /// Opens the index in a folder with its layers, if it has any. Throws as ``init(path:)``.
    public init(folder path: String) throws(XapianError) {
        if IndexFolder.isLayered(path) {
            try self.init(
                base: path, changes: "\(path)/\(IndexFolder.changes)", removed: "\(path)/\(IndexFolder.removed)")
        } else {
            try self.init(path: path)
        }
    }
}
