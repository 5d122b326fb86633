// SPDX-License-Identifier: GPL-3.0-or-later

/// 款, 项 and 目 behind an article: `第一款第（二）项、第（三）项` are two provisions.
struct CitationLevels {
    struct Provision {
        var paragraph: Int?
        var item: Int?
        var subitem: Int?
        /// The folded scalars that print its last level.
        var start: Int
        var end: Int
    }

    /// At least one; the first without levels where none is printed.
    private(set) var provisions: [Provision] = []
    private(set) var end: Int

    /// No levels: the article as a whole.
    init(end: Int) {
        self.end = end
        provisions = [Provision(start: end, end: end)]
    }

    init(_ text: IdentifierScalars, at start: Int) {
        end = start
        var paragraph: Int?
        var index = start
        while provisions.count < 60 {
            if let level = ArticleExpression.level("款", text, at: index) {
                add(level.parts) { Provision(paragraph: $0.value, start: $0.start, end: $0.end) }
                paragraph = level.parts.last?.value
                end = level.end
            } else if let level = ArticleExpression.level("项", text, at: index) {
                // Items narrow the paragraph printed directly before them.
                if let paragraph, let last = provisions.last, last.item == nil, last.paragraph == paragraph {
                    provisions.removeLast()
                }
                add(level.parts) { Provision(paragraph: paragraph, item: $0.value, start: $0.start, end: $0.end) }
                end = level.end
            } else if let level = ArticleExpression.level("目", text, at: index), let last = provisions.last {
                if last.subitem == nil { provisions.removeLast() }
                add(level.parts) {
                    Provision(
                        paragraph: last.paragraph, item: last.item, subitem: $0.value, start: $0.start, end: $0.end)
                }
                end = level.end
            } else {
                break
            }
            index = text.skip(["、", "和", "以及", "及", "或者", "或", ","], at: end) ?? end
        }
        if provisions.isEmpty { provisions = [Provision(start: start, end: start)] }
    }

    private mutating func add(_ parts: [ArticleExpression.Part], _ make: (ArticleExpression.Part) -> Provision) {
        for part in parts { provisions.append(make(part)) }
    }
}
