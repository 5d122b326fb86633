// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// A heading taken apart: 行政相对人代码_1（统一社会信用代码）* → base 行政相对人代码1, word 统一社会信用代码.
///
/// Folded, without spaces and punctuation; remarks such as 必填 and 单位：万元 are not part of the name.
struct HeaderLabel: Hashable {
    /// Longer cells are text, no headings.
    static let longest = 80

    /// Everything in its order.
    let whole: String
    /// What stands outside brackets.
    let base: String
    /// What stands inside, by word.
    let words: [String]
    /// Runs of ASCII letters, digits and underscores that may be codes.
    let tokens: [String]
    /// The unit that the heading states.
    let unit: MoneyUnit?

    /// `nil` for blank cells and long ones.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest * 4 else { return nil }
        let scalars = TextFolding.fold(text).scalars
        guard scalars.count <= Self.longest else { return nil }
        var parts = Parts()
        for scalar in scalars {
            switch scalar {
            case "(", "\u{3014}", "{": parts.open()
            case ")", "\u{3015}", "}": parts.close()
            case ",", "、", ";", "/", "|", ":", " ": parts.separate()
            default: if scalar.isLetterOrDigit { parts.take(scalar) }
            }
        }
        parts.close()
        base = Self.withoutMarks(parts.base, unit: &parts.unit)
        whole = Self.withoutMarks(parts.whole, unit: &parts.unit)
        words = parts.words
        unit = parts.unit
        tokens = Self.tokens(of: scalars)
        if whole.isEmpty { return nil }
    }

    private struct Parts {
        var base = ""
        var whole = ""
        var words: [String] = []
        var unit: MoneyUnit?
        private var depth = 0
        private var word = ""

        mutating func open() {
            flush()
            depth += 1
        }

        mutating func close() {
            flush()
            depth = max(0, depth - 1)
        }

        mutating func separate() { if depth > 0 { flush() } }

        mutating func take(_ scalar: Unicode.Scalar) {
            if depth > 0 {
                word.unicodeScalars.append(scalar)
            } else {
                base.unicodeScalars.append(scalar)
                whole.unicodeScalars.append(scalar)
            }
        }

        private mutating func flush() {
            defer { word = "" }
            guard depth > 0, !word.isEmpty else { return }
            if let stated = MoneyUnit(word: word) { unit = stated }
            guard !HeaderLabel.isRemark(word) else { return }
            words.append(word)
            whole += word
        }
    }

    private static let marks = ["非必填项", "非必填", "必填项", "必填", "选填项", "选填"]

    private static func isRemark(_ word: String) -> Bool {
        if marks.contains(word) || MoneyUnit(word: word) != nil { return true }
        return ["单位", "人民币", "可选", "可多选", "多选", "单选"].contains(word) || word.contains("格式") || word.contains("yyyy")
    }

    private static func withoutMarks(_ name: String, unit: inout MoneyUnit?) -> String {
        var name = name
        for mark in marks {
            if name.hasSuffix(mark) { name.removeLast(mark.count) }
            if name.hasPrefix(mark) { name.removeFirst(mark.count) }
        }
        for (suffix, stated) in [("万元", MoneyUnit.tenThousandYuan), ("元", .yuan)] where name.hasSuffix(suffix) {
            guard name.count > suffix.count + 1 else { break }
            name.removeLast(suffix.count)
            if name.hasSuffix("单位"), name.count > 3 { name.removeLast(2) }
            if unit == nil { unit = stated }
            break
        }
        return name
    }

    private static func tokens(of scalars: [Unicode.Scalar]) -> [String] {
        scalars.split { !($0.isASCII && $0.isLetterOrDigit) && $0 != "_" }.filter { $0.count > 1 }.map {
            var token = ""
            token.unicodeScalars.append(contentsOf: $0)
            return token
        }
    }
}

extension Unicode.Scalar {
    /// What counts in names: letters (Han characters among them) and digits.
    var isLetterOrDigit: Bool {
        isASCII
            ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
            : properties.isAlphabetic || properties.numericType != nil
    }
}
