// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// The field `interprets`: ids, numbers or titles, as a list or in one text.
enum InterpretsField {
    /// The entries of one text; 《甲》（1号）、《乙》 is two, 关于印发《甲》的通知 one.
    static func entries(of text: String) -> [String] {
        let whole = trimmed(text)
        guard !whole.isEmpty else { return [] }
        let lines = split(whole, at: ["；", ";", "\n", "|", "｜"])
        return lines.flatMap { line -> [String] in
            if line.contains("《") { return quoted(line) ?? [line] }
            let parts = split(line, at: ["、", "，", ",", " "])
            return parts.count > 1 && parts.allSatisfy(isIdentifier) ? parts : [line]
        }
    }

    /// Every 《…》 with the bracket behind it, where nothing but those and joints stands in the line.
    private static func quoted(_ line: String) -> [String]? {
        let parts = split(line, at: ["、", "，", ",", "和", "及", "与", "》"], keeping: "》")
        var entries: [String] = []
        for part in parts {
            if part.hasPrefix("《"), part.hasSuffix("》") {
                entries.append(part)
            } else if let last = entries.last,
                part.hasPrefix("（") || part.hasPrefix("(") || DocumentNumber.parse(part) != nil
            {
                entries[entries.count - 1] = last + part
            } else {
                return nil
            }
        }
        return entries
    }

    private static func isIdentifier(_ part: String) -> Bool {
        DocumentNumber.parse(part) != nil || part.unicodeScalars.allSatisfy(\.isASCII)
    }

    private static func split(
        _ text: String, at signs: Set<Unicode.Scalar>, keeping kept: Unicode.Scalar? = nil
    ) -> [String] {
        var parts: [String] = []
        var current = String.UnicodeScalarView()
        var depth = 0
        for scalar in text.unicodeScalars {
            if scalar == "《" || scalar == "（" || scalar == "(" { depth += 1 }
            let isInside = depth > 0
            if (scalar == "》" || scalar == "）" || scalar == ")"), depth > 0 { depth -= 1 }
            let isEnd = signs.contains(scalar) && (!isInside || (scalar == kept && depth == 0))
            if !isEnd || scalar == kept { current.append(scalar) }
            if isEnd {
                parts.append(trimmed(String(current)))
                current = String.UnicodeScalarView()
            }
        }
        parts.append(trimmed(String(current)))
        return parts.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(String(start.reversed().drop(while: \.isWhitespace).reversed()))
    }
}
