// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files that are whole or absent, also after a power cut.
enum DurableFile {
    /// Writes beside `path`, flushes to the device, and renames over `path`.
    static func write(_ data: Data, to path: String) throws {
        let temporary = path + ".\(UUID().uuidString.prefix(8)).tmp"
        try data.write(to: URL(fileURLWithPath: temporary))
        try synchronise(temporary)
        guard rename(temporary, path) == 0 else { throw failure("rename", path) }
    }

    /// Flushes the entries of a folder; Xapian renames its version file and leaves this to us (reliability.md §1,
    /// fact 2).
    static func synchroniseFolder(_ path: String) throws { try synchronise(path) }

    private static func synchronise(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("fsync", path) }
    }

    private static func failure(_ call: String, _ path: String) -> CocoaError {
        CocoaError(
            .fileWriteUnknown,
            userInfo: [
                NSFilePathErrorKey: path,
                NSLocalizedDescriptionKey: "\(call) \(path): \(String(cString: strerror(errno)))",
            ])
    }
}
