// SPDX-License-Identifier: GPL-3.0-or-later

extension NameScan {
    /// 李文山高处坠落; 从王建军手中; 将房屋出租给王建军: a surname with two characters that make no word with what stands
    /// around them, at the beginning of a clause or behind a word such as 从, 给.
    ///
    /// Nothing else tells that it is a name; for the facts of cases only, where recall comes first.
    mutating func takeBare() {
        let surnames = Surnames.standard
        var index = 0
        while index < text.count {
            let scalar = text.scalars[index]
            guard surnames.weight(scalar) ?? .function > .function || surnames.startsCompound(scalar),
                let candidate = bareName(at: index)
            else {
                index += 1
                continue
            }
            take(candidate, isSure: boundary(at: candidate.range.upperBound) != nil)
            index = candidate.range.upperBound
        }
    }

    private func bareName(at index: Int) -> NameCandidate? {
        guard isClauseStart(index) || verb(before: index) != nil || isOpened(index) else { return nil }
        let candidates = NameCandidate.all(in: text, at: index, words: words)
        guard !candidates.isEmpty, !isInOrganization(index..<index + 1), !isDocumentCode(index) else { return nil }
        return candidates.first { candidate in
            isLikelyBare(candidate) && !isTaken(candidate.range) && !isOfOfficial(candidate.range)
                && !endsLikePlace(candidate) && WordEvidence(text, around: candidate.range).supports(candidate)
        }
    }

    /// A surname that begins many words needs a given name of the usual characters.
    private func isLikelyBare(_ candidate: NameCandidate) -> Bool {
        guard candidate.givenLength == 2 || candidate.surnameLength > 1 else { return isLikelyShort(candidate) }
        if let last = text[candidate.range.upperBound - 1], Self.notLast.contains(last) { return false }
        if candidate.weight == .rare { return true }
        return text.scalars[candidate.range].dropFirst().allSatisfy(Surnames.standard.isGiven)
    }

    /// 王丽购买了; 从张磊处购进: two characters make many words, so what people do must follow as well.
    private func isLikelyShort(_ candidate: NameCandidate) -> Bool {
        guard candidate.weight > .function, case .word? = boundary(at: candidate.range.upperBound) else { return false }
        return text.scalars[candidate.range].dropFirst().allSatisfy(Surnames.standard.isGiven)
    }

    /// 总理 on the line before; 王东峰书记.
    private func isOfOfficial(_ range: Range<Int>) -> Bool {
        if labels.hit(before: range.lowerBound, within: 0)?.label == .official { return true }
        return words.labels.longest(in: text, at: range.upperBound)?.value == .official
    }

    private static let notLast = Set("和由用前后页浦因系将被把于在以".unicodeScalars)

    private func isOpened(_ index: Int) -> Bool {
        guard text.gaps[index] == .none else { return false }
        return words.openers.longest(in: text, before: index) != nil || isBehindDate(index)
    }

    /// 2024年3月李强…, 5日王丽…
    private func isBehindDate(_ index: Int) -> Bool {
        guard let unit = text[index - 1], unit == "月" || unit == "日", let digit = text[index - 2] else { return false }
        return digit.isASCIIDigit
    }
}
