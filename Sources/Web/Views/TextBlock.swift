// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A heading, an article or a section of the text.
struct TextBlock: Sendable {
    enum Kind: Hashable, Sendable {
        case heading
        case annex
        case article
        case plain

        init(_ level: OutlineNode.Level) {
            switch level {
            case .part, .chapter, .section: self = .heading
            case .annex: self = .annex
            case .article: self = .article
            case .preamble, .first, .second, .third: self = .plain
            }
        }
    }

    /// Only where this block is the first with it.
    var anchor: String?
    var label: String?
    var isHeading: Bool
    /// The text behind the label, paragraph by paragraph.
    var first: String
    var rest: [String]

    init(anchor: String?, label: String?, kind: Kind, paragraphs: [String]) {
        self.anchor = anchor
        self.label = label
        isHeading = (kind == .heading || kind == .annex) && label != nil
        first = paragraphs.first ?? ""
        rest = Array(paragraphs.dropFirst())
    }
}

/// One line of the list of contents: a heading, and the articles under it.
struct ContentsLine: Sendable {
    var heading: String?
    var anchor: String?
    var articles: [Article]
    var hasArticles = false

    struct Article: Sendable {
        var label: String
        var anchor: String
    }
}
