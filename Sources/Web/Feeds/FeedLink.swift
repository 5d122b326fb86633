// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

/// A feed as the head of a page names it.
struct FeedLink: Sendable {
    var title: String
    var href: String

    /// The newest records of all kinds.
    static let newest = FeedLink(title: "明察：最新公开", href: "/feed.atom")

    /// The newest of a search; its order and page make no difference, and a feed is of today.
    static func search(_ request: SearchRequest) -> FeedLink {
        FeedLink(
            title: request.text.isEmpty ? "明察：所选条件的最新结果" : "明察：\(request.text)",
            href: Address.search("/search.atom", parameters(request)))
    }

    static func parameters(_ request: SearchRequest) -> [(name: String, value: String)] {
        var question = request
        question.sort = .relevance
        question.page = 1
        question.limit = 20
        return question.parameters(today: question.asOf)
    }
}
