// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the citations of a text from left to right, remembering the title that a bare number belongs to.
struct ArticleCitationScanner {
    private let text: IdentifierScalars
    private let ownTitle: String?
    private let isQuery: Bool

    init(_ text: IdentifierScalars, ownTitle: String? = nil, isQuery: Bool = false) {
        self.text = text
        self.ownTitle = ownTitle
        self.isQuery = isQuery
    }

    /// What earlier citations leave behind for later ones.
    private struct Memory {
        var found: [ArticleCitation.Found] = []
        /// Folded index behind the last citation.
        var floor = 0
        /// The title of the last citation: a list goes on with it.
        var listTitle: String?
        /// The titles cited so far, the last one at the end; 该条例 is the last that ends in 条例.
        var titles: [String] = []

        func lastTitle(kind: String) -> String? {
            titles.last { TitleKey.withoutEdition($0).hasSuffix(kind) }
        }

        mutating func remember(_ title: String) {
            titles.removeAll { $0 == title }
            titles.append(title)
            if titles.count > 24 { titles.removeFirst() }
        }
    }

    func findAll() -> [ArticleCitation.Found] {
        var memory = Memory()
        var index = 0
        while index < text.count {
            let numberStart: Int? =
                text.scalars[index] == "第" ? index + 1 : mayBeginNumber(index) ? index : nil
            if let numberStart, let end = read(labelStart: index, numberStart: numberStart, memory: &memory) {
                index = max(end, index + 1)
                memory.floor = index
            } else {
                index += 1
            }
        }
        return memory.found
    }

    /// A number without 第 (食品安全法124条) is read only directly behind a name.
    private func mayBeginNumber(_ index: Int) -> Bool {
        let scalar = text.scalars[index]
        guard scalar.isASCIIDigit || PrintedNumber.isHanNumeral(scalar) else { return false }
        if index == 0 || (isQuery && text.gaps[index] != .none) { return isQuery && scalar.isASCIIDigit }
        switch text.scalars[index - 1] {
        case "》", "〉": return true
        case "法", "典", "例": return scalar.isASCIIDigit || isQuery
        case "）", "定", "则": return isQuery && scalar.isASCIIDigit
        default: return false
        }
    }

    private func read(labelStart: Int, numberStart: Int, memory: inout Memory) -> Int? {
        let hasLabel = numberStart > labelStart
        guard let numbers = numbers(numberStart, hasLabel: hasLabel) else { return nil }
        if isSetApart(labelStart, end: numbers.end) { return nil }
        let reading = CitedTitle.read(text, before: labelStart, floor: memory.floor)
        if reading == nil, isLabel(labelStart) || text[labelStart - 1] == "。" { return nil }
        if reading == nil, !hasLabel, !isQuery { return nil }
        var start = labelStart
        var title: String?
        switch reading {
        case .title(let name, let titleStart):
            title = name
            start = titleStart
        case .previous(let kind, let titleStart):
            title = memory.lastTitle(kind: kind)
            start = titleStart
        case .own(let kind, let titleStart):
            title = ownTitle ?? memory.lastTitle(kind: kind)
            start = titleStart
        case nil:
            title = isList(labelStart, memory) ? memory.listTitle : nil
        }
        if case .title(let name, _) = reading { memory.remember(name) }
        memory.listTitle = title
        return append(numbers, title: title, start: start, memory: &memory)
    }

    private struct Numbers {
        var articles: [(number: ArticleNumber, start: Int, end: Int)]
        var rangeEnd: ArticleNumber?
        var end: Int
    }

    private func numbers(_ start: Int, hasLabel: Bool) -> Numbers? {
        guard let parts = ArticleExpression.articleNumbers(text, at: start), hasLabel || parts.parts.count == 1 else {
            return hasLabel && !isQuery ? nil : bareNumber(start)
        }
        let sub = ArticleExpression.sub(text, at: parts.end)
        var end = sub?.end ?? parts.end
        var articles: [(ArticleNumber, Int, Int)] = []
        for part in parts.parts {
            let isLast = part.start == parts.parts.last?.start
            guard let number = ArticleNumber(part.value, sub: isLast ? sub?.value : nil) else { return nil }
            articles.append((number, part.start, part.end))
        }
        var rangeEnd: ArticleNumber?
        if parts.isRange, articles.count == 2 {
            rangeEnd = articles[1].0
            articles.removeLast()
        } else if articles.count == 1, let separator = text[end], ["至", "到", "-"].contains(separator),
            let last = ArticleExpression.article(text, at: text[end + 1] == "第" ? end + 2 : end + 1)
        {
            rangeEnd = last.number
            end = last.end
        }
        if let last = rangeEnd, let first = articles.first, last <= first.0 { rangeEnd = nil }
        return Numbers(articles: articles, rangeEnd: rangeEnd, end: end)
    }

    /// 刑法264, 民法典第1043: in queries 条 may be missing; 安全生产法2021 is an edition.
    private func bareNumber(_ start: Int) -> Numbers? {
        guard isQuery, start > 0, text[start]?.isASCIIDigit == true,
            let number = ArticleExpression.number(text, at: start),
            let before = text[text[start - 1] == "第" ? start - 2 : start - 1], ["法", "典", "例", "》"].contains(before),
            number.end == text.count || text.gaps[number.end] != .none, !(1949...2099).contains(number.value),
            let article = ArticleNumber(number.value)
        else { return nil }
        return Numbers(articles: [(article, start, number.end)], rangeEnd: nil, end: number.end)
    }

    /// Adds the citations of one expression and returns the index behind it.
    private func append(_ numbers: Numbers, title: String?, start: Int, memory: inout Memory) -> Int {
        var levels = CitationLevels(text, at: numbers.end)
        if numbers.rangeEnd != nil { levels = CitationLevels(end: numbers.end) }
        for (index, article) in numbers.articles.enumerated() {
            let from = index == 0 ? start : article.start
            guard index == numbers.articles.count - 1 else {
                add(ArticleCitation(title: title, article: article.number), from..<article.end, &memory)
                continue
            }
            for (position, provision) in levels.provisions.enumerated() {
                let citation = ArticleCitation(
                    title: title, article: article.number, articleTo: numbers.rangeEnd, paragraph: provision.paragraph,
                    item: provision.item, subitem: provision.subitem)
                let begin = position == 0 ? from : provision.start
                add(citation, begin..<max(begin + 1, provision.end), &memory)
            }
        }
        return levels.end
    }

    private func add(_ citation: ArticleCitation, _ range: Range<Int>, _ memory: inout Memory) {
        let source = text.sourceRange(range)
        memory.found.append(.init(citation: citation, start: source.lowerBound, end: source.upperBound))
    }

    /// Between the last citation and `index` stands nothing but what joins a list: 、 和 以及 或者.
    private func isList(_ index: Int, _ memory: Memory) -> Bool {
        guard !memory.found.isEmpty, index > memory.floor, index - memory.floor <= 3 else {
            return !memory.found.isEmpty && index == memory.floor
        }
        return ["、", "和", "及", "与", "或", "以及", "或者", ",", ";", "并", "、和", "至", ",以及"]
            .contains(text.text(memory.floor..<index))
    }

    /// 第三条 at the start of a line is the label of an article, not a citation.
    private func isLabel(_ index: Int) -> Bool {
        guard !isQuery, index == 0 || text.gaps[index] == .lineBreak else { return false }
        return index == 0 || !["、", "和", "及", "与", "或", "至"].contains(text.scalars[index - 1])
    }

    /// White space on both sides: a label even where a title stands on the line before.
    private func isSetApart(_ index: Int, end: Int) -> Bool {
        isLabel(index) && (end >= text.count || text.gaps[end] != .none)
    }
}
