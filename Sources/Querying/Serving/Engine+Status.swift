// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema
import TextAnalysis

extension Engine {
    /// Works answered at most; more would be no answer to “is it in force”.
    static let statusMatches = 10

    /// Whether the document with this title or number is in force on a day, best match first.
    ///
    /// One entry a work: the version in force on the day, or the last one with why it ended. An empty list means that
    /// nothing of this name is held, which says nothing about its validity; the warning says so.
    public func status(_ text: String, asOf: CivilDate) throws -> StatusReply {
        let checked = try QueryText.checked(text)
        guard !PersonalQuery.isPersonal(checked) else {
            return StatusReply(asOf: asOf, matches: [], warnings: [PersonalQuery.warning])
        }
        let (question, _) = ValidityIntent.stripped(from: checked)
        guard !question.isEmpty else {
            throw RequestProblem(code: "missing_query", parameter: "q", "请输入文件名称或文号。")
        }
        return try reading { reader in
            var reply = StatusReply(asOf: asOf, matches: [], warnings: [])
            let names = try namedWorks(question, reader: reader)
            let works = names.isEmpty ? try similarWorks(question, asOf: asOf, reader: reader) : names
            for work in works.prefix(Self.statusMatches) {
                if let match = try match(work: work, asOf: asOf, isExact: !names.isEmpty, reader: reader) {
                    reply.matches.append(match)
                }
            }
            if reply.matches.isEmpty {
                reply.warnings.append("本库没有收录名称或文号与之相符的文件；没有收录不等于无效或不存在。")
            } else if names.isEmpty {
                reply.warnings.append("没有名称或文号完全相符的文件，以下是名称相近的文件。")
            } else if works.count > 1 {
                reply.warnings.append("有 \(works.count) 件文件与之相符，请核对发文机关和日期。")
            }
            return reply
        }
    }

    /// Works whose number, title or other name is exactly what was asked, best first.
    private func namedWorks(_ question: String, reader: IndexReader) throws -> [String] {
        var name = question
        if let citation = ArticleCitation.find(in: question).first, let title = citation.citation.title,
            citation.start == 0
        {
            name = title
        }
        if name.hasPrefix("《"), name.hasSuffix("》") { name = String(name.dropFirst().dropLast()) }
        var tiers: [[String]] = []
        let numbers = [DocumentNumber.parse(question)] + DocumentNumber.find(in: question).map(\.number)
        for number in numbers.compactMap({ $0 }) { tiers.append([TermPrefix.number.term(number.identityKey)]) }
        let key = TitleKey.key(name)
        tiers.append([TermPrefix.titleKey.term(key)])
        tiers.append(TitleKey.aliases(of: name).map { TermPrefix.titleKey.term($0) })
        tiers.append([
            TermPrefix.officialNumber.term(TextFolding.key(question)), TermPrefix.identity.term(question),
            TermPrefix.sourceID.term(question),
        ])
        var works: [String] = []
        for terms in tiers where works.isEmpty {
            let records = try reader.records(with: terms).sorted {
                rank($0, key).lexicographicallyPrecedes(rank($1, key))
            }
            for work in records.compactMap(\.document?.workID) where !works.contains(work) { works.append(work) }
        }
        return works
    }

    /// Records whose own title is the name come before those that are only known by it; higher law first.
    private func rank(_ record: IndexedRecord, _ key: String) -> [String] {
        let isOwn = TitleKey.key(record.title) == key
        let isNational = ["law", "administrative_regulation"].contains(record.document?.documentClass.rawValue)
        return [isOwn ? "0" : "1", isNational ? "0" : "1", record.id]
    }

    /// Works whose title holds all words of the question.
    private func similarWorks(_ question: String, asOf: CivilDate, reader: IndexReader) throws -> [String] {
        var request = SearchRequest(text: question, asOf: asOf)
        request.kinds = [.document]
        request.limit = Self.statusMatches
        var plan = reader.planner.plan(ParsedQuery(node: .field(.title, question)), for: request)
        var hits = try reader.run(plan, deadline: .now + deadline).hits
        if hits.isEmpty {
            let words = reader.planner.words
            plan.match = .and(words.words(of: question).map { words.phrase($0.text, field: .title) })
            hits = try reader.run(plan, deadline: .now + deadline).hits
        }
        var works: [String] = []
        for hit in hits {
            guard let work = try reader.record(hit.recordDocument).document?.workID, !works.contains(work) else {
                continue
            }
            works.append(work)
        }
        return works
    }

    private func match(
        work: String, asOf: CivilDate, isExact: Bool, reader: IndexReader
    ) throws -> StatusReply.Match? {
        let versions = try reader.records(with: [TermPrefix.work.term(work)])
        guard let chosen = Self.version(of: versions, on: asOf) else {
            return nil
        }
        return StatusReply.Match(
            id: chosen.record.id, title: chosen.record.title, number: chosen.record.number,
            source: chosen.record.source.id, status: StatusAnswer(chosen.status),
            version: StatusReply.Version(
                id: chosen.record.id, source: chosen.record.source.id,
                effectiveOn: Self.effectiveDay(chosen.record), until: chosen.status.until),
            isExact: isExact)
    }

    /// The version whose text applied on the day; else the last that had begun; else the first to come.
    static func version(
        of versions: [IndexedRecord], on day: CivilDate
    ) -> (record: IndexedRecord, status: LegalStatus)? {
        let judged = versions.map { (record: $0, status: Records.status($0.events, asOf: day)) }
            .sorted {
                (firstDay($0.record)?.dayNumber ?? .min, $0.record.id) < (
                    firstDay($1.record)?.dayNumber ?? .min, $1.record.id
                )
            }
        let applying: Set<StatusCode> = [.inForce, .revisionPending, .suspended]
        return judged.last { applying.contains($0.status.code) }
            ?? judged.last { $0.status.code != .notYet && (firstDay($0.record).map { $0 <= day } ?? true) }
            ?? judged.last { $0.status.code != .notYet } ?? judged.first
    }

    /// First day of a version's own text, as its events tell; `nil` where nothing tells it.
    private static func effectiveDay(_ record: IndexedRecord) -> CivilDate? {
        record.events.filter { $0.kind == .effective }.compactMap(\.on).min()
    }

    /// The day that orders versions: the first day, else the record's date.
    private static func firstDay(_ record: IndexedRecord) -> CivilDate? {
        effectiveDay(record) ?? record.document?.date
    }
}
