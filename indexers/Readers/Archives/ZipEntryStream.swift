// SPDX-License-Identifier: GPL-3.0-or-later
internal import CZlib

/// Unpacks one entry of a ZIP archive piece by piece; memory is two pieces. Not for use from two threads at once.
final class ZipEntryStream {
    /// Bytes of the archive consumed so far.
    private(set) var packedRead = 0
    private let file: OpenFile
    private let entry: ZipEntry
    private let start: Int
    private let format: FileFormat
    // zlib keeps a pointer to this struct: it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var packed: [UInt8] = []
    private var used = 0
    private var unpackedSize = 0
    private var checksum: UInt = 0
    private var atEnd = false

    private static let piece = 64 << 10

    fileprivate static let rawDeflate = -MAX_WBITS

    init(file: OpenFile, entry: ZipEntry, start: Int, format: FileFormat) throws(ReadError) {
        self.file = file
        self.entry = entry
        self.start = start
        self.format = format
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(stream, Self.rawDeflate, ZLIB_VERSION, size) == Z_OK else {
            stream.deallocate()
            throw .unreadable
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// The next unpacked bytes, at most 64 KiB; empty at the end.
    /// - Throws: `zip_bomb` where there are more than the table of contents claims, `damaged` where there are fewer, the
    ///   checksum differs or the packed bytes make no sense.
    func next() throws(ReadError) -> [UInt8] {
        guard !atEnd else { return [] }
        let bytes = entry.method == 0 ? try stored() : try inflated()
        unpackedSize += bytes.count
        guard unpackedSize <= entry.size else { throw .workbookBomb }
        checksum = bytes.withUnsafeBufferPointer { crc32(checksum, $0.baseAddress, UInt32($0.count)) }
        if bytes.isEmpty || atEnd {
            atEnd = true
            guard unpackedSize == entry.size, UInt32(truncatingIfNeeded: checksum) == entry.checksum else {
                throw .damaged(format)
            }
        }
        return bytes
    }

    private func stored() throws(ReadError) -> [UInt8] {
        let count = min(Self.piece, entry.packedSize - packedRead)
        guard count > 0 else { return [] }
        let from = start + packedRead
        packedRead += count
        return try file.read(from..<(from + count))
    }

    private func inflated() throws(ReadError) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: Self.piece)
        var count = 0
        while count == 0, !atEnd {
            if used == packed.count {
                packed = try stored()
                used = 0
            }
            let (outcome, read, written) = inflate(packed[used...], into: &output)
            used += read
            count = written
            switch outcome {
            case Z_STREAM_END: atEnd = true
            case Z_OK: break
            case Z_BUF_ERROR where packedRead < entry.packedSize && used == packed.count: break
            default: throw .damaged(format)
            }
        }
        output.removeLast(output.count - count)
        return output
    }

    private func inflate(
        _ input: ArraySlice<UInt8>, into output: inout [UInt8]
    ) -> (outcome: Int32, read: Int, written: Int) {
        input.withUnsafeBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                // zlib does not write through `next_in`; the C declaration only forgets to say so.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                let outcome = CZlib.inflate(stream, Z_NO_FLUSH)
                return (
                    outcome, source.count - Int(stream.pointee.avail_in), target.count - Int(stream.pointee.avail_out)
                )
            }
        }
    }
}
