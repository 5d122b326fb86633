// SPDX-License-Identifier: GPL-3.0-or-later

/// Labels of articles as printed (第一百三十三条之一), and the keys under which they are stored and addressed (`133.1`).
public enum ArticleLabel {
    /// The key of a label: 第一百三十三条之一 → `133.1`, 第124条, 124條, 六十二条 → `124`, `62`.
    ///
    /// White space inside is passed over; `nil` for anything but one label.
    public static func key(ofLabel label: String) -> String? { number(ofLabel: label)?.key }

    /// As `key(ofLabel:)`, as numbers.
    public static func number(ofLabel label: String) -> ArticleNumber? {
        let text = IdentifierScalars(Array(label.unicodeScalars.prefix(64)))
        let start = text[0] == "第" ? 1 : 0
        guard let read = ArticleExpression.article(text, at: start), read.end == text.count else { return nil }
        return read.number
    }

    /// The label of a key: `133.1` → 第一百三十三条之一; `nil` where the text is no key.
    public static func label(ofKey key: String) -> String? { number(ofKey: key)?.label }

    /// Reads a key: digits without leading zero, then perhaps a point and 之N.
    public static func number(ofKey key: String) -> ArticleNumber? {
        let parts = key.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, let number = value(first) else { return nil }
        guard parts.count == 2 else { return ArticleNumber(number) }
        guard let sub = value(parts[1]) else { return nil }
        return ArticleNumber(number, sub: sub)
    }

    private static func value(_ digits: Substring.UTF8View.SubSequence) -> Int? {
        guard (1...4).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= 48, digit <= 57 else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        return value
    }
}
