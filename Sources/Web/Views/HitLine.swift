// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// One hit in a list.
struct HitLine: Sendable {
    var kind: String
    var title: String
    var href: String
    var status: StatusWord?
    /// Said under the title where the document is not simply in force.
    var reason: String?
    var number: String?
    var organ: String?
    var date: String?
    var isoDate: String?
    var article: String?
    /// HTML from the snippet maker: escaped text and `<mark>`.
    var snippet: String?
    var flags: [String]
    var isExample: Bool

    init(_ item: SearchAnswer.Item, day: PageDay) {
        kind = item.kind.label
        title = item.title
        href = day.link(item.links.html)
        status = item.status.map { StatusWord($0.code, label: $0.label) }
        reason = item.status.flatMap { $0.code == .inForce ? nil : $0.reason }
        number = item.number
        organ = item.organ?.label
        date = item.date?.chinese
        isoDate = item.date?.description
        // The passage itself mostly begins with its label.
        article = item.article.flatMap { item.snippet.hasPrefix($0.label) ? nil : $0.label }
        snippet = item.snippet.isEmpty ? nil : item.snippet
        flags = item.flags.map(FlagWords.short)
        isExample = ExampleMark.isOn(item.source.name)
    }
}
