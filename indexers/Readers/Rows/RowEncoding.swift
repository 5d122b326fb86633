// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells a file in another encoding (refused whole) from a UTF-8 file with a few damaged rows (refused by row).
enum RowEncoding {
    /// False for UTF-16 and UTF-32, and where every line of `head` that leaves ASCII is not UTF-8 and such
    /// lines are more than half of all: one broken row among good ones is a row's fault, all of them the file's.
    static func mayBeUTF8(_ head: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
        let zeros = head.prefix(4096).count { $0 == 0 }
        if zeros * 4 > min(head.count, 4096) { return false }
        var (plain, valid, invalid) = (0, 0, 0)
        var lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
        if !isWhole, lines.count > 1 { lines.removeLast() }
        for line in lines {
            if line.allSatisfy({ $0 < 0x80 }) {
                plain += 1
            } else if isValid(line, allowingCutEnd: !isWhole && lines.count == 1) {
                valid += 1
            } else {
                invalid += 1
            }
        }
        return valid > 0 || invalid <= plain
    }

    private static func isValid(_ line: ArraySlice<UInt8>, allowingCutEnd: Bool) -> Bool {
        if String(validating: line, as: UTF8.self) != nil { return true }
        guard allowingCutEnd else { return false }
        return (1...3).contains { String(validating: line.dropLast($0), as: UTF8.self) != nil }
    }
}
