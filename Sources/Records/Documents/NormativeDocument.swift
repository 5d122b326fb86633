// SPDX-License-Identifier: GPL-3.0-or-later

/// 规范性文件 and everything cited like one: one version of one work, with its text and what the text says.
public struct NormativeDocument: Codable, Hashable, Sendable, Identifiable {
    /// Ours; ASCII; stable over re-imports; part of addresses.
    public var id: String
    /// Groups the versions of one work; ASCII.
    public var workID: String
    /// The work's name as the source gives it, otherwise the title.
    public var workName: String
    public var title: String
    public var shortTitle: String?
    /// Other titles it is known by: the enclosure's, a misprinted one.
    public var aliases: [String] = []
    /// As printed; its grammar is `DocumentNumber`.
    public var number: String?
    /// Printed names in order; the first is the lead organ.
    public var issuers: [String] = []
    public var documentClass: DocumentClass = .unknown
    /// 成文日期.
    public var writtenOn: CivilDate?
    /// 印发日期.
    public var printedOn: CivilDate?
    /// 公布 or 发布日期.
    public var publishedOn: CivilDate?
    public var effectiveOn: CivilDate?
    /// As the source rates `effectiveOn`; `nil` where it does not.
    public var effectiveConfidence: Confidence?
    /// The source itself says that its dates contradict each other.
    public var datesConflict: Bool = false
    public var expiresOn: CivilDate?
    public var indexNumber: String?
    public var registrationNumber: String?
    public var topics: [String] = []
    /// Field codes F01–F30.
    public var fields: [String] = []
    /// What the source says of its validity, in its own words (有效, 已废止).
    public var statusClaim: String?
    public var history: [HistoryEntry] = []
    /// Paragraphs separated by line feeds; hard wraps joined.
    public var body: String = ""
    public var outline: [OutlineNode] = []
    public var clauses: [ValidityClause] = []
    public var citations: [CitedDocument] = []
    /// The notice that encloses this document.
    public var wrapperID: String?
    /// The documents that this notice encloses.
    public var enclosureIDs: [String] = []
    @StableSet public var flags: Set<Flag> = []
    public var source: SourceReference

    /// What is missing or odd about a record, said wherever it shows.
    public enum Flag: String, Codable, Hashable, Sendable, CaseIterable {
        /// The source gave no text.
        case titleOnly = "title_only"
        /// Made from a list that names it; its text is still to be supplied.
        case needsText = "needs_text"
        /// The text ends in the middle.
        case truncated
        /// The head of the text says that it is a draft: a line that is nothing but （征求意见稿）.
        case draftText = "draft_text"
        /// Only a picture of the text was given.
        case noTextLayer = "no_text_layer"
    }

    public struct HistoryEntry: Codable, Hashable, Sendable {
        public var date: CivilDate?
        public var event: String

        public init(date: CivilDate?, event: String) {
            self.date = date
            self.event = event
        }
    }

    public init(id: String, workID: String, workName: String, title: String, source: SourceReference) {
        self.id = id
        self.workID = workID
        self.workName = workName
        self.title = title
        self.source = source
    }

    /// The day that sorts and filters use: published, else written, else printed, else effective.
    public var date: CivilDate? { publishedOn ?? writtenOn ?? printedOn ?? effectiveOn }
}
