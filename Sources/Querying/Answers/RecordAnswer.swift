// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// One record, whole: the JSON of `/api/v1/records/{id}` and what its page shows.
public struct RecordAnswer: Codable, Hashable, Sendable {
    public var id: String
    public var kind: RecordKind
    public var title: String
    public var number: String?
    public var organs: [OrganReference]
    /// 现职能承接: who holds the function of a former organ today, by the former organ's id.
    public var currentHolders: [String: [OrganReference]]
    public var date: CivilDate?
    public var fields: [String]
    public var status: StatusAnswer?
    public var document: NormativeDocument?
    public var cleanup: CleanupRound?
    /// Exactly one of these on records of the other kinds.
    public var act: ActAnswer?
    public var subject: SubjectFacts?
    public var credit: CreditAnswer?
    public var interpretation: InterpretationAnswer?
    public var item: ItemAnswer?
    public var benchmark: BenchmarkAnswer?
    /// What stands beside a document or an act.
    public var documentContext: DocumentContext?
    public var actContext: ActContext?
    /// Of list items and benchmarks: their basis on their first day and today.
    public var citations: [CitationAnswer]
    /// Until when it is shown; absent for documents and rounds.
    public var display: DisplayAnswer?
    public var versions: [Version]
    public var relations: [Relation]
    /// Records that name this one.
    public var incoming: [Relation]
    /// Titles and states of the records that this answer names, by the id as named; those not held are absent.
    public var related: [String: RelatedRecord]
    /// The text in order.
    public var passages: [IndexedPassage]
    public var source: SourceReference
    public var meta: SearchAnswer.Meta

    /// What an answer holds of the index, under names of its own, so that faces need not know the schema.
    public typealias Passage = IndexedPassage
    public typealias Round = CleanupRound

    /// A version of the same work with its state on the day.
    public struct Version: Codable, Hashable, Sendable, Identifiable {
        public var id: String
        public var title: String
        public var source: String
        public var publishedOn: CivilDate?
        public var effectiveOn: CivilDate?
        public var status: StatusAnswer?

        enum CodingKeys: String, CodingKey {
            case id, title, source, status
            case publishedOn = "published_on"
            case effectiveOn = "effective_on"
        }
    }

    enum CodingKeys: String, CodingKey {
        case id, kind, title, number, organs, date, fields, status, document, cleanup, versions, relations, incoming
        case related, passages, source, meta, act, subject, credit, interpretation, item, benchmark, citations, display
        case documentContext = "document_context"
        case actContext = "act_context"
        case currentHolders = "current_holders"
    }
}
