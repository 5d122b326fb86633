// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// An article as it stood on a day: which version held, what it said, where it can be read.
public struct ArticleStanding: Codable, Hashable, Sendable {
    public var day: CivilDate?
    public var outcome: Outcome
    /// The outcome in words: 未收录当日版本.
    public var label: String
    /// The version that held on the day; where none is held for it, the nearest one.
    public var document: RelatedRecord?
    public var source: String?
    /// Arabic, 133.1.
    public var article: String
    public var articleLabel: String
    /// Its place on the version's page.
    public var anchor: String?
    /// The article's text; shortened where many are listed.
    public var text: String?
    /// The page of the version, opened at the article.
    public var html: String?

    public enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
        /// The version in force on the day is held and has the article.
        case found
        /// The version has the article, but nothing proves that it was in force on the day.
        case unverified
        /// The statute had ended by the day.
        case ended
        /// No version of the day is held.
        case versionNotHeld = "version_not_held"
        /// The version of the day has no such article.
        case noSuchArticle = "no_such_article"
        /// The version of the day is held without its text.
        case textNotHeld = "text_not_held"
        /// No statute of this name is held.
        case notHeld = "not_held"
        /// The day is not known.
        case dayUnknown = "day_unknown"

        public var label: String {
            switch self {
            case .found: "当日有效"
            case .unverified: "当日是否施行待核实"
            case .ended: "当日已废止或失效"
            case .versionNotHeld: "未收录当日版本"
            case .noSuchArticle: "当日版本没有此条"
            case .textNotHeld: "当日版本未收录正文"
            case .notHeld: "未收录该法"
            case .dayUnknown: "日期不明，无法确定版本"
            }
        }
    }

    enum CodingKeys: String, CodingKey {
        case day, outcome, label, document, source, article, anchor, text, html
        case articleLabel = "article_label"
    }

    init(_ outcome: Outcome, _ citation: ArticleCitation, on day: CivilDate?) {
        self.day = day
        self.outcome = outcome
        label = outcome.label
        article = citation.articleKey
        articleLabel = citation.article.label
    }

    /// The same with at most so many characters of text.
    func shortened(to length: Int) -> ArticleStanding {
        guard let text, text.count > length else { return self }
        var short = self
        short.text = text.prefix(length) + "…"
        return short
    }
}
