// SPDX-License-Identifier: GPL-3.0-or-later

/// A ZIP archive on disk whose entries are unpacked piece by piece. Not for use from two threads at once.
final class ZipFile {
    let file: OpenFile
    let directory: ZipDirectory
    private let format: FileFormat

    /// Reads the table of contents.
    /// - Throws: as `ZipDirectory` and `OpenFile`.
    init(_ file: OpenFile, format: FileFormat) throws(ReadError) {
        self.file = file
        self.format = format
        directory = try ZipDirectory(size: file.size, format: format) { (range) throws(ReadError) in
            try file.read(range)
        }
    }

    /// Begins to unpack an entry of the directory.
    /// - Throws: `damaged` where its own header contradicts the table, or its method is neither stored nor deflate.
    func open(_ entry: ZipEntry) throws(ReadError) -> ZipEntryStream {
        let end = entry.offset + 30
        guard end <= file.size else { throw .damaged(format) }
        let header = try file.read(entry.offset..<end)
        let start = end + header.number16(at: 26) + header.number16(at: 28)
        guard header.number32(at: 0) == 0x0403_4B50, start + entry.packedSize <= file.size,
            entry.method == 0 || entry.method == 8
        else { throw .damaged(format) }
        return try ZipEntryStream(file: file, entry: entry, start: start, format: format)
    }
}
