// SPDX-License-Identifier: GPL-3.0-or-later

/// How far the import of one file has come.
public struct ImportProgress: Hashable, Sendable {
    public var path: String
    public var rows: Int
    public var bytes: Int
    public var totalBytes: Int

    public init(path: String, rows: Int, bytes: Int, totalBytes: Int) {
        self.path = path
        self.rows = rows
        self.bytes = bytes
        self.totalBytes = totalBytes
    }
}
