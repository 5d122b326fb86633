// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Links interpretations and documents both ways, by id, number or title, and counts working days.
struct Interpretations {
    let reader: IndexReader
    let asOf: CivilDate

    /// What interprets a document, earliest first; without a day last.
    func interpreting(_ record: IndexedRecord) throws -> [IndexedRecord] {
        let keys = Self.keys(of: record)
        let terms = keys.sorted().map { TermPrefix.interprets.term($0) }
        return try reader.documents(with: terms, kinds: [.interpretation]).map(reader.record).filter { found in
            // A key that two documents share is decided by the whole of what is named.
            found.interpretation?.targets.contains { $0.names(keys) } ?? false
        }.sorted { ($0.date?.dayNumber ?? .max, $0.id) < ($1.date?.dayNumber ?? .max, $1.id) }
    }

    /// Under what a document may be named by its interpretations.
    private static func keys(of record: IndexedRecord) -> Set<String> {
        let document = record.document
        let titles = [record.title] + [document?.shortTitle].compactMap { $0 } + (document?.aliases ?? [])
        return InterpretationTarget.keys(
            ofDocument: record.id, sourceID: record.source.id, number: record.number, titles: titles)
    }

    /// The documents that an interpretation names, each once; what is not held by the words that name it.
    func interpreted(by interpretation: Interpretation) throws -> (held: [IndexedRecord], unresolved: [String]) {
        var held: [IndexedRecord] = []
        var unresolved: [String] = []
        for words in interpretation.interprets {
            guard let target = InterpretationTarget(words), let found = try document(meant: target) else {
                unresolved.append(words)
                continue
            }
            if !held.contains(where: { $0.id == found.id }) { held.append(found) }
        }
        return (held, unresolved)
    }

    /// The document that is named: of a work the version on the day.
    private func document(meant target: InterpretationTarget) throws -> IndexedRecord? {
        var steps = target.tiers.map { $0.flatMap(Self.terms) }
        if let title = target.title { steps.append(try titled(title)) }
        for terms in steps {
            let named = try reader.documents(with: terms, kinds: [.document]).map(reader.record)
                .filter { target.names(Self.keys(of: $0)) }
            let finals = named.filter { $0.document?.isDraft != true }
            let found = finals.isEmpty ? named : finals
            if let first = found.first {
                return found.count == 1 ? first : Engine.version(of: found, on: asOf)?.record ?? first
            }
        }
        return nil
    }

    /// The index terms of documents for a key of `InterpretationTarget`.
    private static func terms(_ key: String) -> [String] {
        let value = String(key.dropFirst(2))
        switch key.prefix(2) {
        case "i:": return [TermPrefix.identity.term(value), TermPrefix.sourceID.term(value)]
        case "n:": return [TermPrefix.number.term(value)]
        default: return [TermPrefix.titleKey.term(value)]
        }
    }

    /// Documents whose title holds the words, as their identity terms: named without the issuer before 关于.
    private func titled(_ title: String) throws -> [String] {
        var request = SearchRequest(text: title, asOf: asOf)
        request.kinds = [.document]
        let plan = reader.planner.plan(ParsedQuery(node: .field(.title, title)), for: request)
        let hits = try reader.run(plan, deadline: .now + .seconds(5)).hits
        return hits.map { TermPrefix.identity.term($0.recordID) }
    }

    /// Whether the duty to interpret a document was done in time.
    func timeliness(of record: IndexedRecord, by interpretations: [IndexedRecord]) -> ClockAnswer? {
        guard let document = record.document else { return nil }
        return ClockAnswer(
            InterpretationClock.timeliness(
                publishedOn: document.publishedOn, documentClass: document.documentClass,
                interpretedOn: interpretations.map { $0.interpretation?.publishedOn }, asOf: asOf,
                scope: WorkingScope.of(document.issuers.first ?? "", on: document.date)))
    }

    /// Working days from the publication of a document to an interpretation; 0 where they came together or the
    /// interpretation came first.
    func lag(from record: IndexedRecord, to interpretation: IndexedRecord) -> Int? {
        guard let start = record.document?.publishedOn, let end = interpretation.interpretation?.publishedOn else {
            return nil
        }
        guard end > start else { return 0 }
        let scope = WorkingScope.of(record.document?.issuers.first ?? "", on: record.date)
        if case .success(let days) = WorkingCalendar.standard.workingDays(from: start, to: end, scope: scope) {
            return days
        }
        return nil
    }

    func link(_ found: IndexedRecord, from record: IndexedRecord) -> InterpretationLink? {
        guard let interpretation = found.interpretation else { return nil }
        return InterpretationLink(
            id: found.id, title: found.title, form: Self.form(interpretation), publishedOn: interpretation.publishedOn,
            organ: found.organs.first, lag: lag(from: record, to: found),
            links: SearchAnswer.ItemLinks(selfLink: Address.api(found.id), html: Address.page(of: found)))
    }

    static func form(_ interpretation: Interpretation) -> LabelledCode {
        LabelledCode(code: interpretation.form.rawValue, label: interpretation.form.label)
    }

    /// The interpretation with its documents and what is to be said above its text.
    func answer(_ record: IndexedRecord) throws -> InterpretationAnswer? {
        guard let interpretation = record.interpretation else { return nil }
        let (named, unresolved) = try interpreted(by: interpretation)
        let documents = try named.map { document in
            InterpretedDocument(
                document: RelatedRecord(document, asOf: asOf), status: Engine.status(document, asOf: asOf),
                timeliness: timeliness(of: document, by: try interpreting(document)),
                lag: lag(from: document, to: record), html: Address.page(of: document))
        }
        let words: [Interpretation.Flag: String] = [
            .unlinked: "来源没有说明解读哪一件文件", .nearDuplicate: "内容与文件正文大部分相同", .noText: "只有图片或音视频，没有可检索的文字",
        ]
        var held = interpretation.flags
        if try repeats(record, named) { held.insert(.nearDuplicate) }
        let flags = held.sorted { $0.rawValue < $1.rawValue }
        return InterpretationAnswer(
            id: record.id, title: record.title, form: Self.form(interpretation),
            publishedOn: interpretation.publishedOn, issuers: interpretation.issuers, documents: documents,
            unresolved: unresolved, banner: Self.banner(documents),
            flags: flags.map { LabelledCode(code: $0.rawValue, label: words[$0] ?? $0.rawValue) })
    }

    /// Whether the text is largely that of a document which it explains. Judged when it is shown, because either text may
    /// arrive or change without the other; linear in both.
    private func repeats(_ record: IndexedRecord, _ documents: [IndexedRecord]) throws -> Bool {
        guard !documents.isEmpty else { return false }
        let text = try text(of: record.id)
        return try documents.contains { NearDuplicate.isNear(text, to: try self.text(of: $0.id)) }
    }

    private func text(of id: String) throws -> String {
        try reader.passages(of: id).map(\.text).joined(separator: "\n")
    }

    /// An interpretation outlives its document and must say so.
    private static func banner(_ documents: [InterpretedDocument]) -> String? {
        let ended: Set<StatusCode> = [.repealed, .lapsed, .amended, .suspended]
        let sentences = documents.compactMap { document -> String? in
            guard let status = document.status, ended.contains(status.code) else { return nil }
            return "所解读的《\(document.document.title)》\(status.label)。\(status.reason)"
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}
