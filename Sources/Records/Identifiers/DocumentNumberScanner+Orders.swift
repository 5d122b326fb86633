// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

extension DocumentNumberScanner {
    /// `issuer 令 第N号`, `issuer 令 2021年第N号`, `issuer 第N号令` around the word at `kind`.
    ///
    /// A year in brackets behind the word is left to `bracketed`.
    func order(kind: Range<Int>, floor: Int) -> Match? {
        if text[kind.upperBound - 1] == "令", let before = text[kind.lowerBound - 1], Self.otherOrders.contains(before) {
            return nil
        }
        if text[kind.lowerBound - 1] == "号" { return numberFirst(kind: kind, floor: floor) }
        var index = kind.upperBound
        var year: Int?
        if let printed = PrintedNumber.read(text, at: index, width: 4), text[printed.end] == "年",
            let value = DocumentNumber.year(Int(printed.digits) ?? 0, width: 4)
        {
            year = value
            index = printed.end + 1
        }
        // The cheap half first: 令 and 公告 are common words.
        guard let sequence = sequence(at: index, mayLackSuffix: false) else { return nil }
        let issuer = issuer(before: kind.lowerBound, floor: floor)
        guard issuer.start < kind.lowerBound else { return nil }
        return orderMatch(
            issuer: issuer, kind: kind, codeEnd: kind.upperBound, year: year, sequence: sequence,
            end: sequence.end)
    }

    /// `国务院第586号令`, `2021年第36号令`.
    private func numberFirst(kind: Range<Int>, floor: Int) -> Match? {
        var start = kind.lowerBound - 1
        while start > floor, kind.lowerBound - start < 12, let scalar = text[start - 1],
            scalar.isASCIIDigit || PrintedNumber.isHanNumeral(scalar) || scalar == "-"
        {
            start -= 1
        }
        if start > floor, text[start - 1] == "第" { start -= 1 }
        guard let sequence = sequence(at: start, mayLackSuffix: false), sequence.end == kind.lowerBound else {
            return nil
        }
        var issuerEnd = start
        var year: Int?
        if issuerEnd - 5 >= floor, text[issuerEnd - 1] == "年",
            let printed = PrintedNumber.read(text, at: issuerEnd - 5, width: 4), printed.end == issuerEnd - 1,
            let value = DocumentNumber.year(Int(printed.digits) ?? 0, width: 4)
        {
            year = value
            issuerEnd -= 5
        }
        let issuer = issuer(before: issuerEnd, floor: floor)
        guard issuer.start < issuerEnd, let last = text[issuerEnd - 1],
            text[kind.lowerBound] != "令" || !Self.otherOrders.contains(last)
        else { return nil }
        return orderMatch(
            issuer: issuer, kind: kind, codeEnd: issuerEnd, year: year, sequence: sequence, end: kind.upperBound)
    }

    private func orderMatch(
        issuer: (start: Int, isCut: Bool), kind: Range<Int>, codeEnd: Int, year: Int?, sequence: DocumentSequence,
        end: Int
    ) -> Match {
        let kindText = text.text(kind)
        let code =
            codeEnd == kind.upperBound
            ? text.text(issuer.start..<codeEnd) : text.text(issuer.start..<codeEnd) + kindText
        let isForgiven = issuer.isCut || sequence.isCorrected || isVagueIssuer(code, kind: kindText)
        let range = issuer.start..<end
        return Match(
            number: DocumentNumber(
                form: .order, code: simplifiedCode(code), year: year, sequence: sequence.text, suffix: sequence.suffix,
                printed: text.printed(range), confidence: isForgiven ? .medium : .high),
            range: range)
    }

    /// 会议纪要〔2016〕第5期, 纪要第12次.
    func minutes(end: Int, floor: Int) -> Match? {
        let run = codeRun(before: end, floor: floor, limit: 30)
        let cut = issuerStart(run..<end)
        var index = end
        var year: Int?
        if let open = text[index], open == "〔" || open == "（",
            let printed = PrintedNumber.read(text, at: index + 1, width: 4),
            let close = text[printed.end], close == "〕" || close == "）"
        {
            guard let value = DocumentNumber.year(Int(printed.digits) ?? 0, width: 4) else { return nil }
            year = value
            index = printed.end + 1
        }
        guard text[index] == "第", let number = PrintedNumber.readAny(text, at: index + 1), number.digits != "0",
            let unit = text[number.end], unit == "期" || unit == "次"
        else { return nil }
        let range = cut.start..<number.end + 1
        return Match(
            number: DocumentNumber(
                form: .minutes, code: simplifiedCode(text.text(cut.start..<end)), year: year, sequence: number.digits,
                printed: text.printed(range), confidence: cut.isCut || cut.start > end - 4 ? .medium : .high),
            range: range)
    }

    /// Where the names of the issuing organs before `end` begin; `end` itself where none stands there.
    func issuer(before end: Int, floor: Int) -> (start: Int, isCut: Bool) {
        let run = codeRun(
            before: end, floor: floor, limit: DocumentCode.maximumIssuerLength, alsoAccepts: ["、"])
        return issuerStart(run..<end)
    }

    private func issuerStart(_ range: Range<Int>) -> (start: Int, isCut: Bool) {
        var start = range.lowerBound
        for index in range {
            if Self.dateUnits.contains(text.scalars[index]), index > range.lowerBound,
                PrintedNumber.isHanNumeral(text.scalars[index - 1])
            {
                start = index + 1
            }
            for word in Self.issuerStops[text.scalars[index]] ?? [] {
                let wordStart = index + 1 - word.count
                if wordStart >= range.lowerBound, text.scalars[wordStart...index].elementsEqual(word) {
                    start = index + 1
                }
            }
        }
        // A date or a preposition in front is no doubt about the name; words cut out of its middle are.
        let isCut = start > range.lowerBound
        while start < range.upperBound, Self.leading.contains(text.scalars[start]), !text.has("日照", at: start),
            !text.has("日喀", at: start)
        {
            start += 1
        }
        // 对外经济贸易部 and 经济委员会 begin with what is also a preposition.
        for word in ["经", "和", "对", "由", "与", "及", "按", "原", "向"] where start < range.upperBound - 1 {
            guard text.has(word, at: start), !text.has("经济", at: start), !text.has("经贸", at: start),
                !text.has("对外", at: start), !text.has("和田", at: start), !text.has("和静", at: start)
            else { continue }
            start += 1
        }
        return (start, isCut)
    }

    /// An issuer that could be several organs: 部令第8号, 省政府令, and the cut-off 市第四届人民代表大会….
    func isVagueIssuer(_ code: String, kind: String) -> Bool {
        let issuer = String(code.unicodeScalars.dropLast(kind.unicodeScalars.count))
        guard issuer.unicodeScalars.count > 1 else { return true }
        return ["第", "市第", "省第", "州第", "县第", "总局", "委员会", "省政府", "市政府", "州政府", "县政府", "族自治", "监管"]
            .contains { issuer.hasPrefix($0) }
    }

    /// A code in simplified characters: `DocumentNumber.code` is compared and shown.
    func simplifiedCode(_ code: String) -> String {
        String(
            String.UnicodeScalarView(
                code.unicodeScalars.map { scalar in
                    guard scalar.isHan else { return scalar }
                    let folded = TextFolding.fold(String(scalar)).scalars
                    return folded.count == 1 ? folded.first ?? scalar : scalar
                }))
    }

    /// 责令, 法令, 指令 … are not orders of an organ.
    private static let otherOrders: Set<Unicode.Scalar> = ["责", "法", "指", "禁", "口", "敕", "政", "司", "勒", "夏", "时", "此"]

    /// Words that end what is not an issuer, by their last character.
    private static let issuerStops = Dictionary(
        grouping: [
            "发布", "公布", "修正", "修改", "修订", "根据", "依据", "按照", "依照", "批准", "同意", "通过", "印发", "颁布", "以", "的", "细则",
            "办法", "条例", "规定", "决定", "作出", "以及", "或者", "号", "法规", "规章", "文号", "违反", "标题",
        ].map { Array($0.unicodeScalars) }, by: { $0[$0.count - 1] })

    private static let dateUnits: Set<Unicode.Scalar> = ["年", "月", "日"]

    private static let leading: Set<Unicode.Scalar> = ["年", "月", "日", "号", "、", "条", "款", "项", "由", "按", "据", "起"]
}
