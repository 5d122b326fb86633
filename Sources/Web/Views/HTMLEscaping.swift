// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache

/// The content type of our templates: text that can stand in an element or in a quoted attribute.
///
/// Works scalar by scalar. The library's own type compares whole characters, so a quotation mark followed by a
/// combining mark is another character to it and ends the attribute. Control characters, which HTML forbids, are
/// left out.
struct HTMLEscaping: MustacheContentType {
    /// The name that every template gives in its first line.
    static let name = "ESCAPED"

    func escapeText(_ text: String) -> String {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count)
        // All that is replaced is ASCII, and in UTF-8 an ASCII byte is always a scalar of its own.
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            case UInt8(ascii: "'"): escaped += "&#39;".utf8
            case UInt8(ascii: "`"): escaped += "&#96;".utf8
            case 9, 10, 13, 32...126, 128...: escaped.append(byte)
            default: break
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
