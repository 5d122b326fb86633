// SPDX-License-Identifier: GPL-3.0-or-later

/// The table of contents of a ZIP archive, read without unpacking anything (APPNOTE.TXT 4.3.12 to 4.3.16).
struct ZipDirectory {
    let entries: [ZipEntry]
    /// Size of the archive in bytes.
    let size: Int

    // The table of a thousand entries, far more than any office document has, is a few hundred kilobytes.
    private static let longestTable = 16 << 20

    /// Reads the table of an archive in memory.
    /// - Throws: as the other initialiser.
    init(_ bytes: [UInt8], format: FileFormat = .docx) throws(ReadError) {
        try self.init(size: bytes.count, format: format) { (range) throws(ReadError) in Array(bytes[range]) }
    }

    /// Reads the table of an archive of `size` bytes of which `read` gives any part.
    ///
    /// ZIP64 is read: some programs write it into small workbooks.
    /// - Throws: `truncated` where the end record is missing, `damaged` where the table contradicts itself, `zip_bomb`
    ///   for a table that no office document needs, and what `read` throws.
    init(
        size: Int, format: FileFormat, read: (Range<Int>) throws(ReadError) -> [UInt8]
    ) throws(ReadError) {
        self.size = size
        // The end record, behind it a comment of at most 65,535 bytes, before it the locator of ZIP64.
        let tailStart = max(0, size - 22 - 0xFFFF - 20)
        let tail = try read(tailStart..<size)
        guard let end = Self.endRecord(in: tail) else { throw .truncated }
        var count = tail.number16(at: end + 10)
        var length = tail.number32(at: end + 12)
        var start = tail.number32(at: end + 16)
        var limit = tailStart + end
        if count == 0xFFFF || start == 0xFFFF_FFFF || length == 0xFFFF_FFFF {
            guard end >= 20, tail.number32(at: end - 20) == 0x0706_4B50 else { throw .zipBomb }
            let place = tail.number64(at: end - 12)
            guard place >= 0, place <= limit - 76 else { throw .damaged(format) }
            let record = try read(place..<(place + 56))
            guard record.number32(at: 0) == 0x0606_4B50 else { throw .damaged(format) }
            (count, length, start) = (record.number64(at: 32), record.number64(at: 40), record.number64(at: 48))
            limit = place
        }
        guard count <= 0xFFFF, length <= Self.longestTable else { throw .zipBomb }
        guard count >= 0, start >= 0, length >= 0, start <= limit, length <= limit - start else {
            throw .damaged(format)
        }
        // Up to the end record, whatever the length claims: the entries say where they end.
        let table = try read(start..<min(limit, start + Self.longestTable))
        var found: [ZipEntry] = []
        var offset = 0
        for _ in 0..<count {
            guard let (entry, next) = ZipEntry.read(table, at: offset) else { throw .damaged(format) }
            found.append(entry)
            offset = next
        }
        entries = found
    }

    private static func endRecord(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let last = bytes.count - 22
        for offset in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
        where bytes[offset] == 0x50 && bytes.number32(at: offset) == 0x0605_4B50 {
            return offset
        }
        return nil
    }
}

extension [UInt8] {
    /// Little-endian number; bytes past the end count as zero.
    func number16(at index: Int) -> Int {
        guard index >= 0, index + 2 <= count else { return 0 }
        return Int(self[index]) | Int(self[index + 1]) << 8
    }

    /// Little-endian number; bytes past the end count as zero.
    func number32(at index: Int) -> Int { number16(at: index) | number16(at: index + 2) << 16 }

    /// Little-endian number; negative where it is larger than any file.
    func number64(at index: Int) -> Int { number32(at: index) | number32(at: index + 4) << 32 }
}
