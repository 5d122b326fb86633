// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// 查文件是否有效: the form, and the answer where something was asked.
struct StatusPage: PageModel {
    static let template = "status"

    var frame: PageFrame
    var query: String
    var asOf: String
    var today: String
    var asOfWords: String
    var isAsked: Bool
    var warnings: [String]
    var matches: [MatchLine]
    var hasMatches: Bool
    var json: String

    struct MatchLine: Sendable {
        var title: String
        var number: String?
        var href: String
        var status: StatusBox
    }

    /// - Parameter reply: `nil` where nothing was asked yet.
    init(query: String, day: PageDay, reply: StatusReply?, dataThrough: String?) {
        frame = PageFrame("查文件是否有效", query: query, dataThrough: dataThrough)
        frame.isPrivate = reply != nil
        self.query = query
        asOf = day.isToday ? "" : day.asOf.description
        today = day.today.description
        asOfWords = day.asOf.chinese
        isAsked = reply != nil
        warnings = reply?.warnings ?? []
        matches = (reply?.matches ?? []).map { match in
            MatchLine(
                title: match.title, number: match.number, href: day.link(Address.page(.document, match.id)),
                status: StatusBox(match.status, of: match.id, related: [:], asOf: day))
        }
        hasMatches = !matches.isEmpty
        var parameters = [(name: "q", value: query)]
        if !day.isToday { parameters.append(("as_of", day.asOf.description)) }
        json = Address.search("/api/v1/status", parameters)
    }
}
