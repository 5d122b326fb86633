// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// Part of a document number, as people ask for it: `市监 罚 2024 15`, `元办发13号文`, `元办发〔2016〕`, `yzbf 2016 13`.
///
/// At least two of code, year and sequence are always present, except for 第36号 and 36号文. Conservative: a query that
/// could as well be words and figures (元谋 人口 2024 15) is no fragment.
public struct DocumentNumberFragment: Hashable, Sendable {
    /// Pieces of the code in order, folded; each may stand anywhere in it behind the one before.
    public let codeParts: [String]
    public let year: Int?
    /// As in `DocumentNumber.sequence`.
    public let sequence: String?
    /// `codeParts` holds one run of Latin letters, the pinyin initials of a code: a guess, to be labelled so.
    public let isInitials: Bool

    /// Reads a query; `nil` where it is a whole number, or not surely part of one. Linear.
    public static func parse(_ query: String) -> DocumentNumberFragment? {
        guard PrintedNumber.mayOccur(in: query) else { return nil }
        let text = IdentifierScalars(Array(query.unicodeScalars.prefix(80)))
        guard text.source.count < 80, text.count >= 3 else { return nil }
        return spaced(text) ?? codeAndYear(text) ?? codeAndSequence(text)
    }

    /// Whether a number's code holds the pieces, and year and sequence agree. Initials never match here.
    public func matches(_ number: DocumentNumber) -> Bool {
        guard !isInitials, year == nil || year == number.year, sequence == nil || sequence == number.sequence else {
            return false
        }
        var rest = TextFolding.key(number.code)[...]
        for part in codeParts {
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }

    /// `市监 罚 2024 15`, `元办发 2016 13号`, `yzbf 2016 13`.
    private static func spaced(_ text: IdentifierScalars) -> DocumentNumberFragment? {
        var index = 0
        var parts: [Range<Int>] = []
        var length = 0
        while let scalar = text[index], scalar.isHan || scalar.isASCIILetter {
            var end = index + 1
            while let next = text[end], next.isHan == scalar.isHan, next.isASCIILetter == scalar.isASCIILetter,
                text.gaps[end] == .none
            {
                end += 1
            }
            parts.append(index..<end)
            length += end - index
            index = end
        }
        let isInitials = text[0]?.isASCIILetter == true
        guard !parts.isEmpty, length <= 14, let last = text[index - 1],
            isInitials ? parts.count == 1 && (2...8).contains(length) : DocumentCode.tails.contains(last),
            index < text.count, isInitials || length >= 2, isInitials ? text.gaps[index] != .none : true,
            let year = PrintedNumber.read(text, at: index, width: 4), !year.isCorrected,
            let value = DocumentNumber.year(Int(year.digits) ?? 0, width: 4)
        else { return nil }
        let start = text[year.end] == "年" ? year.end + 1 : year.end
        guard start < text.count, start > year.end || text.gaps[start] != .none,
            let sequence = DocumentSequence.read(text, at: start, mayLackSuffix: true), sequence.suffix == nil,
            isRest(text, sequence.end)
        else { return nil }
        return DocumentNumberFragment(
            codeParts: parts.map { TextFolding.key(text.text($0)) }, year: value, sequence: sequence.text,
            isInitials: isInitials)
    }

    /// `元办发〔2016〕`, `元办发[2016]号`.
    private static func codeAndYear(_ text: IdentifierScalars) -> DocumentNumberFragment? {
        let codeEnd = codeEnd(text)
        guard text[codeEnd] == "〔" || text[codeEnd] == "（",
            let year = PrintedNumber.read(text, at: codeEnd + 1, width: 4), !year.isCorrected,
            let value = DocumentNumber.year(Int(year.digits) ?? 0, width: 4),
            let close = text[year.end], close == "〕" || close == "）", let code = code(text, codeEnd)
        else { return nil }
        let end = text[year.end + 1] == "号" ? year.end + 2 : year.end + 1
        guard isRest(text, end) else { return nil }
        return DocumentNumberFragment(codeParts: [code], year: value, sequence: nil, isInitials: false)
    }

    /// `元办发13号文`, `国发5号`, and without code 第36号, 36号文, 第36号令.
    private static func codeAndSequence(_ text: IdentifierScalars) -> DocumentNumberFragment? {
        // The number behind the letters comes first: most queries have none, and letters take longer to judge.
        let codeEnd = codeEnd(text)
        let behind = DocumentSequence.read(text, at: codeEnd, mayLackSuffix: false)
        let code = behind == nil ? nil : code(text, codeEnd)
        guard let sequence = code == nil ? DocumentSequence.read(text, at: 0, mayLackSuffix: false) : behind,
            sequence.suffix == nil, sequence.text.utf8.count <= 5
        else { return nil }
        let isKind = text.skip(["令", "公告", "通告"], at: sequence.end)
        guard isRest(text, isKind ?? sequence.end) else { return nil }
        if let code {
            // 印发13号 and 开发13号 are words; a code has a letter for the place or organ and one for the kind.
            guard let last = code.unicodeScalars.last, DocumentCode.tails.contains(last), isKind == nil else {
                return nil
            }
            return DocumentNumberFragment(codeParts: [code], year: nil, sequence: sequence.text, isInitials: false)
        }
        let kind = isKind.map { text.text(sequence.end..<$0) }
        guard kind != nil || text[0] == "第" || sequence.end < text.count else { return nil }
        return DocumentNumberFragment(
            codeParts: kind.map { [$0] } ?? [], year: nil, sequence: sequence.text, isInitials: false)
    }

    /// Where the letters at the beginning end.
    private static func codeEnd(_ text: IdentifierScalars) -> Int {
        var end = 0
        while let scalar = text[end], scalar.isHan, scalar != "第" { end += 1 }
        return end
    }

    /// The letters before `end` as a code, folded.
    private static func code(_ text: IdentifierScalars, _ end: Int) -> String? {
        guard end >= 2, let trimmed = DocumentCode.trim(text, 0..<end, isMidSentence: false), trimmed.start == 0 else {
            return nil
        }
        let code = TextFolding.key(text.text(0..<end))
        return words.contains(code) ? nil : code
    }

    private static func isRest(_ text: IdentifierScalars, _ index: Int) -> Bool {
        index >= text.count || ["文", "文件", "?", "？"].contains(text.text(index..<text.count))
    }

    private static let words: Set<String> = [
        "转发", "下发", "开发", "批发", "研发", "颁发", "签发", "处罚", "审批", "报告", "公告", "通告", "申请", "征求", "法规", "普通",
        "交通", "文字", "数字", "电话", "举办", "主办", "解决", "判决", "议决",
    ]
}
