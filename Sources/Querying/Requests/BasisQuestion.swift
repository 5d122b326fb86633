// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A citation that is asked for, and which stored citations apply it.
struct BasisQuestion: Hashable, Sendable {
    var given: String
    var citation: ArticleCitation
    var title: String
    /// Words around the citation that were left out.
    var rest: String

    /// Reads 食品安全法第124条, 食品安全法第一百二十四条第一款第（二）项, 《食品安全法》124条.
    ///
    /// - Throws: `bad_citation` where no named statute with an article can be read.
    init(_ text: String) throws(RequestProblem) {
        let text = try QueryText.checked(text)
        guard !text.isEmpty else {
            throw RequestProblem(code: "missing_query", parameter: "citation", "请写明法律和条文，例如 食品安全法第124条。")
        }
        guard !PersonalQuery.isPersonal(text) else {
            throw RequestProblem(code: "personal_query", parameter: "citation", PersonalQuery.warning)
        }
        guard let read = ArticleCitation.parse(query: text) else {
            throw RequestProblem(
                code: "bad_citation", parameter: "citation", "「\(text.prefix(40))」不是条文；请写成 食品安全法第124条。")
        }
        guard let title = read.citation.title, !title.isEmpty else {
            throw RequestProblem(
                code: "bad_citation", parameter: "citation", "请写明是哪一部法律、法规或规章，例如 食品安全法第124条。")
        }
        given = text
        citation = read.citation
        self.title = title
        rest = read.rest
    }

    /// The question whose answer holds whatever cites the article of a stored citation; `nil` without a title.
    init?(_ citation: ArticleCitation) {
        guard let title = citation.title, !title.isEmpty else { return nil }
        given = citation.canonical
        self.citation = citation
        self.title = title
        rest = ""
    }

    /// Whether the question narrows below the article.
    var isNarrowed: Bool { citation.paragraph != nil || citation.item != nil || citation.subitem != nil }

    /// Whether a stored citation is one of the article, ranges covering all between their ends.
    func covers(article stored: ArticleCitation) -> Bool {
        let (first, last) = (citation.article, citation.articleTo ?? citation.article)
        let (from, to) = (stored.article, stored.articleTo ?? stored.article)
        return from <= last && to >= first
    }

    /// Whether a stored citation of the article is also of the 款, 项 and 目 asked for. 项 without 款 belongs to the first.
    func covers(provision stored: ArticleCitation) -> Bool {
        guard isNarrowed else { return true }
        if let item = citation.item, stored.item != item { return false }
        if let subitem = citation.subitem, stored.subitem != subitem { return false }
        guard citation.paragraph != nil || citation.item != nil else { return true }
        let paragraph = stored.paragraph ?? (stored.item == nil ? nil : 1)
        return paragraph == (citation.paragraph ?? 1)
    }
}
