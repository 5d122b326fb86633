// SPDX-License-Identifier: GPL-3.0-or-later

/// A ZIP archive without compression and with one fixed time, so that its bytes depend on its content alone.
public enum StoredZip {
    /// The archive of these files in their order. Names and sizes must fit into 4 GB and 65,535 files.
    public static func bytes(of files: [(name: String, text: String)]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let (name, content) = (Array(file.name.utf8), Array(file.text.utf8))
            let offset = UInt32(archive.count)
            let common = header(name: name, content: content)
            archive += word(0x0403_4B50) + common + name + content
            // Made by version 2.0; no comment, disk 0, no attributes.
            directory += word(0x0201_4B50) + half(20) + common + [UInt8](repeating: 0, count: 10) + word(offset) + name
        }
        let start = UInt32(archive.count)
        let count = UInt16(files.count)
        archive += directory
        archive += word(0x0605_4B50) + half(0) + half(0) + half(count) + half(count)
        archive += word(UInt32(directory.count)) + word(start) + half(0)
        return archive
    }

    /// Version needed, UTF-8 names, stored, 1 January 2020, checksum and sizes.
    private static func header(name: [UInt8], content: [UInt8]) -> [UInt8] {
        let size = word(UInt32(content.count))
        let day: UInt16 = (2020 - 1980) << 9 | 1 << 5 | 1
        return half(20) + half(0x0800) + half(0) + half(0) + half(day) + word(checksum(of: content)) + size + size
            + half(UInt16(name.count)) + half(0)
    }

    /// CRC-32 of ISO 3309.
    public static func checksum(of bytes: [UInt8]) -> UInt32 {
        let table = checksums
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes { value = value >> 8 ^ table[Int((value ^ UInt32(byte)) & 0xFF)] }
        return ~value
    }

    /// The checksum's change by each byte.
    private static let checksums: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    private static func half(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

    private static func word(_ value: UInt32) -> [UInt8] {
        half(UInt16(value & 0xFFFF)) + half(UInt16(value >> 16))
    }
}
