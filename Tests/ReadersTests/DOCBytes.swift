// SPDX-License-Identifier: GPL-3.0-or-later

/// A Word 97 file written by hand ([MS-DOC], [MS-CFB]): one text, one piece, an empty style sheet.
struct DOCBytes {
    var text: String
    var isEncrypted = false

    private static let sector = 512
    // Below 4,096 bytes a stream would have to live in the mini stream.
    private static let smallestStream = 4608

    var bytes: [UInt8] {
        let content = text.replacing("\n", with: "\r").utf16.reduce(into: [UInt8]()) { $0 += little(Int($1), 2) }
        let length = content.count / 2
        let pieces =
            [2] + little(16, 4) + little(0, 4) + little(length, 4) + little(0, 2) + little(0x400, 4) + little(0, 2)
        let styles = [18, 15, 10, 1, 0x5B, 15, 0, 0, 0, 0].flatMap { (value: Int) -> [UInt8] in little(value, 2) }

        var main = [UInt8](repeating: 0, count: 0x400)
        put(0xA5EC, 2, at: 0, in: &main)
        put(0x00C1, 2, at: 2, in: &main)
        put(isEncrypted ? 0x1300 : 0x1200, 2, at: 0x0A, in: &main)
        put(0x00BF, 2, at: 0x0C, in: &main)
        put(0x400, 4, at: 0x18, in: &main)
        put(0x400 + content.count, 4, at: 0x1C, in: &main)
        put(length, 4, at: 0x4C, in: &main)
        put(256, 4, at: 0xA2, in: &main)
        put(styles.count + 30, 4, at: 0xA6, in: &main)
        put(pieces.count, 4, at: 0x1A6, in: &main)
        main = padded(main + content)
        let table = padded(pieces + [UInt8](repeating: 0, count: 256 - pieces.count) + styles)

        let mainSectors = main.count / Self.sector
        let tableSectors = table.count / Self.sector
        var chain: [Int] = [0xFFFF_FFFD, 0xFFFF_FFFE]
        for count in [mainSectors, tableSectors] {
            let start = chain.count
            for index in 1..<count { chain.append(start + index) }
            chain.append(0xFFFF_FFFE)
        }
        chain += [Int](repeating: 0xFFFF_FFFF, count: max(0, 128 - chain.count))

        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        for (index, value) in [0x3E, 3, 0xFFFE, 9, 6].enumerated() { put(value, 2, at: 24 + 2 * index, in: &header) }
        for (value, offset) in [(1, 44), (1, 48), (4096, 56), (0xFFFF_FFFE, 60), (0xFFFF_FFFE, 68)] {
            put(value, 4, at: offset, in: &header)
        }
        for index in 1..<109 { put(0xFFFF_FFFF, 4, at: 76 + 4 * index, in: &header) }

        let folder =
            entry("Root Entry", 5, child: 1, start: 0xFFFF_FFFE, size: 0)
            + entry("WordDocument", 2, right: 2, start: 2, size: main.count)
            + entry("1Table", 2, start: 2 + mainSectors, size: table.count) + [UInt8](repeating: 0, count: 128)
        return header + chain.flatMap { little($0, 4) } + folder + main + table
    }

    private func entry(
        _ name: String, _ kind: Int, right: Int = 0xFFFF_FFFF, child: Int = 0xFFFF_FFFF, start: Int, size: Int
    ) -> [UInt8] {
        var bytes = name.utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }
        bytes += [UInt8](repeating: 0, count: 64 - bytes.count)
        bytes += little(2 * name.utf8.count + 2, 2) + little(kind, 1) + little(1, 1)
        bytes += little(0xFFFF_FFFF, 4) + little(right, 4) + little(child, 4) + [UInt8](repeating: 0, count: 36)
        return bytes + little(start, 4) + little(size, 4) + little(0, 4)
    }

    private func padded(_ bytes: [UInt8]) -> [UInt8] {
        let size = max(Self.smallestStream, (bytes.count + Self.sector - 1) / Self.sector * Self.sector)
        return bytes + [UInt8](repeating: 0, count: size - bytes.count)
    }

    private func put(_ value: Int, _ count: Int, at offset: Int, in bytes: inout [UInt8]) {
        bytes.replaceSubrange(offset..<offset + count, with: little(value, count))
    }

    private func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
}
