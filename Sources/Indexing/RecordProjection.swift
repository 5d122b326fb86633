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

    public init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The index documents of one record: the record with all its terms, its header lines, its passages in order.
    ///
    /// - Throws: `ProjectionError.refusedTerm` where a term would not fit, so that nothing of a batch is lost unseen.
    public func documents(for record: IndexedRecord, passages: [IndexedPassage]) throws -> [IndexDocument] {
        var main = IndexDocument(identity: TermPrefix.identity.term(record.id))
        let articles = Set(passages.compactMap(\.article)).sorted()
        main.filters = filters(for: record) + [TermPrefix.unit.term("r")] + articles.map(TermPrefix.article.term)
        main.values = values(for: record)
        main.data = Array(try encoder.encode(record))

        let title = text.terms(of: record.title, field: .title)
        var header = IndexDocument(identity: TermPrefix.identity.term(record.id + "#header"))
        header.filters = [TermPrefix.unit.term("m")]
        header.values = [(.record, record.id)]
        let lines = ([record.title] + headerLines(of: record)).map { $0.replacing("\n", with: " ") }
        header.data = Array(lines.joined(separator: "\n").utf8)
        for line in lines { header.terms += text.terms(of: line) }
        main.terms = title + header.terms

        var result = [header]
        for passage in passages {
            let terms = text.terms(of: passage.text)
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

    /// What is searchable besides title and text: other titles, numbers, organs, the cleanup rows.
    private func headerLines(of record: IndexedRecord) -> [String] {
        var lines = record.organs.map(\.label)
        if let number = record.number { lines.append(number) }
        if let document = record.document {
            lines += document.aliases
            if let short = document.shortTitle { lines.append(short) }
            lines += [document.indexNumber, document.registrationNumber].compactMap { $0 }
            lines += document.topics
        }
        for row in record.cleanup?.rows ?? [] {
            lines.append([row.title, row.number, row.issuer, row.outcomeText].compactMap { $0 }.joined(separator: "，"))
            if let reason = row.reason { lines.append(reason) }
        }
        return lines + kindLines(of: record)
    }

    private func filters(for record: IndexedRecord) -> [String] {
        var terms = [TermPrefix.kind.term(record.kind.rawValue), TermPrefix.sourceID.term(record.source.id)]
        terms += record.organs.map { TermPrefix.organ.term($0.id) }
        terms += record.fields.map { TermPrefix.field.term($0) }
        if let date = record.date { terms.append(TermPrefix.year.term(String(date.description.prefix(4)))) }
        terms += titleKeys(of: record).map { TermPrefix.titleKey.term($0) }
        if let number = record.number.flatMap({ DocumentNumber.parse($0) }) {
            terms.append(TermPrefix.number.term(number.identityKey))
            terms.append(TermPrefix.numberCode.term(TextFolding.key(number.code)))
            if let year = number.year { terms.append(TermPrefix.numberYear.term(String(year))) }
            terms.append(TermPrefix.numberSequence.term(number.sequence))
        }
        if let document = record.document {
            terms.append(TermPrefix.documentClass.term(document.documentClass.rawValue))
            terms.append(TermPrefix.work.term(document.workID))
            for number in [document.indexNumber, document.registrationNumber].compactMap({ $0 }) {
                terms.append(TermPrefix.officialNumber.term(TextFolding.key(number)))
            }
        }
        terms += kindFilters(of: record)
        return Array(Set(terms)).sorted()
    }

    private func titleKeys(of record: IndexedRecord) -> [String] {
        var titles = [record.title]
        if let document = record.document {
            titles += document.aliases + [document.shortTitle, document.workName].compactMap { $0 }
        }
        return titles.flatMap { [TitleKey.key($0)] + TitleKey.aliases(of: $0) }.filter { !$0.isEmpty }
    }

    private func filters(for passage: IndexedPassage, of record: IndexedRecord) -> [String] {
        var terms = [TermPrefix.record.term(record.id)]
        terms.append(TermPrefix.unit.term(passage.level.isHeading ? "h" : "p"))
        if let article = passage.article { terms.append(TermPrefix.article.term(article)) }
        return terms
    }

    private func values(for record: IndexedRecord) -> [(slot: ValueSlot, text: String)] {
        var values: [(slot: ValueSlot, text: String)] = [
            (.kind, record.kind.rawValue), (.identity, record.id),
        ]
        // Only documents have a validity; a round or an interpretation counts under no status.
        if record.kind == .document { values.append((.timeline, StatusTimeline(record.events).encoded)) }
        if let date = record.date { values.append((.date, date.description.filter { $0 != "-" })) }
        if !record.organs.isEmpty { values.append((.organs, ColumnText.joined(record.organs.map(\.id)))) }
        values += kindValues(of: record)
        if !record.fields.isEmpty { values.append((.fields, ColumnText.joined(record.fields))) }
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
