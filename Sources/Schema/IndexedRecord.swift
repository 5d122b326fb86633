// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What the index keeps of a record beside its terms: all that a hit or a page shows, except the text, which its
/// passages hold.
public struct IndexedRecord: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var kind: RecordKind
    public var title: String
    public var number: String?
    public var organs: [OrganReference]
    public var date: CivilDate?
    public var fields: [String]
    /// Body and outline empty; `outline` below.
    public var document: NormativeDocument?
    public var cleanup: CleanupRound?
    /// Exactly one of these on records of the other kinds.
    public var act: EnforcementAct?
    public var subject: MarketSubject?
    public var credit: CreditEntry?
    /// Body empty: the passages hold it.
    public var interpretation: Interpretation?
    public var item: ListItem?
    public var benchmark: DiscretionBenchmark?
    /// Until when and why the record is shown; `nil` for documents and rounds.
    public var display: Display?
    /// Everything `status(_:asOf:)` needs, this version's and its work's.
    public var events: [ValidityEvent]
    /// Versions of the same work, this one included, oldest first.
    public var versions: [VersionSummary]
    public var relations: [Relation]
    /// Records that name this one.
    public var incoming: [Relation]
    public var passageCount: Int
    public var source: SourceReference

    public struct VersionSummary: Codable, Hashable, Sendable, Identifiable {
        public var id: String
        public var title: String
        public var sourceID: String
        public var publishedOn: CivilDate?
        public var effectiveOn: CivilDate?
        public var effectiveConfidence: Confidence?

        public init(_ document: NormativeDocument) {
            id = document.id
            title = document.title
            sourceID = document.source.id
            publishedOn = document.publishedOn
            effectiveOn = document.effectiveOn
            effectiveConfidence = document.effectiveConfidence
        }
    }

    public init(
        id: String, kind: RecordKind, title: String, number: String? = nil, organs: [OrganReference] = [],
        date: CivilDate? = nil, fields: [String] = [], document: NormativeDocument? = nil,
        cleanup: CleanupRound? = nil, events: [ValidityEvent] = [], versions: [VersionSummary] = [],
        relations: [Relation] = [], incoming: [Relation] = [], passageCount: Int = 0, source: SourceReference
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.number = number
        self.organs = organs
        self.date = date
        self.fields = fields
        self.document = document
        self.cleanup = cleanup
        self.events = events
        self.versions = versions
        self.relations = relations
        self.incoming = incoming
        self.passageCount = passageCount
        self.source = source
    }
}
