// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension SearchAnswer {
    /// One hit: what its record shows on the day, and where in it the words were found.
    public struct Item: Hashable, Sendable, Identifiable {
        let face: HitFace
        public var article: Article?
        /// Opens the page at the article; empty for its beginning.
        var fragment = ""
        /// HTML-escaped text with `<mark>` around what was found; whole sentences; in UTF-8.
        var snippetBytes: [UInt8] = []

        init(_ face: HitFace) { self.face = face }

        private var facts: HitFacts { _read { yield face.facts } }

        public var id: String { facts.id }
        public var kind: RecordKind { facts.kind }
        public var title: String { facts.title }
        public var number: String? { facts.number }
        /// The lead organ.
        public var organ: OrganReference? { facts.organ }
        public var date: CivilDate? { facts.date }
        /// Absent for records that have no validity.
        public var status: StatusAnswer? { facts.status }
        /// HTML-escaped text with `<mark>` around what was found; whole sentences.
        public var snippet: String { String(decoding: snippetBytes, as: UTF8.self) }
        public var source: SourceReference { facts.source }
        public var links: ItemLinks {
            ItemLinks(selfLink: facts.links.selfLink, html: facts.links.html + fragment)
        }
        /// 标题 only, no text held.
        public var flags: [NormativeDocument.Flag] { facts.flags }
        /// What has become of an act, an entry, a subject, an item; absent for documents, which have a `status`.
        public var state: LabelledCode? { facts.state }
        /// The last day on which the record is shown, where one is known.
        public var shownUntil: CivilDate? { facts.shownUntil }
    }
}

extension SearchAnswer.Item: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, kind, title, number, organ, date, status, article, snippet, source, links, flags, state
        case shownUntil = "shown_until"
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(kind, forKey: .kind)
        try container.encode(title, forKey: .title)
        try container.encodeIfPresent(number, forKey: .number)
        try container.encodeIfPresent(organ, forKey: .organ)
        try container.encodeIfPresent(date, forKey: .date)
        try container.encodeIfPresent(status, forKey: .status)
        try container.encodeIfPresent(article, forKey: .article)
        try container.encode(snippet, forKey: .snippet)
        try container.encode(source, forKey: .source)
        try container.encode(links, forKey: .links)
        try container.encode(flags, forKey: .flags)
        try container.encodeIfPresent(state, forKey: .state)
        try container.encodeIfPresent(shownUntil, forKey: .shownUntil)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        var links = try container.decode(SearchAnswer.ItemLinks.self, forKey: .links)
        // An address has one #, before the place on the page.
        let place = links.html.firstIndex(of: "#") ?? links.html.endIndex
        let fragment = String(links.html[place...])
        links.html = String(links.html[..<place])
        self.init(
            HitFace(
                HitFacts(
                    id: try container.decode(String.self, forKey: .id),
                    kind: try container.decode(RecordKind.self, forKey: .kind),
                    title: try container.decode(String.self, forKey: .title),
                    number: try container.decodeIfPresent(String.self, forKey: .number),
                    organ: try container.decodeIfPresent(OrganReference.self, forKey: .organ),
                    date: try container.decodeIfPresent(CivilDate.self, forKey: .date),
                    status: try container.decodeIfPresent(StatusAnswer.self, forKey: .status),
                    source: try container.decode(SourceReference.self, forKey: .source),
                    links: links,
                    flags: try container.decode([NormativeDocument.Flag].self, forKey: .flags),
                    state: try container.decodeIfPresent(LabelledCode.self, forKey: .state),
                    shownUntil: try container.decodeIfPresent(CivilDate.self, forKey: .shownUntil))))
        self.fragment = fragment
        article = try container.decodeIfPresent(SearchAnswer.Article.self, forKey: .article)
        snippetBytes = Array(try container.decode(String.self, forKey: .snippet).utf8)
    }
}
