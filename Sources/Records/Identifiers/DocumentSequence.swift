// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of a document number behind the year: `第? number (- number)? 号? (之 N)?`.
struct DocumentSequence {
    let text: String
    let suffix: Int?
    let end: Int
    let hasSuffixWord: Bool
    let isCorrected: Bool

    /// - Parameter mayLackSuffix: 号 may be missing where nothing that could belong to the number follows.
    static func read(_ text: IdentifierScalars, at start: Int, mayLackSuffix: Bool) -> DocumentSequence? {
        var index = start
        if text[index] == "第" { index += 1 }
        if let bracketed = bracketed(text, at: index) { return bracketed }
        guard let first = PrintedNumber.readAny(text, at: index) else { return nil }
        var digits = first.digits
        var isCorrected = first.isCorrected
        index = first.end
        var dash = index
        while text[dash] == "-" { dash += 1 }
        if dash > index, let second = PrintedNumber.read(text, at: dash) {
            digits += "-" + second.digits
            isCorrected = isCorrected || second.isCorrected
            index = second.end
        }
        guard digits != "0" else { return nil }
        if text[index] == "号" {
            let suffix = Self.suffix(text, at: index + 1)
            return DocumentSequence(
                text: digits, suffix: suffix?.value, end: suffix?.end ?? index + 1, hasSuffixWord: true,
                isCorrected: isCorrected)
        }
        guard mayLackSuffix, first.width <= 5, endsNumber(text, at: index) else { return nil }
        return DocumentSequence(text: digits, suffix: nil, end: index, hasSuffixWord: false, isCorrected: isCorrected)
    }

    /// 第（003）号, as older forms of decisions print it; only with 号 behind the bracket.
    private static func bracketed(_ text: IdentifierScalars, at index: Int) -> DocumentSequence? {
        guard text[index] == "（", let number = PrintedNumber.readAny(text, at: index + 1), number.digits != "0",
            text[number.end] == "）", text[number.end + 1] == "号"
        else { return nil }
        let suffix = Self.suffix(text, at: number.end + 2)
        return DocumentSequence(
            text: number.digits, suffix: suffix?.value, end: suffix?.end ?? number.end + 2, hasSuffixWord: true,
            isCorrected: number.isCorrected)
    }

    private static func suffix(_ text: IdentifierScalars, at index: Int) -> (value: Int, end: Int)? {
        guard text[index] == "之", let number = PrintedNumber.readAny(text, at: index + 1), number.width <= 2,
            let value = Int(number.digits), value > 0
        else { return nil }
        return (value, number.end)
    }

    /// Whether a number may stop before `index`: the text ends, white space or punctuation follows.
    private static func endsNumber(_ text: IdentifierScalars, at index: Int) -> Bool {
        guard let next = text[index] else { return true }
        if next == "文" { return true }
        if text.gaps[index] != .none { return !next.isASCIIDigit }
        return !next.isHan && !next.isASCIIDigit && !next.isASCIILetter
            && !["〇", "-", "/", "%", ".", "年"].contains(next)
    }
}
