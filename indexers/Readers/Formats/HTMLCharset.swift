// SPDX-License-Identifier: GPL-3.0-or-later

/// The encoding that a page declares in its first 4,096 bytes, by `<meta charset>` or `http-equiv`.
enum HTMLCharset {
    /// The name as written, without quotes; `nil` where none is declared or it is no plausible name.
    static func declared(in bytes: [UInt8]) -> String? {
        let head = bytes.prefix(4096).map { (65...90).contains($0) ? $0 + 32 : $0 }
        let key = Array("charset".utf8)
        var index = 0
        while index + key.count < head.count {
            guard head[index...].starts(with: key) else {
                index += 1
                continue
            }
            index += key.count
            var cursor = index
            while cursor < head.count, isBlank(head[cursor]) { cursor += 1 }
            guard cursor < head.count, head[cursor] == UInt8(ascii: "=") else { continue }
            cursor += 1
            while cursor < head.count, isBlank(head[cursor]) || isQuote(head[cursor]) { cursor += 1 }
            let name = head[cursor...].prefix(40).prefix { isNamePart($0) }
            if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    private static func isNamePart(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || [0x2D, 0x5F, 0x2E, 0x3A].contains(byte)
    }
}
