// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// A published list on a day, and what changed in it since another: the JSON of `/api/v1/lists/{list}`.
public struct ListAnswer: Codable, Hashable, Sendable {
    public var list: LabelledCode
    /// The day whose version is given.
    public var to: CivilDate
    /// Items in force on the day, of each the version of that day.
    public var total: Int
    /// By code; one page.
    public var items: [ItemAnswer]
    /// Absent where no earlier day was asked.
    public var changes: Changes?
    public var page: Int
    public var limit: Int
    public var links: SearchAnswer.Links
    public var meta: SearchAnswer.Meta

    /// What differs between the versions of two days; by code.
    public struct Changes: Codable, Hashable, Sendable {
        public var from: CivilDate
        public var added: [ItemAnswer]
        public var removed: [ItemAnswer]
        public var changed: [Change]

        public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
    }

    /// One item whose later version says something else.
    public struct Change: Codable, Hashable, Sendable {
        public var before: ItemAnswer
        public var after: ItemAnswer
        public var fields: [Field]
    }

    /// What of an item differs; absent where it said or says nothing.
    public struct Field: Codable, Hashable, Sendable {
        public var field: LabelledCode
        public var before: String?
        public var after: String?
    }
}
