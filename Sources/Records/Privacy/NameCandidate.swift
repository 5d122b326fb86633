// SPDX-License-Identifier: GPL-3.0-or-later

/// Characters that could be a personal name, before anything around them is asked.
struct NameCandidate {
    /// Folded indices.
    var range: Range<Int>
    var surnameLength: Int
    var weight: Surnames.Weight

    var givenLength: Int { range.count - surnameLength }

    /// What may begin at `index`, the longest first: a surname of the table with one or two given characters.
    ///
    /// - Parameter passingStops: also words that are known to be no name, where a name is expected.
    ///
    /// A space parts surname and given name, as tables do to align (张　三), or each character from the next (李 文 山).
    static func all(
        in text: IdentifierScalars, at index: Int, surnames: Surnames = .standard, words: PrivacyWords = .standard,
        passingStops: Bool = false
    ) -> [NameCandidate] {
        guard let first = text[index], first.isHan, !isAmount(text, index) else { return [] }
        let compound = surnames.compound(text.scalars[index..<min(index + 4, text.count)])
        guard compound != nil || surnames.weight(first) != nil else { return [] }
        let stop = passingStops ? nil : words.stops.longest(in: text, at: index)
        if let stop, stop.value { return [] }
        var candidates: [NameCandidate] = []
        if let compound {
            for length in [2, 1] {
                let range = index..<index + compound + length
                if isWhole(text, range, surname: compound, words) {
                    candidates.append(NameCandidate(range: range, surnameLength: compound, weight: .rare))
                }
            }
        }
        if let weight = surnames.weight(first) {
            for length in [2, 1] {
                let range = index..<index + 1 + length
                if isWhole(text, range, surname: 1, words) {
                    candidates.append(NameCandidate(range: range, surnameLength: 1, weight: weight))
                }
            }
        }
        guard let stop else { return candidates }
        // 高明亮 begins with a word and may be a name all the same; 高明 is rather the place.
        return candidates.filter {
            $0.range.upperBound > stop.end || words.sampleNames.contains(text.text($0.range))
        }.map {
            NameCandidate(range: $0.range, surnameLength: $0.surnameLength, weight: min($0.weight, .often))
        }
    }

    /// 伍仟元整, 陆拾: surnames that are numerals, too.
    private static func isAmount(_ text: IdentifierScalars, _ index: Int) -> Bool {
        guard let first = text[index], numerals.contains(first), let next = text[index + 1] else { return false }
        if units.contains(next) { return true }
        guard money.contains(next) else { return false }
        guard let after = text[index + 2], after.isHan else { return true }
        return afterMoney.contains(after) || money.contains(after)
    }

    private static let numerals = Set("伍陆万".unicodeScalars)
    private static let units = Set("拾佰仟亿".unicodeScalars)
    private static let money = Set("万元圆角".unicodeScalars)
    private static let afterMoney = Set("整正以的罚及并和或至上下内零".unicodeScalars)

    private static func isWhole(_ text: IdentifierScalars, _ range: Range<Int>, surname: Int, _ words: PrivacyWords)
        -> Bool
    {
        guard range.upperBound <= text.count, text[range.upperBound] != "某" else { return false }
        for index in range.dropFirst() {
            switch text.gaps[index] {
            case .none: break
            case .space:
                let given = range.lowerBound + surname
                guard index == given || surname == 1 && text.gaps[given] == .space else { return false }
            case .lineBreak: return false
            }
            guard index < range.lowerBound + surname || isGiven(text.scalars[index]) else { return false }
        }
        let given = range.lowerBound + surname
        return !words.notGiven.contains(text.text(given..<given + 2))
            && !words.notGiven.contains(text.text(given..<given + 3))
    }

    /// Given names hardly ever hold particles, pronouns, units of the administration, or words of penalties.
    static func isGiven(_ scalar: Unicode.Scalar) -> Bool { scalar.isHan && !neverGiven.contains(scalar) }

    private static let neverGiven = Set(
        "某的了在于是与或及其不未被将们个款项条局厅厂店县市省镇区你我他她它这那哪吗呢吧么且但则即该各每等第把给按罚违罪诉讼额税费价者所规办处院部委案件证号码单位员工作内外上下后时候级类种次性村街沟库场池站寨"
            .unicodeScalars)
}
