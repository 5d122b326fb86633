// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One ledger: the JSON of `/api/v1/ledger/{rule}`.
public struct LedgerAnswer: Codable, Hashable, Sendable {
    public var rule: LedgerRule
    public var label: String
    public var explanation: String
    /// The organ chosen, if any.
    public var organ: OrganReference?
    /// The state chosen, if any.
    public var state: String?
    /// Counts by state of all that the rule looks at, for the chosen organ; what is in order included.
    public var states: [LabelledCount]
    /// Counts by organ, for the chosen state; what is in order included.
    public var organs: [LabelledCount]
    /// Entries for the chosen organ and state.
    public var total: Int
    public var items: [Item]
    public var page: Int
    public var limit: Int
    public var links: SearchAnswer.Links
    public var meta: SearchAnswer.Meta

    public struct Item: Codable, Hashable, Sendable, Identifiable {
        public var id: String
        public var kind: RecordKind
        public var title: String
        public var number: String?
        public var organ: OrganReference?
        public var date: CivilDate?
        public var state: LabelledCode
        /// The day that counts: due, last day in force, day of the change.
        public var due: CivilDate?
        /// Working days late, calendar days left (negative where over).
        public var days: Int?
        /// One Chinese sentence more, where the state does not say it all.
        public var note: String?
        public var links: SearchAnswer.ItemLinks
    }
}
