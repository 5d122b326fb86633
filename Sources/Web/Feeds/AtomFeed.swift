// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records

/// An Atom feed (RFC 4287) of the newest hits of a search.
///
/// Ids are made of record ids alone, so that an entry keeps its own wherever it stands. `updated` is the later of the
/// record's date and the first day of its present state. A record without a date is new on no day and left out.
struct AtomFeed {
    var title: String
    /// Address of the feed and of the page with the same hits.
    var path: String
    var page: String
    var answer: SearchAnswer

    /// Entries at most.
    static let size = 50

    private static let escaping = HTMLEscaping()

    var xml: String {
        let entries = answer.items.compactMap { item in Self.updated(item).map { (item, $0) } }
        let updated = entries.map { $0.1 }.max().map(Self.moment) ?? answer.meta.dataThrough
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">",
            Self.element("id", Self.uuid(["feed", path])), Self.element("title", title),
            Self.element("updated", updated), "<author>\(Self.element("name", "明察"))</author>",
            Self.link("self", "application/atom+xml", path), Self.link("alternate", "text/html", page),
            Self.element("rights", "按公开文件整理，供查询参考；法律效力以发文机关公布的文本和目录为准。"),
        ]
        lines += entries.map { Self.entry($0.0, updated: $0.1) }
        lines.append("</feed>")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func entry(_ item: SearchAnswer.Item, updated: CivilDate) -> String {
        let organ = item.organ?.label ?? item.source.name
        var parts = [
            element("id", uuid(["record", item.id])), element("title", title(of: item)),
            element("updated", moment(updated)), "<author>\(element("name", organ.isEmpty ? "明察" : organ))</author>",
            link("alternate", "text/html", item.links.html), link("related", "application/json", item.links.selfLink),
            "<category term=\"\(item.kind.rawValue)\" label=\"\(escaping.escapeText(item.kind.label))\"/>",
        ]
        if let date = item.date { parts.append(element("published", moment(date))) }
        let facts = [item.number, item.status?.label ?? item.state?.label, SnippetText.plain(item.snippet)]
        parts.append(element("summary", facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "　")))
        return "<entry>\n" + parts.joined(separator: "\n") + "\n</entry>"
    }

    /// What no longer holds, or not yet, says so first.
    private static func title(of item: SearchAnswer.Item) -> String {
        switch item.status?.code {
        case .repealed, .lapsed, .amended, .suspended, .notYet: "\(item.status?.label ?? "")：\(item.title)"
        case .inForce, .revisionPending, .unverified, nil: item.title
        }
    }

    private static func updated(_ item: SearchAnswer.Item) -> CivilDate? {
        let since = item.status.flatMap { status in status.since.flatMap { $0 <= status.asOf ? $0 : nil } }
        return [item.date, since].compactMap { $0 }.max()
    }

    /// Midnight in Beijing.
    private static func moment(_ day: CivilDate) -> String { "\(day)T00:00:00+08:00" }

    private static func element(_ name: String, _ text: String) -> String {
        "<\(name)>\(escaping.escapeText(text))</\(name)>"
    }

    private static func link(_ relation: String, _ type: String, _ address: String) -> String {
        "<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(escaping.escapeText(address))\"/>"
    }

    /// A version 8 UUID (RFC 9562): equal on every machine and for ever.
    private static func uuid(_ parts: [String]) -> String {
        var hash = FNVHash()
        for part in parts { hash.add(part) }
        let version: (mask: UInt128, bits: UInt128) = (0xF << 76, 0x8 << 76)
        let variant: (mask: UInt128, bits: UInt128) = (0x3 << 62, 0x2 << 62)
        var value = hash.value
        value = (value & ~version.mask) | version.bits
        value = (value & ~variant.mask) | variant.bits
        let digits = String(value, radix: 16)
        let text = Array(String(repeating: "0", count: 32 - digits.utf8.count) + digits)
        let groups: [Range<Int>] = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return "urn:uuid:" + groups.map { String(text[$0]) }.joined(separator: "-")
    }
}
