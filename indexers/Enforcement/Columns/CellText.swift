// SPDX-License-Identifier: GPL-3.0-or-later
import Readers

/// The text of a cell, whatever JSON value holds it.
enum CellText {
    /// 200 KB; the longest column of the standards has 4,000 characters (reliability.md F15).
    static let longest = 200_000

    /// Texts and numbers as they are, lists joined by 、, trimmed; empty for null; `nil` for objects and truth values,
    /// in which no column comes.
    static func text(of value: JSONValue) -> String? {
        switch value {
        case .null: return ""
        case .string(let text): return trimmed(text)
        case .number(let text): return text
        case .bool, .object: return nil
        case .array(let members):
            var parts: [String] = []
            for member in members {
                guard let part = text(of: member) else { return nil }
                if !part.isEmpty { parts.append(part) }
            }
            return parts.joined(separator: "、")
        }
    }

    /// At most 40 characters, for sentences.
    static func shortened(_ value: String) -> String {
        let scalars = value.unicodeScalars
        guard scalars.count > 40 else { return value }
        return String(String.UnicodeScalarView(scalars.prefix(40))) + "…"
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
