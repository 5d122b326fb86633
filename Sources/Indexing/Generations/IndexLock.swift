// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One writer at a time over an index folder; the kernel frees it when the process ends, however it ends.
final class IndexLock {
    private let descriptor: Int32

    /// Takes the lock, or throws `IndexingError.busy` at once where another process holds it.
    init(folder: String) throws {
        let path = folder + "/writer.lock"
        descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw IndexingError.unwritable(path, String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw IndexingError.busy(folder)
        }
    }

    /// Unlocks before it closes: a program that another thread is about to start has the descriptor, too, until it is
    /// loaded, and would keep the lock as long.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
