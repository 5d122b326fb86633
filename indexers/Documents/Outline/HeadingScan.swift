// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One pass over a text that collects its headings.
struct HeadingScan {
    /// Shorter paragraphs keep their enumerations: 包括：（一）甲；（二）乙。
    static let shortestBlock = 240
    /// Longest heading of a chapter inside a block before its first article.
    static let longestInnerHeading = 30

    let text: BodyText
    let splitsInside: Bool

    private var found: [HeadingMark] = []
    private var inArticles = false
    private var lastChapter = 0
    private var lastArticle = 0
    private var lastFirst = 0
    private var lastSecond = 0
    private var lastThird = 0
    private var runningSecond = 0
    private var inQuotation = false
    private var usesDottedThird = false

    init(text: BodyText, splitsInside: Bool) {
        self.text = text
        self.splitsInside = splitsInside
    }

    /// All headings in reading order, those of a table of contents included.
    mutating func marks() -> [HeadingMark] {
        for paragraph in text.paragraphs() {
            let range = text.trimmed(paragraph)
            guard !range.isEmpty else { continue }
            defer { noteQuotation(range) }
            var position = range.lowerBound
            if let mark = HeadingMark.read(text, at: position, limit: range.upperBound),
                opensParagraph(mark, in: range)
            {
                accept(mark)
                position = mark.range.upperBound
            }
            if splitsInside, range.count >= Self.shortestBlock { scanInside(position..<range.upperBound) }
        }
        return found
    }

    private func opensParagraph(_ mark: HeadingMark, in paragraph: Range<Int>) -> Bool {
        switch mark.level {
        case .preamble: return false
        case .part, .chapter, .section:
            // 第三章规定的… as the start of a sentence is no heading; a block without breaks is.
            return paragraph.count <= 60 || (splitsInside && paragraph.count >= Self.shortestBlock)
        case .article: return !refersOnward(mark, limit: paragraph.upperBound) && (inArticles || !inQuotation)
        case .first: return !inArticles
        case .second: return !inArticles && !inQuotation
        case .third:
            let isDotted = !text.scalars[mark.start].isOpeningRound
            return !inArticles && !inQuotation && (isDotted || !usesDottedThird)
        case .annex: return isAnnexHeading(mark, in: paragraph)
        }
    }

    // 第三条规定的行为，… continues a sentence; 第三条 本办法… begins an article.
    private func refersOnward(_ mark: HeadingMark, limit: Int) -> Bool {
        let end = mark.range.upperBound
        guard end < limit else { return false }
        if text.scalars[end].isLayoutSpace { return false }
        return text.first(
            of: ["规定", "所称", "第", "、", "和", "至", "的", "修改", "中的", "删去", "改为", "作为", "增加", "，"], at: end) != nil
            && mark.number != lastArticle + 1
    }

    // 附件：1.甲 2.乙 before the signature is the list of annexes, not an annex.
    private func isAnnexHeading(_ mark: HeadingMark, in paragraph: Range<Int>) -> Bool {
        let rest = text.trimmed(mark.range.upperBound..<paragraph.upperBound)
        if rest.isEmpty { return true }
        let hasNumber = (mark.range.lowerBound + 2..<mark.range.upperBound)
            .contains { text.scalars[$0].isNumeralPart }
        guard hasNumber, rest.count <= 60 else { return false }
        let last = text.scalars[rest.upperBound - 1]
        return last != "。" && last != "；" && last != "，"
    }

    private mutating func accept(_ mark: HeadingMark) {
        found.append(mark)
        switch mark.level {
        case .preamble: break
        case .part: resetLists()
        case .chapter:
            lastChapter = mark.number
            resetLists()
        case .section: resetLists()
        case .article:
            lastArticle = mark.number
            inArticles = true
        case .first:
            lastFirst = mark.number
            lastSecond = 0
            lastThird = 0
        case .second:
            lastSecond = mark.number
            runningSecond = mark.number
            lastThird = 0
        case .third:
            lastThird = mark.number
            if !text.scalars[mark.start].isOpeningRound { usesDottedThird = true }
        case .annex:
            inArticles = false
            lastArticle = 0
            lastChapter = 0
            resetLists()
        }
    }

    private mutating func resetLists() {
        lastFirst = 0
        lastSecond = 0
        runningSecond = 0
        lastThird = 0
    }

    // New wording that a decision quotes over several paragraphs has labels of its own.
    private mutating func noteQuotation(_ range: Range<Int>) {
        if let last = range.last(where: { text.scalars[$0] == "“" || text.scalars[$0] == "”" }) {
            inQuotation = text.scalars[last] == "“"
        }
    }

    private mutating func scanInside(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard let mark = candidate(at: index, limit: range.upperBound),
                runsOn(mark, limit: range.upperBound)
            else {
                index += 1
                continue
            }
            accept(mark)
            index = mark.range.upperBound
        }
    }

    private func candidate(at index: Int, limit: Int) -> HeadingMark? {
        switch text.scalars[index] {
        case "第", "（", "(", "附": break
        case let scalar where scalar.isNumeralPart:
            // The middle of 二十一、 or 21. is no label of its own.
            if let before = text.scalar(index - 1), before.isNumeralPart || before == "." { return nil }
        default: return nil
        }
        return HeadingMark.read(text, at: index, limit: limit)
    }

    private func runsOn(_ mark: HeadingMark, limit: Int) -> Bool {
        let endsSentence = InnerBreak.endsSentence(before: mark.start, in: text)
        switch mark.level {
        case .preamble, .part: return false
        case .chapter:
            return mark.number == lastChapter + 1 && (lastArticle == 0 || endsSentence) && articleFollows(mark, limit)
        case .section: return mark.number >= 1 && articleFollows(mark, limit)
        case .article: return articleRunsOn(mark, endsSentence)
        case .first:
            guard !inArticles, mark.number == lastFirst + 1, text.scalars[mark.range.upperBound - 1] == "、" else {
                return false
            }
            return endsSentence || (mark.number > 1 && InnerBreak.mayFollowHeading(mark, in: text))
        case .second:
            // Some documents count （一） to the end, through all of 一、二、三、.
            let isNext = mark.number == lastSecond + 1 || (lastSecond == 0 && mark.number == runningSecond + 1)
            guard !inArticles, isNext else { return false }
            // Without 一、 above it, 包括：（一）…；（二）… is an enumeration.
            if lastFirst == 0 { return text.scalar(mark.start - 1) == "。" }
            return endsSentence || InnerBreak.mayFollowHeading(mark, in: text)
        case .third:
            guard !inArticles, mark.number == lastThird + 1, !text.scalars[mark.start].isOpeningRound else {
                return false
            }
            return endsSentence
        case .annex: return endsSentence && InnerBreak.opensAnnex(mark, in: text)
        }
    }

    private func articleRunsOn(_ mark: HeadingMark, _ endsSentence: Bool) -> Bool {
        let isNext = mark.number == lastArticle + 1 && mark.sub == nil
        let isSub = mark.number == lastArticle && mark.sub != nil
        guard isNext || isSub else { return false }
        if endsSentence { return true }
        // 第一章总则第一条: straight behind a chapter's heading.
        guard let previous = found.last, previous.level == .chapter || previous.level == .section else { return false }
        return mark.start - previous.range.upperBound <= Self.longestInnerHeading
    }

    private func articleFollows(_ mark: HeadingMark, _ limit: Int) -> Bool {
        var index = mark.range.upperBound
        let end = min(limit, index + Self.longestInnerHeading)
        while index < end {
            switch text.scalars[index] {
            case "。", "；", "，", "：": return false
            case "第":
                if let next = HeadingMark.statute(text, at: index, limit: limit) {
                    if next.level == .article { return next.number == lastArticle + 1 }
                    if next.level == .section, mark.level == .chapter { return articleFollows(next, limit) }
                    return false
                }
            default: break
            }
            index += 1
        }
        return false
    }
}
