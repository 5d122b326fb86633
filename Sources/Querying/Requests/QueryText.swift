// SPDX-License-Identifier: GPL-3.0-or-later

/// Query text as it arrives.
public enum QueryText {
    /// `text` where it may be shown again; empty where it asks about a person by a number.
    public static func repeatable(_ text: String) -> String { PersonalQuery.isPersonal(text) ? "" : text }

    /// `text` without invisible controls and outer white space.
    ///
    /// - Throws: `invalid_character` for NUL and other C0 controls, `query_too_long`.
    public static func checked(_ text: String) throws(RequestProblem) -> String {
        guard text.utf8.count <= QueryLimits.bytes, text.unicodeScalars.count <= QueryLimits.characters else {
            throw RequestProblem(
                code: "query_too_long", parameter: "q",
                "查询最多 \(QueryLimits.characters) 个字，现有 \(text.unicodeScalars.count) 个字。")
        }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 9, 10, 13: kept.append(" ")
            case 0..<32, 127:
                throw RequestProblem(code: "invalid_character", parameter: "q", "查询中有不能使用的控制字符。")
            case 32..<127, 0x4E00...0x9FFF: kept.append(scalar)
            default:
                let category = scalar.properties.generalCategory
                // Zero-width and bidirectional controls would hide what was asked.
                if category == .format || category == .control || category == .surrogate { continue }
                kept.append(scalar)
            }
        }
        while let first = kept.first, first.properties.isWhitespace { kept.removeFirst() }
        while let last = kept.last, last.properties.isWhitespace { kept.removeLast() }
        return String(kept)
    }
}
