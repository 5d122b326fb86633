// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

/// A citation of one provision, or of a range of articles: 《食品安全法》第一百二十四条第一款第（二）项.
///
/// Levels 条, 款, 项, 目 as in 立法法 art. 65. A list of provisions is several citations. Which version of the statute
/// is meant depends on the day of the act and is not decided here.
public struct ArticleCitation: Hashable, Sendable, Codable {
    /// As printed, without 《》 and white space; `nil` for a bare 第N条.
    public let title: String?
    public let article: ArticleNumber
    /// Last article of a range (第三条至第五条).
    public let articleTo: ArticleNumber?
    /// 款.
    public let paragraph: Int?
    /// 项.
    public let item: Int?
    /// 目.
    public let subitem: Int?

    public init(
        title: String?, article: ArticleNumber, articleTo: ArticleNumber? = nil, paragraph: Int? = nil,
        item: Int? = nil, subitem: Int? = nil
    ) {
        self.title = title
        self.article = article
        self.articleTo = articleTo
        self.paragraph = paragraph
        self.item = item
        self.subitem = subitem
    }

    /// `133.1` for 第一百三十三条之一; of the first article of a range.
    public var articleKey: String { article.key }

    /// 《…》第一百三十三条之一第一款第（二）项第1目, the way decisions cite; without 《》 where no title is known.
    public var canonical: String {
        var text = title.map { "《\(TitleKey.nested($0))》" } ?? ""
        text += article.label
        if let articleTo { text += "至" + articleTo.label }
        if let paragraph { text += "第\(ChineseNumeral.text(of: paragraph))款" }
        if let item { text += "第（\(ChineseNumeral.text(of: item))）项" }
        if let subitem { text += "第\(subitem)目" }
        return text
    }

    /// A citation and where it stands.
    public struct Found: Hashable, Sendable {
        public let citation: ArticleCitation
        /// Scalar offsets in the searched text; the title belongs to the first citation of a list. What a printed range
        /// of 款 or 项 leaves out (第一项至第三项) shares the place of the range's end.
        public let start: Int
        public let end: Int
    }

    /// Every citation in a running text, in order. Linear.
    ///
    /// A list goes on with its title; 该法, 同法, 前述规定 mean the last title cited that ends in that word; 本法, 本条例,
    /// 本办法 … the text's own, and where that is not given, likewise the last of that kind. 《X法》中的, editions and numbers
    /// in brackets between name and article are passed over.
    /// A label at the start of a line (`第三条 为了…`) is no citation.
    ///
    /// - Parameter ownTitle: what 本法 means. Give it wherever the text is a statute: there 本法 is never another law.
    public static func find(in text: String, ownTitle: String? = nil) -> [Found] {
        // Without a number there is no article.
        guard PrintedNumber.mayOccur(in: text) else { return [] }
        return ArticleCitationScanner(IdentifierScalars(text), ownTitle: ownTitle).findAll()
    }

    /// Reads a query that holds a citation, with the words around it: `食品安全法124条 罚款 元谋`.
    ///
    /// The title may lack 《》, the number 第, and a statute's name may be followed by the bare number (刑法264).
    /// Of several citations the first is read and the others stay in `rest`.
    public static func parse(query: String) -> (citation: ArticleCitation, rest: String)? {
        let text = IdentifierScalars(Array(query.unicodeScalars.prefix(1000)))
        guard let found = ArticleCitationScanner(text, isQuery: true).findAll().first else { return nil }
        var words: [String] = []
        for part in [0..<found.start, found.end..<text.source.count] {
            let rest = String(String.UnicodeScalarView(text.source[part]))
            words += rest.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        return (found.citation, words.joined(separator: " "))
    }
}

extension ArticleCitation: CustomStringConvertible {
    /// The canonical form.
    public var description: String { canonical }
}
