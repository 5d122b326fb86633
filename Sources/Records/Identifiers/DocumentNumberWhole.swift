// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a field or a query that is meant to be one document number.
///
/// More is forgiven than in running text, where 国发2019年5号 or a lost 号 would too often be something else.
struct DocumentNumberWhole {
    private let text: IdentifierScalars
    private let scanner: DocumentNumberScanner
    private let latestYear: Int

    /// No register holds a longer number; it keeps absurd input cheap.
    private static let maximumLength = 300

    init(_ source: String, latestYear: Int) {
        let all = IdentifierScalars(Array(source.unicodeScalars.prefix(Self.maximumLength + 1)))
        let range = Self.stripped(all)
        text = IdentifierScalars(Self.withoutLeadingBrackets(Array(all.scalars[range])))
        scanner = DocumentNumberScanner(text, isWhole: true)
        self.latestYear = min(latestYear, DocumentNumber.years.upperBound)
    }

    func read() -> DocumentNumber? {
        guard text.count >= 3, text.source.count <= Self.maximumLength else { return nil }
        return firstMatch() ?? withoutBrackets() ?? bareMinutes() ?? withoutCode()
    }

    private func firstMatch() -> DocumentNumber? {
        for index in 0..<text.count {
            guard let match = scanner.match(at: index, floor: 0) else { continue }
            let isLeading = match.range.lowerBound == 0
            let hasRest = match.range.upperBound < text.count && !isTail(match.range.upperBound)
            if hasRest, !isLeading || !isEvent(at: match.range.upperBound) { return nil }
            // What was cut off before the code must be text glued to it, not a sentence.
            if !isLeading, (0..<match.range.lowerBound).contains(where: { !text.scalars[$0].isHan }) { return nil }
            return isLeading && !hasRest ? match.number : match.number.lowered(to: .medium)
        }
        return nil
    }

    /// 国发2019年5号 and 国发2019-5号 (`.medium`), 元办发201613号 (`.low`).
    private func withoutBrackets() -> DocumentNumber? {
        var codeEnd = 0
        while codeEnd < text.count, text.scalars[codeEnd].isHan, text.scalars[codeEnd] != "第" { codeEnd += 1 }
        guard codeEnd >= 2, let last = text[codeEnd - 1], DocumentCode.tails.contains(last),
            let printed = PrintedNumber.read(text, at: codeEnd, width: 4), let year = Int(printed.digits),
            DocumentNumber.years.contains(year), year <= latestYear,
            let code = DocumentCode.trim(text, 0..<codeEnd, isMidSentence: false), code.start == 0
        else { return nil }
        var index = printed.end
        let separator = text[index]
        if separator == "年" || separator == "-" { index += 1 }
        guard let sequence = scanner.sequence(at: index, mayLackSuffix: true), isRest(sequence.end) else { return nil }
        let isUndelimited = separator != "年" && separator != "-"
        if isUndelimited {
            // 元办发20160928 is a date, and 国发20192020号 could be cut anywhere.
            guard sequence.hasSuffixWord, sequence.end - index <= 5, !isDate(year: year, at: index) else { return nil }
        }
        let isSure = separator == "年" && sequence.hasSuffixWord
        return DocumentNumber(
            form: .standard, code: scanner.simplifiedCode(text.text(0..<codeEnd)), year: year, sequence: sequence.text,
            suffix: sequence.suffix, printed: text.printed(0..<sequence.end), confidence: isSure ? .medium : .low)
    }

    /// 第5期, 〔2016〕第5期.
    private func bareMinutes() -> DocumentNumber? {
        guard text[0] == "第", let number = PrintedNumber.readAny(text, at: 1), number.digits != "0",
            let unit = text[number.end], unit == "期" || unit == "次", isRest(number.end + 1)
        else { return nil }
        return DocumentNumber(
            form: .minutes, code: "", sequence: number.digits, printed: text.printed(0..<number.end + 1),
            confidence: .low)
    }

    /// [2007] 69: year and sequence are printed, the code is not.
    private func withoutCode() -> DocumentNumber? {
        guard text[0] == "〔", let printed = PrintedNumber.read(text, at: 1, width: 4), text[printed.end] == "〕",
            let year = DocumentNumber.year(Int(printed.digits) ?? 0, width: 4),
            let sequence = scanner.sequence(at: printed.end + 1, mayLackSuffix: true), isRest(sequence.end)
        else { return nil }
        return DocumentNumber(
            form: .standard, code: "", year: year, sequence: sequence.text, suffix: sequence.suffix,
            printed: text.printed(0..<sequence.end), confidence: .low)
    }

    private func isDate(year: Int, at index: Int) -> Bool {
        guard let month = PrintedNumber.read(text, at: index, width: 2),
            let day = PrintedNumber.read(text, at: month.end, width: 2)
        else { return false }
        return CivilDate(year: year, month: Int(month.digits) ?? 0, day: Int(day.digits) ?? 0) != nil
    }

    private func isRest(_ index: Int) -> Bool { index >= text.count || isTail(index) }

    private func isTail(_ index: Int) -> Bool {
        let rest = text.text(index..<text.count)
        return ["文", "文件", "。", ".", "；", ";", "，", ",", "行政处罚决定书", "决定书", "行政处罚"].contains(rest)
    }

    /// What registers write behind a number: an event, a remark in brackets, a further number.
    private func isEvent(at index: Int) -> Bool {
        let words = ["发布", "公布", "修改", "修订", "修正", "印发", "颁布", "，", ",", "、", "；", ";", "（"]
        return text.skip(words, at: index) != nil
    }

    /// The range without a label in front and without brackets around.
    private static func stripped(_ text: IdentifierScalars) -> Range<Int> {
        var start = text.skip(headings, at: 0) ?? 0
        var end = text.count
        if let label = text.skip(labels, at: start), text[label] == "：" || text[label] == ":" {
            start = label + 1
        } else if start > 0, text[start] == "：" || text[start] == ":" {
            start += 1
        }
        if text[start] == "（", text[end - 1] == "）",
            text.opening(of: end - 1, open: "（", limit: maximumLength) == start
        {
            start += 1
            end -= 1
        }
        return start..<max(start, end)
    }

    /// （元）安监罚当字〔2018〕3号: the place of a code in brackets; elsewhere inner brackets are the code's own.
    private static func withoutLeadingBrackets(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.first == "（", let close = scalars.firstIndex(of: "）"), (2...7).contains(close),
            scalars[1..<close].allSatisfy(\.isHan), close + 1 < scalars.count, scalars[close + 1].isHan,
            scalars[(close + 1)...].contains(where: { $0 == "〔" || $0 == "（" })
        else { return scalars }
        return Array(scalars[1..<close] + scalars[(close + 1)...])
    }

    /// Names of the document, printed before its number with or without a colon.
    private static let headings = ["当场行政处罚决定书", "行政处罚决定书", "行政处罚事先告知书", "行政许可决定书", "处罚决定书", "决定书"]
    private static let labels = ["发文字号", "文号", "决定书文号", "文件编号", "字号", "编号"]
}

extension DocumentNumber {
    func lowered(to limit: Confidence) -> DocumentNumber {
        DocumentNumber(
            form: form, code: code, year: year, session: session, sequence: sequence, suffix: suffix, printed: printed,
            confidence: min(confidence, limit))
    }
}
