// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

extension Engine {
    /// One record, whole, with its text and the state of every version of its work on the day.
    ///
    /// - Throws: `SearchError.notFound`.
    public func record(_ id: String, asOf: CivilDate) throws -> RecordAnswer {
        let clock = ContinuousClock()
        let start = clock.now
        return try reading { reader in
            guard let record = try reader.record(id: id) else { throw SearchError.notFound(id) }
            var versions: [RecordAnswer.Version] = []
            for summary in record.versions {
                let other = summary.id == record.id ? record : try reader.record(id: summary.id)
                versions.append(
                    RecordAnswer.Version(
                        id: summary.id, title: summary.title, source: summary.sourceID,
                        publishedOn: summary.publishedOn, effectiveOn: summary.effectiveOn,
                        status: other.flatMap { Self.status($0, asOf: asOf) }))
            }
            let passages = try reader.passages(of: id)
            let status = Self.status(record, asOf: asOf)
            let related = try Self.related(record, status: status, asOf: asOf, reader: reader)
            let actContext = try ActSurroundings(reader: reader, asOf: asOf).context(of: record)
            var act = ActAnswer(record, on: asOf)
            if actContext?.sameDecision.isEmpty == false { act?.flags.append(ActFlagWords.nearDuplicate) }
            return RecordAnswer(
                id: record.id, kind: record.kind, title: record.title, number: record.number, organs: record.organs,
                currentHolders: Self.currentHolders(of: record.organs), date: record.date, fields: record.fields,
                status: status, document: record.document, cleanup: record.cleanup, act: act,
                subject: SubjectFacts(record), credit: CreditAnswer(record),
                interpretation: try Interpretations(reader: reader, asOf: asOf).answer(record),
                item: ItemAnswer(record, on: asOf), benchmark: BenchmarkAnswer(record, on: asOf),
                documentContext: try DocumentSurroundings(reader: reader, asOf: asOf).context(of: record),
                actContext: actContext,
                citations: try Self.itemCitations(of: record, asOf: asOf, reader: reader),
                display: record.display.map(DisplayAnswer.init), versions: versions, relations: record.relations,
                incoming: record.incoming,
                related: related, passages: passages, source: record.source,
                meta: meta(reader, asOf: asOf, elapsed: start.duration(to: clock.now)))
        }
    }

    private static func itemCitations(
        of record: IndexedRecord, asOf: CivilDate, reader: IndexReader
    ) throws -> [CitationAnswer] {
        let cited = record.item?.basisCitations ?? record.benchmark?.basisCitations ?? []
        let first = record.item?.validFrom ?? record.benchmark?.validFrom
        return try citations(cited, role: .basis, on: first, conduct: nil, asOf: asOf, reader: reader)
    }

    private static func currentHolders(of organs: [OrganReference]) -> [String: [OrganReference]] {
        var holders: [String: [OrganReference]] = [:]
        for organ in organs {
            let current = OrganDirectory.standard.currentHolder(of: organ.id)
            guard !current.isEmpty, !current.contains(where: { $0.id == organ.id }) else { continue }
            holders[organ.id] = current.map { OrganReference(id: $0.id, label: $0.name) }
        }
        return holders
    }
}
