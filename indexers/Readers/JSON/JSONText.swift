// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes texts as JSON strings (RFC 8259 §7), with no more escapes than it demands.
enum JSONText {
    static func append(_ text: String, to output: inout [UInt8]) {
        output.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: output += [0x5C, byte]
            case 0x0A: output += [0x5C, UInt8(ascii: "n")]
            case 0x09: output += [0x5C, UInt8(ascii: "t")]
            case 0x0D: output += [0x5C, UInt8(ascii: "r")]
            case 0..<0x20:
                output += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: output.append(byte)
            }
        }
        output.append(0x22)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
