// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Xapian

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
        try FileSync.file(temporary)
        guard rename(temporary, path) == 0 else { throw failure("rename", path) }
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
