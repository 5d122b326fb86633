// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Renaming that survives a power cut: the file's bytes first, then its name.
enum DurableFile {
    static func rename(_ path: String, to target: String) throws {
        try sync(path)
        guard Foundation.rename(path, target) == 0 else { throw failure(target) }
        let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
        try sync(folder)
    }

    private static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> LedgerError {
        let number = errno
        let detail = "\(path): \(String(cString: strerror(number)))"
        return number == ENOSPC
            ? LedgerError(.diskFull, "磁盘空间不足，文件没有写成。", detail: detail)
            : LedgerError(.inputOutput, "写文件失败，请检查路径、权限和磁盘。", detail: detail)
    }
}
