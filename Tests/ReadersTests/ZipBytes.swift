// SPDX-License-Identifier: GPL-3.0-or-later
import CZlib

/// A ZIP archive written by hand, so that its headers may lie.
struct ZipBytes {
    struct Entry {
        var name: String
        var content: [UInt8] = []
        /// The unpacked size that the headers claim; its true one where `nil`.
        var claimedSize: Int?
        var claimedChecksum: Int?
        var isEncrypted = false
        var isDeflated = false
        /// Sizes and place stand in a field of ZIP64.
        var isWide = false
        /// Points at the entry with this index instead of its own bytes.
        var sharesBytesOf: Int?
    }

    var entries: [Entry]
    /// The end record is one of ZIP64.
    var isWide = false

    var bytes: [UInt8] {
        var output: [UInt8] = []
        var table: [UInt8] = []
        var offsets: [Int] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            let content = entry.isDeflated ? Self.deflated(entry.content) : entry.content
            let size = entry.claimedSize ?? entry.content.count
            let checksum = entry.claimedChecksum ?? Self.checksum(of: entry.content)
            offsets.append(output.count)
            let offset = entry.sharesBytesOf.map { offsets[$0] } ?? output.count
            let wide = entry.isWide
            let extra =
                wide
                ? little(1, 2) + little(24, 2) + little(size, 8) + little(content.count, 8) + little(offset, 8) : []
            let fields =
                little(20, 2) + little(entry.isEncrypted ? 1 : 0, 2) + little(entry.isDeflated ? 8 : 0, 2)
                + little(0, 4) + little(checksum, 4) + little(wide ? 0xFFFF_FFFF : content.count, 4)
                + little(wide ? 0xFFFF_FFFF : size, 4) + little(name.count, 2)
            if entry.sharesBytesOf == nil {
                output += little(0x0403_4B50, 4) + fields + little(0, 2) + name + content
            }
            table += little(0x0201_4B50, 4) + little(20, 2) + fields + little(extra.count, 2) + little(0, 8)
            table += little(0, 2) + little(wide ? 0xFFFF_FFFF : offset, 4) + name + extra
        }
        let start = output.count
        output += table
        if isWide {
            let place = output.count
            output += little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
            output += little(entries.count, 8) + little(entries.count, 8) + little(table.count, 8) + little(start, 8)
            output += little(0x0706_4B50, 4) + little(0, 4) + little(place, 8) + little(1, 4)
        }
        let count = isWide ? 0xFFFF : entries.count
        return output + little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
            + little(isWide ? 0xFFFF_FFFF : table.count, 4) + little(isWide ? 0xFFFF_FFFF : start, 4) + little(0, 2)
    }

    private func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }

    private static func checksum(of bytes: [UInt8]) -> Int { Int(crc32(0, bytes, UInt32(bytes.count))) }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let size = output.count
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                deflate(&stream, Z_FINISH)
            }
        }
        return Array(output.prefix(size - Int(stream.avail_out)))
    }
}
