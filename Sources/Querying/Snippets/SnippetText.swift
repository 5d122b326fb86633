// SPDX-License-Identifier: GPL-3.0-or-later

/// Snippets as text: written as HTML, and read where HTML is not shown.
public enum SnippetText {
    private static let signs: [(entity: String, sign: String)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]

    /// Puts HTML together in UTF-8.
    struct Writer {
        private var bytes: [UInt8] = []

        init(capacity: Int) { bytes.reserveCapacity(capacity) }

        var text: String { String(decoding: bytes, as: UTF8.self) }

        mutating func write(_ markup: StaticString) {
            markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Element text: the five characters that HTML gives a meaning, byte by byte, for all are ASCII; line breaks and
        /// tabs as blanks.
        mutating func escape(_ text: ArraySlice<UInt8>) {
            for byte in text {
                switch byte {
                case UInt8(ascii: "&"): write("&amp;")
                case UInt8(ascii: "<"): write("&lt;")
                case UInt8(ascii: ">"): write("&gt;")
                case UInt8(ascii: "\""): write("&quot;")
                case UInt8(ascii: "'"): write("&#39;")
                case 9, 10, 13: bytes.append(32)
                default: bytes.append(byte)
                }
            }
        }
    }

    /// Element text with its entities resolved, once.
    public static func unescaped(_ text: some StringProtocol) -> String {
        var plain = String(text)
        for (entity, sign) in signs { plain = plain.replacing(entity, with: sign) }
        return plain
    }

    /// A snippet as plain text, without its marks.
    public static func plain(_ snippet: String) -> String {
        unescaped(snippet.replacing("<mark>", with: "").replacing("</mark>", with: ""))
    }
}
