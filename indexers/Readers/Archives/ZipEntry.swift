// SPDX-License-Identifier: GPL-3.0-or-later

/// One file in a ZIP archive, as its table of contents describes it.
struct ZipEntry: Hashable {
    let name: String
    let isEncrypted: Bool
    /// Bytes in the archive.
    let packedSize: Int
    /// Bytes when unpacked, as claimed.
    let size: Int
    /// Where its local header begins.
    let offset: Int
    /// 0 stored, 8 deflated; others no office program writes.
    var method = 0
    /// CRC-32 of the unpacked bytes, as claimed.
    var checksum: UInt32 = 0

    /// The name would lead out of the folder it is unpacked into ("zip slip").
    var leadsOutside: Bool {
        let parts = name.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "\\" })
        return name.hasPrefix("/") || name.hasPrefix("\\") || parts.contains("..") || name.utf8.contains(0)
            || name.dropFirst().hasPrefix(":")
    }

    /// The name by which parts of a workbook refer to it: some programs write `xl\workbook.xml`.
    var partName: String { name.replacing("\\", with: "/").lowercased() }

    /// Reads the entry of a table of contents at `offset` (APPNOTE.TXT 4.3.12, 4.5.3) and where the next begins; `nil`
    /// where it is none.
    static func read(_ table: [UInt8], at offset: Int) -> (entry: ZipEntry, next: Int)? {
        guard offset + 46 <= table.count, table.number32(at: offset) == 0x0201_4B50 else { return nil }
        let nameEnd = offset + 46 + table.number16(at: offset + 28)
        let extraEnd = nameEnd + table.number16(at: offset + 30)
        let next = extraEnd + table.number16(at: offset + 32)
        guard next <= table.count else { return nil }
        // In this order a field of ZIP64 replaces those that hold only ones.
        var numbers = [24, 20, 42].map { table.number32(at: offset + $0) }
        if numbers.contains(0xFFFF_FFFF), var place = wideField(table, nameEnd..<extraEnd) {
            for index in numbers.indices where numbers[index] == 0xFFFF_FFFF && place + 8 <= extraEnd {
                numbers[index] = table.number64(at: place)
                place += 8
            }
        }
        guard numbers.allSatisfy({ (0..<(1 << 48)).contains($0) }) else { return nil }
        let entry = ZipEntry(
            name: String(decoding: table[offset + 46..<nameEnd], as: UTF8.self),
            isEncrypted: table.number16(at: offset + 8) & 1 == 1, packedSize: numbers[1], size: numbers[0],
            offset: numbers[2], method: table.number16(at: offset + 10),
            checksum: UInt32(truncatingIfNeeded: table.number32(at: offset + 16)))
        return (entry, next)
    }

    private static func wideField(_ table: [UInt8], _ extra: Range<Int>) -> Int? {
        var place = extra.lowerBound
        while place + 4 <= extra.upperBound {
            if table.number16(at: place) == 1 { return place + 4 }
            place += 4 + table.number16(at: place + 2)
        }
        return nil
    }
}
