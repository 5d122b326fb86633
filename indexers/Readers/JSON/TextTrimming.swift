// SPDX-License-Identifier: GPL-3.0-or-later

/// White space at the ends of a text, counted by scalars so that a combining mark after a space is no obstacle.
enum TextTrimming {
    /// `text` without white space (U+3000 and byte order marks included) at either end.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else { return text }
        guard let start = scalars.firstIndex(where: { !isBlank($0) }),
            let end = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[start...end])
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        // White_Space of the Unicode character database, written out because this is asked for every scalar.
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }
}
