// SPDX-License-Identifier: GPL-3.0-or-later

/// What one entry of `Interpretation.interprets` names: a document by id, by number, by title, or by title and number.
///
///     hb-5d5a32db61 · 元办发〔2016〕13号 · 元谋县集市管理办法 · 《元谋县集市管理办法》（元政规〔2024〕1号）
///
/// Index and queries meet in `keys` and `keys(ofDocument:…)`, which make the same strings: `i:` and an id, `n:` and the
/// identity key of a number, `t:` and the key of a title, `b:` and the key of a title without the issuer before 关于.
public struct InterpretationTarget: Hashable, Sendable {
    /// As the source has it.
    public let words: String
    /// The words, where they may be an id.
    public let id: String?
    /// `DocumentNumber.identityKey`.
    public let number: String?
    /// Without 《》 and number; `nil` where the words are a number or an id.
    public let title: String?

    /// Reads an entry; `nil` where it holds no letter, digit or Han character. Linear.
    public init?(_ words: String) {
        let text = IdentifierScalars(Array(words.unicodeScalars.prefix(Self.longest)))
        guard text.scalars.contains(where: { $0.isHan || $0.isASCIIDigit || $0.isASCIILetter }) else { return nil }
        self.words = words
        if let number = DocumentNumber.parse(words), number.confidence >= .medium {
            self.number = number.identityKey
            (id, title) = (nil, nil)
            return
        }
        let named = Self.numbered(text)
        number = named.number
        guard text.scalars.contains(where: \.isHan) else {
            (id, title) = (text.printed(0..<text.count), nil)
            return
        }
        let isShort = text.count <= Self.longestID && !text.scalars.contains("《")
        (id, title) = (named.number == nil && isShort ? text.printed(0..<text.count) : nil, named.title)
    }

    /// Longer words are cut.
    private static let longest = 1000
    /// Sources with Chinese ids are rare, and no id is as long as a title.
    private static let longestID = 40

    /// A number before or behind the title belongs to it; one inside (关于贯彻国发〔2015〕5号文件的意见) does not.
    private static func numbered(_ text: IdentifierScalars) -> (number: String?, title: String) {
        let whole = bare(text, 0..<text.count)
        for found in DocumentNumber.find(in: text.source) where found.number.confidence >= .medium {
            let start = text.offsets.firstIndex { $0 >= found.range.lowerBound } ?? text.count
            let end = text.offsets.firstIndex { $0 >= found.range.upperBound } ?? text.count
            let before = trimmed(text, 0..<start, marks)
            let after = trimmed(text, end..<text.count, marks)
            if after.isEmpty, !before.isEmpty, isWhole(text, before) || text[start - 1] == "（" {
                return (found.number.identityKey, bare(text, before))
            }
            if before.isEmpty, !after.isEmpty, isWhole(text, after) {
                return (found.number.identityKey, bare(text, after))
            }
        }
        return (nil, whole)
    }

    private static let marks: Set<Unicode.Scalar> = ["（", "）", "，", ",", ":", "：", "-", "。", ";"]

    /// Whether one 《…》 spans the range.
    private static func isWhole(_ text: IdentifierScalars, _ range: Range<Int>) -> Bool {
        guard text[range.lowerBound] == "《", text[range.upperBound - 1] == "》" else { return false }
        return text.opening(of: range.upperBound - 1, open: "《", limit: range.count) == range.lowerBound
    }

    private static func bare(_ text: IdentifierScalars, _ range: Range<Int>) -> String {
        let inner = range.count > 2 && isWhole(text, range) ? range.lowerBound + 1..<range.upperBound - 1 : range
        return text.printed(inner)
    }

    private static func trimmed(
        _ text: IdentifierScalars, _ range: Range<Int>, _ marks: Set<Unicode.Scalar>
    ) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, let scalar = text[start], marks.contains(scalar) { start += 1 }
        // A bracket that belongs to the title (（试行）) stays.
        while end > start, let scalar = text[end - 1], marks.contains(scalar), scalar != "）" { end -= 1 }
        return start..<end
    }
}
