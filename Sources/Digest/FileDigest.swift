// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The checksum of a file, read in pieces.
public enum FileDigest {
    /// Size in bytes and SHA-256 of the file at `path`; constant memory.
    public static func sha256(of path: String) throws -> (size: Int64, hex: String) {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        var digest = SHA256Digest()
        var size: Int64 = 0
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            size += Int64(piece.count)
            piece.withUnsafeBytes { digest.update($0) }
        }
        return (size, digest.hex())
    }
}
