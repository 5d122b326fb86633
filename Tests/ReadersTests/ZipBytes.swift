// SPDX-License-Identifier: GPL-3.0-or-later

/// A ZIP archive written by hand, so that its headers may lie.
struct ZipBytes {
    struct Entry {
        var name: String
        var content: [UInt8] = []
        /// The unpacked size that the headers claim; its true one where `nil`.
        var claimedSize: Int?
        var isEncrypted = false
        /// Points at the entry with this index instead of its own bytes.
        var sharesBytesOf: Int?
    }

    var entries: [Entry]

    var bytes: [UInt8] {
        var output: [UInt8] = []
        var table: [UInt8] = []
        var offsets: [Int] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            let size = entry.claimedSize ?? entry.content.count
            let fields =
                little(20, 2) + little(entry.isEncrypted ? 1 : 0, 2) + little(0, 2) + little(0, 8)
                + little(entry.content.count, 4) + little(size, 4) + little(name.count, 2) + little(0, 2)
            offsets.append(output.count)
            let offset = entry.sharesBytesOf.map { offsets[$0] } ?? output.count
            if entry.sharesBytesOf == nil { output += little(0x0403_4B50, 4) + fields + name + entry.content }
            table += little(0x0201_4B50, 4) + little(20, 2) + fields + little(0, 10) + little(offset, 4) + name
        }
        return output + table + little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2)
            + little(entries.count, 2) + little(table.count, 4) + little(output.count, 4) + little(0, 2)
    }

    private func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
}
