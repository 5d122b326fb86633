// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Schema
import TextAnalysis

/// Turns a record and its passages into index documents: the one place where fields meet prefixes and slots.
///
/// One value a thread.
public struct RecordProjection {
    private let text = TextTerms()
    private let encoder: JSONEncoder
    private let statutes = StatuteNames()

    public init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The index documents of one record: the record with all its terms, its header lines, its passages in order.
    ///
    /// The name of a natural person, masked as it is, gets no terms: nobody is found by it (domain.md §7).
    ///
    /// - Throws: `ProjectionError.refusedTerm` where a term would not fit, so that nothing of a batch is lost unseen.
    public func documents(for record: IndexedRecord, passages: [IndexedPassage]) throws -> [IndexDocument] {
        var main = IndexDocument(identity: TermPrefix.identity.term(record.id))
        let articles = Set(passages.compactMap(\.article)).sorted()
        main.filters = filters(for: record) + [TermPrefix.unit.term("r")] + articles.map(TermPrefix.article.term)
        main.values = values(for: record)
        let json = Array(try encoder.encode(record))
        main.data = json

        let shown = record.withoutPerson(record.title)
        let title = text.terms(of: shown, field: .title)
        var header = IndexDocument(identity: TermPrefix.identity.term(record.id + "#header"))
        header.filters = [TermPrefix.unit.term("m")]
        header.values = [(.record, record.id)]
        let lines = ([shown] + record.headerLines).map { $0.replacing("\n", with: " ") }
        header.data = Array(lines.joined(separator: "\n").utf8)
        for line in lines { header.terms += text.terms(of: line) }
        main.terms = title + header.terms

        if let passage = Self.onlyPassage(of: record, passages) {
            main.terms += text.terms(of: passage.text)
            main.filters.append(TermPrefix.unit.term("w"))
            main.data =
                StoredRecord(json: json, whole: .init(lines: lines, passage: try passage.stored())).bytes
            if let refused = main.refusedTerm { throw ProjectionError.refusedTerm(record: record.id, term: refused) }
            return [main]
        }
        var result = [header]
        for passage in passages {
            let terms = text.terms(of: record.withoutPerson(passage.text))
            main.terms += terms
            var part = IndexDocument(identity: TermPrefix.identity.term("\(record.id)#\(passage.ordinal)"))
            part.filters = filters(for: passage, of: record)
            part.values = values(for: passage)
            part.data = try passage.stored()
            part.terms = passage.level.isHeading ? terms : terms + title
            result.append(part)
        }
        result.insert(main, at: 0)
        if let refused = result.lazy.compactMap(\.refusedTerm).first {
            throw ProjectionError.refusedTerm(record: record.id, term: refused)
        }
        return result
    }

    /// The passage of a record that can be kept whole.
    ///
    /// Not of documents and interpretations, whose passages are found as articles; not of persons, whose names stand in
    /// the text and must not be found in it.
    private static func onlyPassage(of record: IndexedRecord, _ passages: [IndexedPassage]) -> IndexedPassage? {
        guard ![.document, .interpretation, .cleanup].contains(record.kind), record.personName == nil,
            passages.count == 1, let only = passages.first, only.article == nil, !only.level.isHeading
        else { return nil }
        return only
    }

    private func filters(for record: IndexedRecord) -> [String] {
        var terms = RecordTerms()
        terms.add(.kind, record.kind.rawValue)
        terms.add(.organ, record.organs.map(\.id))
        terms.add(.field, record.fields)
        if let date = record.date { terms.add(.year, String(date.description.prefix(4))) }
        if record.withoutPerson(record.source.id) == record.source.id { terms.add(.sourceID, record.source.id) }
        if let document = record.document { terms.add(document, of: record) }
        if record.cleanup != nil { terms.add(.titleKey, TitleKey.aliases(of: record.title)) }
        if let act = record.act { terms.add(act, of: record, statutes) }
        if let subject = record.subject { terms.add(subject, of: record) }
        if let entry = record.credit { terms.add(entry, of: record) }
        if let interpretation = record.interpretation { terms.add(interpretation) }
        if let item = record.item { terms.add(item, statutes) }
        if let benchmark = record.benchmark { terms.add(benchmark, statutes) }
        return terms.sorted
    }

    private func filters(for passage: IndexedPassage, of record: IndexedRecord) -> [String] {
        var terms = [TermPrefix.record.term(record.id)]
        terms.append(TermPrefix.unit.term(passage.level.isHeading ? "h" : "p"))
        if let article = passage.article { terms.append(TermPrefix.article.term(article)) }
        return terms
    }

    private func values(for record: IndexedRecord) -> [(slot: ValueSlot, text: String)] {
        var values: [(slot: ValueSlot, text: String)] = [
            (.kind, record.kind.rawValue), (.identity, record.id), (.source, record.source.name),
        ]
        // A round, an act or an interpretation counts under no status.
        switch record.kind {
        case .document, .item, .benchmark: values.append((.timeline, StatusTimeline(record.events).encoded))
        default: break
        }
        if let date = record.date { values.append((.date, date.digits)) }
        if !record.organs.isEmpty { values.append((.organs, ColumnText.joined(record.organs.map(\.id)))) }
        if !record.fields.isEmpty { values.append((.fields, ColumnText.joined(record.fields))) }
        if let last = record.display?.window.last { values.append((.shownUntil, last.digits)) }
        let names = SuggestedName.encoded(record.suggestedNames)
        if !names.isEmpty { values.append((.suggested, names)) }
        // An amount that may be in the wrong unit must not spoil a sum.
        if let act = record.act, let fine = act.fine, !act.flags.contains(.amountReview) {
            values.append((.fine, String(fine.fen)))
        }
        return values
    }

    private func values(for passage: IndexedPassage) -> [(slot: ValueSlot, text: String)] {
        let ordinal = String(passage.ordinal)
        var values: [(slot: ValueSlot, text: String)] = [
            (.record, passage.recordID),
            (.ordinal, String(repeating: "0", count: max(0, 6 - ordinal.count)) + ordinal),
        ]
        if let article = passage.article { values.append((.article, article)) }
        return values
    }
}

/// Why a record could not be turned into index documents.
public enum ProjectionError: Error, Hashable, Sendable, CustomStringConvertible {
    case refusedTerm(record: String, term: String)

    public var description: String {
        switch self {
        case .refusedTerm(let record, let term):
            "记录 \(record) 有一个检索词超过 Xapian 的长度限制：\(term.prefix(40))…"
        }
    }
}

extension CivilDate {
    /// `YYYYMMDD`.
    fileprivate var digits: String { description.filter { $0 != "-" } }
}
