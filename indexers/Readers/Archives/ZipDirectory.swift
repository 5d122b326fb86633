// SPDX-License-Identifier: GPL-3.0-or-later

/// The table of contents of a ZIP archive, read without unpacking anything (APPNOTE.TXT 4.3.12, 4.3.16).
struct ZipDirectory {
    let entries: [ZipEntry]
    /// Size of the archive in bytes.
    let size: Int

    /// - Throws: `truncated` where the end record is missing, `damaged` where the table contradicts itself,
    ///   `zip_bomb` for ZIP64 and more than 65,535 entries, which no office document needs.
    init(_ bytes: [UInt8]) throws(ReadError) {
        size = bytes.count
        guard let end = Self.endRecord(in: bytes) else { throw .truncated }
        let count = bytes.number16(at: end + 10)
        let start = bytes.number32(at: end + 16)
        guard count < 0xFFFF, start < 0xFFFF_FFFF else { throw .zipBomb }
        guard start <= end else { throw .damaged(.docx) }
        var found: [ZipEntry] = []
        var offset = start
        for _ in 0..<count {
            guard offset + 46 <= end, bytes.number32(at: offset) == 0x0201_4B50 else { throw .damaged(.docx) }
            let nameLength = bytes.number16(at: offset + 28)
            let next = offset + 46 + nameLength + bytes.number16(at: offset + 30) + bytes.number16(at: offset + 32)
            guard next <= end else { throw .damaged(.docx) }
            found.append(
                ZipEntry(
                    name: String(decoding: bytes[offset + 46..<offset + 46 + nameLength], as: UTF8.self),
                    isEncrypted: bytes.number16(at: offset + 8) & 1 == 1,
                    packedSize: bytes.number32(at: offset + 20), size: bytes.number32(at: offset + 24),
                    offset: bytes.number32(at: offset + 42)))
            offset = next
        }
        entries = found
    }

    // The end record is followed only by a comment of at most 65,535 bytes.
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
}
