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
        let result = withUnsafeTemporaryAllocation(byteCount: max(1, count), alignment: 16) { piece in
            let got = readPiece(descriptor, piece)
            if got > 0 { buffer.append(contentsOf: piece[..<got]) }
            return got
        }
        guard result >= 0 else { throw .unreadable }
        return result
    }

    /// The bytes of a part of the file, wherever reading in order has come to.
    /// - Throws: `unreadable`; `unfinished` where the file has become shorter.
    func read(_ range: Range<Int>) throws(ReadError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        while bytes.count < range.count {
            let count = min(1 << 20, range.count - bytes.count)
            let place = range.lowerBound + bytes.count
            let got = withUnsafeTemporaryAllocation(byteCount: count, alignment: 16) { piece in
                let got = readPiece(descriptor, piece, at: place)
                if got > 0 { bytes.append(contentsOf: piece[..<got]) }
                return got
            }
            guard got >= 0 else { throw .unreadable }
            guard got > 0 else { throw .unfinished }
        }
        return bytes
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

/// `read(2)`, repeated when a signal interrupts it; outside the type because of the name they share.
private func readPiece(_ descriptor: Int32, _ piece: UnsafeMutableRawBufferPointer) -> Int {
    while true {
        let got = read(descriptor, piece.baseAddress, piece.count)
        if got >= 0 || errno != EINTR { return got }
    }
}

/// `pread(2)`, repeated when a signal interrupts it.
private func readPiece(_ descriptor: Int32, _ piece: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    while true {
        let got = pread(descriptor, piece.baseAddress, piece.count, off_t(offset))
        if got >= 0 || errno != EINTR { return got }
    }
}
