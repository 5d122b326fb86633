// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

/// A document's passages as blocks with anchors, and the list of contents that points at them.
struct TextLayout: Sendable {
    private(set) var blocks: [TextBlock] = []
    private(set) var contents: [ContentsLine] = []
    private var anchors: Set<String> = []

    /// Characters of a heading in the list of contents.
    static let longestEntry = 30

    init(_ passages: [RecordAnswer.Passage]) {
        for passage in passages { add(passage) }
    }

    private mutating func add(_ passage: RecordAnswer.Passage) {
        var paragraphs = passage.text.split(separator: "\n").map(String.init).filter { line in
            line.unicodeScalars.contains { !$0.properties.isWhitespace }
        }
        guard let first = paragraphs.first else { return }
        // A passage that continues another has its anchor; an id must stand once in a page.
        let isNew = !passage.continues && !passage.anchor.isEmpty && anchors.insert(passage.anchor).inserted
        let trimmed = String(first.drop { $0.isWhitespace })
        var label: String?
        if isNew, !passage.label.isEmpty, trimmed.hasPrefix(passage.label) {
            label = passage.label
            paragraphs[0] = String(trimmed.dropFirst(passage.label.count))
        }
        let kind = TextBlock.Kind(passage.level)
        blocks.append(
            TextBlock(
                anchor: isNew ? passage.anchor : nil, label: label, kind: kind, paragraphs: paragraphs))
        if isNew, !passage.label.isEmpty {
            enter(passage, rest: label == nil ? "" : paragraphs[0], isArticle: kind == .article)
        }
    }

    private mutating func enter(_ passage: RecordAnswer.Passage, rest: String, isArticle: Bool) {
        if isArticle {
            if contents.isEmpty { contents.append(ContentsLine(heading: nil, anchor: nil, articles: [])) }
            contents[contents.count - 1].articles.append(
                ContentsLine.Article(label: passage.label, anchor: passage.anchor))
            contents[contents.count - 1].hasArticles = true
            return
        }
        let heading = rest.drop { $0.isWhitespace || $0 == "、" }
        let short = heading.count > Self.longestEntry ? heading.prefix(Self.longestEntry) + "…" : heading
        let words = short.isEmpty ? passage.label : passage.label + (passage.label.hasSuffix("、") ? "" : " ") + short
        contents.append(ContentsLine(heading: words, anchor: passage.anchor, articles: []))
    }
}
