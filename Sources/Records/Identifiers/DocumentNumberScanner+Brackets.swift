// SPDX-License-Identifier: GPL-3.0-or-later

extension DocumentNumberScanner {
    /// What stands between the brackets of a number.
    private struct Bracketed {
        var year: Int?
        var session: Int?
        /// Index behind the closing bracket, or behind the year where that bracket is lost.
        let end: Int
        var isForgiven = false
        var isTwoDigit = false
        var lacksClosing = false
    }

    /// `code〔year〕N号`, `〔year〕code第N号`, `公告〔十三届〕第N号` around the opening bracket at `open`.
    func bracketed(open: Int, floor: Int) -> Match? {
        guard let inside = inside(open: open) else { return nil }
        if let match = codeFirst(open: open, inside: inside, floor: floor) { return match }
        return inside.session == nil && !inside.lacksClosing ? yearFirst(open: open, inside: inside) : nil
    }

    /// `code 2016〕13号`: the opening bracket is lost.
    func withoutOpening(close: Int, floor: Int) -> Match? {
        guard close - 4 > floor, let printed = PrintedNumber.read(text, at: close - 4, width: 4),
            let year = DocumentNumber.year(Int(printed.digits) ?? 0, width: 4),
            let sequence = sequence(at: close + 1, mayLackSuffix: false)
        else { return nil }
        let inside = Bracketed(year: year, end: close + 1, isForgiven: true)
        return number(codeEnd: close - 4, inside: inside, sequence: sequence, floor: floor)
    }

    private func codeFirst(open: Int, inside: Bracketed, floor: Int) -> Match? {
        let isSure = text.scalars[open] == "〔" && !inside.isTwoDigit
        guard let sequence = sequence(at: inside.end, mayLackSuffix: isWhole || isSure) else { return nil }
        if inside.session != nil, !sequence.hasSuffixWord { return nil }
        return number(codeEnd: open, inside: inside, sequence: sequence, floor: floor)
    }

    private func number(codeEnd: Int, inside: Bracketed, sequence: DocumentSequence, floor: Int) -> Match? {
        let kind = DocumentCode.orderKinds.first { text.has($0, before: codeEnd) }
        let code: (start: Int, isCut: Bool)
        if let kind {
            let issuerEnd = codeEnd - kind.unicodeScalars.count
            guard issuerEnd >= floor else { return nil }
            code = issuer(before: issuerEnd, floor: floor)
        } else {
            guard inside.session == nil else { return nil }
            let run = codeRun(before: codeEnd, floor: floor, limit: 40)
            guard run < codeEnd,
                let trimmed = DocumentCode.trim(text, run..<codeEnd, isMidSentence: isMidSentence(run))
            else { return nil }
            code = trimmed
        }
        let codeText = text.text(code.start..<codeEnd)
        // （12）5号 is a list item far oftener than a number; a kind of document before it settles the matter.
        let isWeak = inside.isTwoDigit || text[codeEnd] == "（"
        if isWeak, kind == nil, !isWhole, let last = text[codeEnd - 1], !DocumentCode.tails.contains(last),
            inside.isTwoDigit || !sequence.hasSuffixWord
        {
            return nil
        }
        let isVague = kind.map { isVagueIssuer(codeText, kind: $0) } ?? (codeEnd - code.start < 2)
        let isForgiven =
            inside.isForgiven || inside.isTwoDigit || inside.lacksClosing || sequence.isCorrected
            || !sequence.hasSuffixWord || code.isCut || isVague
        let range = code.start..<sequence.end
        let number = DocumentNumber(
            form: form(of: codeText, kind: kind, inside: inside), code: simplifiedCode(codeText), year: inside.year,
            session: inside.session, sequence: sequence.text, suffix: sequence.suffix, printed: text.printed(range),
            confidence: isForgiven ? .medium : .high)
        return Match(number: number, range: range)
    }

    private func form(of code: String, kind: String?, inside: Bracketed) -> DocumentNumber.Form {
        if inside.session != nil { return .gazette }
        if kind != nil { return .order }
        return code.contains("发电") || code.contains("明电") ? .telegram : .standard
    }

    /// （87）国科发条字第0125号: the older order, year before code.
    private func yearFirst(open: Int, inside: Bracketed) -> Match? {
        guard let year = inside.year else { return nil }
        var end = inside.end
        while end - inside.end < DocumentCode.maximumLength, let scalar = text[end], scalar.isHan, scalar != "第",
            !PrintedNumber.isHanNumeral(scalar) || text[end + 1] == "字"
        {
            end += 1
        }
        guard end - inside.end >= 2, let sequence = sequence(at: end, mayLackSuffix: false),
            let code = DocumentCode.trim(text, inside.end..<end, isMidSentence: false), code.start == inside.end
        else { return nil }
        let codeText = text.text(inside.end..<end)
        // （2019）最高法民终123号 is a case of a court; a list item （2）… must not become a number either.
        let endsLikeCode = codeText.hasSuffix("字") || text.scalars[open] == "〔"
        guard endsLikeCode, !CourtCase.isCode(codeText) else { return nil }
        let isForgiven = inside.isTwoDigit || inside.isForgiven || sequence.isCorrected
        let range = open..<sequence.end
        return Match(
            number: DocumentNumber(
                form: .standard, code: simplifiedCode(codeText), year: year, sequence: sequence.text,
                suffix: sequence.suffix, printed: text.printed(range), confidence: isForgiven ? .medium : .high),
            range: range)
    }

    private func inside(open: Int) -> Bracketed? {
        let start = open + 1
        if let session = session(at: start) { return session }
        for width in [4, 2] {
            guard let printed = PrintedNumber.read(text, at: start, width: width),
                let year = DocumentNumber.year(Int(printed.digits) ?? 0, width: width)
            else { continue }
            var end = printed.end
            if text[end] == "年" { end += 1 }
            if let close = text[end], close == "〕" || close == "）" {
                return Bracketed(year: year, end: end + 1, isForgiven: printed.isCorrected, isTwoDigit: width == 2)
            }
            // 〔202313号: four digits are the year, the rest the sequence.
            if width == 4, text.scalars[open] == "〔", let next = text[end], next.isASCIIDigit || next == "第" {
                return Bracketed(year: year, end: end, isForgiven: true, lacksClosing: true)
            }
        }
        guard let han = PrintedNumber.readHan(text, at: start), han.width == 4,
            let year = DocumentNumber.year(Int(han.digits) ?? 0, width: 4)
        else { return nil }
        let end = text[han.end] == "年" ? han.end + 1 : han.end
        guard let close = text[end], close == "〕" || close == "）" else { return nil }
        return Bracketed(year: year, end: end + 1)
    }

    private func session(at start: Int) -> Bracketed? {
        let number = text[start] == "第" ? start + 1 : start
        guard let printed = PrintedNumber.readAny(text, at: number), text[printed.end] == "届",
            let close = text[printed.end + 1], close == "〕" || close == "）",
            let session = Int(printed.digits), (1...99).contains(session)
        else { return nil }
        return Bracketed(session: session, end: printed.end + 2)
    }
}
