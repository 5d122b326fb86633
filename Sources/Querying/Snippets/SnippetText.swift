// SPDX-License-Identifier: GPL-3.0-or-later

/// Snippets as text: written as HTML, and read where HTML is not shown.
public enum SnippetText {
    private static let signs: [(entity: String, sign: String)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]

    /// Puts HTML together in UTF-8.
    struct Writer {
        private(set) var bytes: [UInt8] = []

        init(capacity: Int) { bytes.reserveCapacity(capacity) }

        mutating func write(_ markup: StaticString) {
            markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Element text: the five characters that HTML gives a meaning, all of them ASCII; line breaks and tabs as blanks.
        mutating func escape(_ text: ArraySlice<UInt8>) {
            text.withUnsafeBufferPointer { text in
                var start = 0
                for (index, byte) in text.enumerated() {
                    // Nearly all bytes are those of Chinese characters.
                    if byte > UInt8(ascii: ">") { continue }
                    let markup: StaticString
                    switch byte {
                    case UInt8(ascii: "&"): markup = "&amp;"
                    case UInt8(ascii: "<"): markup = "&lt;"
                    case UInt8(ascii: ">"): markup = "&gt;"
                    case UInt8(ascii: "\""): markup = "&quot;"
                    case UInt8(ascii: "'"): markup = "&#39;"
                    case 9, 10, 13: markup = " "
                    default: continue
                    }
                    bytes.append(contentsOf: text[start..<index])
                    write(markup)
                    start = index + 1
                }
                bytes.append(contentsOf: text[start...])
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
