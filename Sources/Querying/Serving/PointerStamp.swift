// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Tells one state of the pointer file from another without reading it: two microseconds instead of thirty, for every
/// question asks.
///
/// The file is only ever replaced by renaming another one over it, so that its inode or its times differ.
struct PointerStamp: Hashable, Sendable {
    private let inode: UInt64
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int
    private let changedSeconds: Int
    private let changedNanoseconds: Int

    /// `nil` where there is no such file.
    init?(path: String) {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        inode = UInt64(found.st_ino)
        size = Int64(found.st_size)
        #if os(Linux)
            (seconds, nanoseconds) = (found.st_mtim.tv_sec, found.st_mtim.tv_nsec)
            (changedSeconds, changedNanoseconds) = (found.st_ctim.tv_sec, found.st_ctim.tv_nsec)
        #else
            (seconds, nanoseconds) = (found.st_mtimespec.tv_sec, found.st_mtimespec.tv_nsec)
            (changedSeconds, changedNanoseconds) = (found.st_ctimespec.tv_sec, found.st_ctimespec.tv_nsec)
        #endif
    }
}
