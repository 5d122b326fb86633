// SPDX-License-Identifier: GPL-3.0-or-later

extension NameScan {
    enum Boundary {
        /// Punctuation, a space, a digit, the end.
        case end
        /// A word that goes on from a name; `isTelling` where hardly anything but a person precedes it.
        case word(isTelling: Bool)
    }

    /// What ends a name at `end`; `nil` where the text simply goes on.
    func boundary(at end: Int) -> Boundary? {
        guard let scalar = text[end], text.gaps[end] == .none, scalar.isHan else { return .end }
        if scope == .everyone, words.factFollowers.holds(in: text, at: end) { return .word(isTelling: true) }
        guard let follower = words.followers.longest(in: text, at: end) else { return nil }
        // 张建国经营部, 李四养殖场: the name of a shop goes on.
        if startsOrganizationEnd(at: follower.end), follower.end - end >= 2 { return nil }
        let isDated = scalar == "于" && (text[end + 1]?.isASCIIDigit ?? false)
        return .word(isTelling: follower.value || isDated)
    }

    private func startsOrganizationEnd(at index: Int) -> Bool {
        (1...3).contains { words.organizationEnds.contains(text.text(index..<index + $0)) }
            && !words.followers.holds(in: text, at: index)
    }

    /// The characters from the name on are the name of a shop, company or place: 王记烧烤店, 马街镇.
    func isInOrganization(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while let scalar = text[end], scalar.isHan, text.gaps[end] == .none, end - range.upperBound < 12 {
            if Self.breaks.contains(scalar) { return false }
            end += 1
            for length in 1...4 where end - length >= range.upperBound {
                guard words.organizationEnds.contains(text.text(end - length..<end)) else { continue }
                // The end of a word, not 店 in 店面.
                if boundary(at: end) != nil { return true }
            }
        }
        return false
    }

    /// Nothing Han stands directly before, so a clause or a cell begins.
    func isClauseStart(_ index: Int) -> Bool {
        guard let before = text[index - 1] else { return true }
        if text.gaps[index] != .none { return true }
        return !before.isHan && !before.isASCIIDigit && !before.isASCIILetter && !PersonName.isMiddleDot(before)
            && before != "《" && before != "〈"
    }

    /// A verb such as 对 ends directly before; whether it is one that hardly anything but a person follows.
    func verb(before index: Int) -> Bool? {
        guard index < text.count, text.gaps[index] == .none else { return nil }
        return words.verbs.longest(in: text, before: index)?.value
    }

    private static let breaks = Set("的于在与和及因对向从将未被是有，系".unicodeScalars)
}
