// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// The index terms under which citations of an article may stand.
enum BasisTerms {
    /// Terms of `prefix` that together hold every record citing the article or a range around it, under these names.
    ///
    /// A range is indexed under each article of its ends and between them, so that an inserted article 之N is also looked
    /// for under the article it follows, and a range that is asked for under each of its articles.
    static func covering(
        _ citation: ArticleCitation, names: Set<String>, prefix: TermPrefix, reader: IndexReader
    ) throws -> [String] {
        let last = max(citation.articleTo?.number ?? citation.article.number, citation.article.number)
        // A longer range is asked for by its statute: few records cite any one of them.
        guard last - citation.article.number < 60 else { return names.sorted().map { prefix.term($0) } }
        var articles: [String] = citation.article.sub == nil ? [] : [citation.article.key]
        articles += (citation.article.number...last).map(String.init)
        if let end = citation.articleTo, end.sub != nil { articles.append(end.key) }
        return names.sorted().flatMap { name in articles.map { prefix.term("\(name)#\($0)") } }
    }
}
