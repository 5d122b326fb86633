// SPDX-License-Identifier: GPL-3.0-or-later

extension NameScan {
    /// 张建国于2023年…; 对张三处以…: a name at the beginning of a clause or behind a verb, and what a person does behind it.
    mutating func takeClauses() {
        let surnames = Surnames.standard
        var index = 0
        while index < text.count {
            let scalar = text.scalars[index]
            guard surnames.weight(scalar) != nil || surnames.startsCompound(scalar), let end = clauseName(at: index)
            else {
                index += 1
                continue
            }
            index = end
        }
    }

    private mutating func clauseName(at index: Int) -> Int? {
        let isStart = isClauseStart(index)
        let verb = verb(before: index)
        guard isStart || verb != nil else { return nil }
        let candidates = NameCandidate.all(in: text, at: index, words: words).filter { $0.weight > .function }
        for candidate in candidates {
            guard let boundary = boundary(at: candidate.range.upperBound), !isDocumentCode(index),
                isEnough(candidate, boundary, verb)
            else { continue }
            take(candidate, isSure: isTelling(boundary))
            return candidate.range.upperBound
        }
        guard let longest = candidates.first, longest.weight == .rare, longest.givenLength == 2,
            verb == true, !isInOrganization(index..<index + 1),
            WordEvidence(text, around: longest.range).supports(longest)
        else { return nil }
        take(longest, isSure: false)
        return longest.range.upperBound
    }

    /// 冀发改就业〔2021〕187号: the code of a document number.
    func isDocumentCode(_ index: Int) -> Bool {
        var end = index
        while let scalar = text[end], scalar.isHan, end - index < 14 { end += 1 }
        return text[end] == "〔" && (text[end + 1]?.isASCIIDigit ?? false)
    }

    private func isEnough(_ candidate: NameCandidate, _ boundary: Boundary, _ verb: Bool?) -> Bool {
        let evidence = WordEvidence(text, around: candidate.range)
        let isRare = candidate.weight == .rare
        switch boundary {
        case .word(let isTelling):
            // 对思远处以: the dictionary joins characters of the name with those behind.
            let isAnnounced = verb == true || verb != nil && isTelling
            let isPunished = verb != nil && text.has("处以", at: candidate.range.upperBound)
            if isPunished, isRare { return true }
            if isAnnounced, isRare || isPunished { return !evidence.isWord(candidate) }
            if verb == true { return evidence.isFree(candidate) }
            guard evidence.supports(candidate) else { return false }
            if isTelling { return isRare || verb != nil || candidate.givenLength == 2 }
            return isRare && candidate.givenLength == 2 && !endsLikePlace(candidate)
        case .end: return isCell(candidate) && evidence.supports(candidate)
        }
    }

    /// 贾鲁河, 周大湾.
    func endsLikePlace(_ candidate: NameCandidate) -> Bool {
        let last = text.scalars[candidate.range.upperBound - 1]
        // 李文山 and 张晓东 are persons rather, where two characters are the given name.
        if candidate.weight == .rare, candidate.givenLength == 2, Self.givenEnds.contains(last) { return false }
        return Self.placeEnds.contains(last)
    }

    /// The name alone fills a cell of a table, a value, or the whole text.
    private func isCell(_ candidate: NameCandidate) -> Bool {
        guard candidate.weight == .rare || candidate.givenLength == 2 else { return false }
        let start = candidate.range.lowerBound
        let end = candidate.range.upperBound
        if start == 0, end == text.count { return true }
        return isCellSign(start - 1) && isCellSign(end)
    }

    private func isCellSign(_ index: Int) -> Bool {
        guard index >= 0, index < text.count else { return true }
        // The comma of a table is the half-width one.
        return Self.cellSigns.contains(text.source[text.offsets[index]])
    }

    private func isTelling(_ boundary: Boundary) -> Bool {
        if case .word(isTelling: true) = boundary { true } else { false }
    }

    private static let placeEnds = Set("江河湾山岛岭峡墩洼潭溪湖海桥坡滩港坝渠塘洲关口路井泉峰洞寺庙宫塔园苑林水铺屯堡崖沙坪坑沿东西南北".unicodeScalars)
    private static let givenEnds = Set("海山岭峰林泉东南北".unicodeScalars)
    private static let cellSigns: Set<Unicode.Scalar> = ["\"", "|", "｜", ","]
}
