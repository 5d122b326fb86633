// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Resolves citations to the version of the statute that held on a day and to its article; nothing derived is stored.
///
///     title → works of that name, own titles before other names → version on the day → passages of the article
///
/// Look-ups are kept for the snapshot and day, since one page asks for the same article again and again.
struct StatuteResolver {
    let reader: IndexReader

    /// A version without what a page of its own would list.
    struct Version: Sendable {
        var record: IndexedRecord
        var status: StatusCode
        /// The work had an earlier text on the day, which is not held: nothing of this version may be shown for it.
        var isLater: Bool

        var outcome: ArticleStanding.Outcome {
            switch status {
            case .inForce, .revisionPending, .suspended: .found
            case .unverified: isLater ? .versionNotHeld : .unverified
            case .repealed, .lapsed: .ended
            case .amended, .notYet: .versionNotHeld
            }
        }
    }

    private struct ArticleText: Sendable {
        var anchor: String
        var text: String
    }

    /// The article that is cited, as it stood on `day`.
    func standing(of citation: ArticleCitation, on day: CivilDate?) throws -> ArticleStanding {
        guard let title = citation.title else { return ArticleStanding(.notHeld, citation, on: day) }
        guard let day else { return ArticleStanding(.dayUnknown, citation, on: day) }
        let name = "standing|\(TitleKey.key(title))|\(citation.articleKey)|\(day)"
        return try reader.snapshot.memo.value(name, on: reader.today) {
            try standing(of: citation, title: title, on: day)
        }
    }

    private func standing(of citation: ArticleCitation, title: String, on day: CivilDate) throws -> ArticleStanding {
        let works = try works(named: title)
        let versions = try works.compactMap { try version(ofWork: $0, on: day) }
        guard let first = versions.first else { return ArticleStanding(.notHeld, citation, on: day) }
        let chosen = versions.first { $0.outcome == .found } ?? first
        var standing = ArticleStanding(chosen.outcome, citation, on: day)
        let record = chosen.record
        standing.document = RelatedRecord(
            id: record.id, kind: record.kind, title: record.title, number: record.number, date: record.date,
            status: chosen.status)
        standing.source = record.source.id
        standing.html = Address.page(record.kind, record.id)
        guard standing.outcome != .versionNotHeld else { return standing }
        guard record.passageCount > 0 else { return standing.with(.textNotHeld) }
        guard let article = try article(citation.articleKey, of: record.id) else {
            return standing.with(.noSuchArticle)
        }
        standing.anchor = article.anchor
        standing.text = article.text
        standing.html = Address.page(record.kind, record.id, anchor: article.anchor)
        return standing
    }

    /// Every key under which the statute of this name may be cited: its spellings, and where exactly one work bears
    /// the name as its own, that work's other names.
    func names(of title: String) throws -> [String] {
        var names = TitleKey.names(of: title)
        let works = try works(named: title)
        guard works.count == 1 else { return names }
        for record in try versions(ofWork: works[0]) {
            guard let document = record.document else { continue }
            let titles =
                [document.title, document.workName] + [document.shortTitle].compactMap { $0 } + document.aliases
            // A notice is not cited for what the measure says that it encloses.
            for other in titles where document.enclosureIDs.isEmpty {
                for name in TitleKey.names(of: other) where !names.contains(name) { names.append(name) }
            }
        }
        return names
    }

    /// Works of a name, best first: those whose own title it is before those only known by it, national law first.
    func works(named title: String) throws -> [String] {
        let key = TitleKey.key(title)
        return try reader.snapshot.memo.value("works|\(key)", on: reader.today) {
            let aliases = TitleKey.aliases(of: title)
            for terms in [[key], aliases] {
                let documents = try reader.documents(
                    with: terms.map { TermPrefix.titleKey.term($0) }, kinds: [.document])
                // A draft is never the law that is cited.
                let ranked = try documents.map(reader.record).filter { $0.document?.isDraft != true }.sorted {
                    Self.rank($0, aliases).lexicographicallyPrecedes(Self.rank($1, aliases))
                }
                guard let best = ranked.first.map({ Self.rank($0, aliases)[0] }) else { continue }
                var works: [String] = []
                for record in ranked where Self.rank(record, aliases)[0] == best {
                    if let work = record.document?.workID, !works.contains(work) { works.append(work) }
                }
                return works
            }
            return []
        }
    }

    private static func rank(_ record: IndexedRecord, _ names: [String]) -> [String] {
        // Own title, apart from the notice that encloses a measure of this name.
        let own = [record.title, record.document?.workName ?? ""].map { TitleKey.key(TitleKey.withoutEdition($0)) }
        let isOwn = own.contains { own in names.contains(own) || names.contains { own == "中华人民共和国" + $0 } }
        let isNational = ["law", "administrative_regulation"].contains(record.document?.documentClass.rawValue)
        return [isOwn ? "0" : "1", isNational ? "0" : "1", record.id]
    }

    private func versions(ofWork work: String) throws -> [IndexedRecord] {
        try reader.snapshot.memo.value("versions|\(work)", on: reader.today) {
            try reader.records(with: [TermPrefix.work.term(work)]).map { record in
                var slim = record
                slim.relations = []
                slim.incoming = []
                slim.versions = []
                return slim
            }
        }
    }

    private func version(ofWork work: String, on day: CivilDate) throws -> Version? {
        try reader.snapshot.memo.value("version|\(work)|\(day)", on: reader.today) {
            Engine.version(of: try versions(ofWork: work), on: day).map {
                Version(
                    record: $0.record, status: $0.status.code, isLater: isOfEarlierText($0.record.events, on: day))
            }
        }
    }

    private func article(_ key: String, of id: String) throws -> ArticleText? {
        try reader.snapshot.memo.value("article|\(id)|\(key)", on: reader.today) {
            let passages = try reader.passages(of: id, article: key)
            guard let first = passages.first else { return nil }
            let text = passages.filter { $0.anchor == first.anchor }.map(\.text).joined()
            return ArticleText(anchor: first.anchor, text: text.trimmedOfWhitespace)
        }
    }
}

extension ArticleStanding {
    fileprivate func with(_ outcome: Outcome) -> ArticleStanding {
        var other = self
        other.outcome = outcome
        other.label = outcome.label
        return other
    }
}

extension String {
    /// Without white space at both ends.
    var trimmedOfWhitespace: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
