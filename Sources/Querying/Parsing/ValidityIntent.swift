// SPDX-License-Identifier: GPL-3.0-or-later

/// Recognises that a query asks whether something is still in force (domain.md §8): 还有效吗, 废了没.
enum ValidityIntent {
    private static let phrases = [
        "现在还有效吗", "是否仍然有效", "是否现行有效", "还是有效的吗", "目前有效吗", "现在有效吗", "还有没有效", "是否还有效",
        "还有效吗", "还有效么", "有效吗", "是否有效", "还能用吗", "作废了没有", "作废了没", "作废了吗", "废止了没有", "废止了没",
        "废止了吗", "是否废止", "是否已废止", "废了没", "失效了没", "失效了吗", "是否失效", "过期了吗", "过期了没",
    ]

    /// What the phrases end with.
    private static let ends = Set(phrases.compactMap(\.unicodeScalars.last))

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "？", "?", "。", "！", "!", " ", "\u{3000}": true
        default: false
        }
    }

    /// `text` without a closing question about validity, and whether there was one. Text that is only the question
    /// stays as it is.
    static func stripped(from text: String) -> (text: String, found: Bool) {
        var rest = Substring(text)
        for opening in ["请问", "想问一下", "问一下"] where rest.hasPrefix(opening) && rest.count > opening.count {
            rest = rest.dropFirst(opening.count)
        }
        while let last = rest.unicodeScalars.last, isClosing(last) { rest.unicodeScalars.removeLast() }
        // Asked of every query, and nearly always in vain.
        guard let end = rest.unicodeScalars.last, ends.contains(end) else { return (text, false) }
        for phrase in phrases where rest.hasSuffix(phrase) {
            var shorter = rest.dropLast(phrase.count)
            while let last = shorter.last, " 　，,".contains(last) { shorter.removeLast() }
            if !shorter.isEmpty { return (String(shorter), true) }
        }
        return (text, false)
    }
}
