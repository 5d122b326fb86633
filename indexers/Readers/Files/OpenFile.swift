// SPDX-License-Identifier: GPL-3.0-or-later
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One regular file opened for reading; closed when released. Not for use from two threads at once.
///
/// Refuses devices, pipes and folders, which could block for ever or never end.
final class OpenFile {
    /// Size in bytes when it was opened.
    let size: Int
    private let descriptor: Int32

    /// - Throws: `not_found`, `not_a_file` or `unreadable`.
    init(path: String) throws(ReadError) {
        guard !path.utf8.contains(0) else { throw .notFound }
        let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard opened >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .notFound : .unreadable }
        var status = stat()
        guard fstat(opened, &status) == 0 else {
            close(opened)
            throw .unreadable
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw .notAFile
        }
        descriptor = opened
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Appends up to `count` bytes to `buffer` and returns how many; 0 at the end of the file.
    func read(upTo count: Int, into buffer: inout [UInt8]) throws(ReadError) -> Int {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: count))
        var result = -1
        repeat {
            result = buffer.withUnsafeMutableBytes { bytes in
                unistdRead(descriptor, bytes.baseAddress.map { $0 + start }, count)
            }
        } while result < 0 && errno == EINTR
        buffer.removeLast(count - max(result, 0))
        guard result >= 0 else { throw .unreadable }
        return result
    }

    /// Whole content.
    /// - Throws: `too_large` over `limit` bytes, `unfinished` where the size changes while reading.
    func readAll(limit: Int) throws(ReadError) -> [UInt8] {
        guard size <= limit else { throw .tooLarge(limit: limit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 1)
        while try read(upTo: max(1, min(1 << 20, size + 1 - bytes.count)), into: &bytes) > 0 {
            guard bytes.count <= size else { throw .unfinished }
        }
        guard bytes.count == size else { throw .unfinished }
        return bytes
    }
}

private func unistdRead(_ descriptor: Int32, _ pointer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    guard let pointer else { return 0 }
    return read(descriptor, pointer, count)
}
