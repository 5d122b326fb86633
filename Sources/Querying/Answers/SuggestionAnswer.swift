// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// What may be meant by the beginning that was typed: the JSON of `/api/v1/suggest`.
public struct SuggestionAnswer: Codable, Hashable, Sendable {
    /// Offered at most.
    public static let limit = 10

    public var query: String
    /// Best first.
    public var items: [Item]
    public var warnings: [String]
    public var meta: SearchAnswer.Meta

    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case subject
        case title
        case number

        init(_ role: SuggestedName.Role) {
            switch role {
            case .subject: self = .subject
            case .title: self = .title
            case .number: self = .number
            }
        }

        public var label: String {
            switch self {
            case .subject: "主体"
            case .title: "标题"
            case .number: "文号"
            }
        }
    }

    public struct Item: Codable, Hashable, Sendable {
        /// The whole name, title or number.
        public var text: String
        public var kind: Kind
        /// Of titles and numbers: what bears it.
        public var recordKind: RecordKind?
        /// Of subjects, to tell one from another of the same name.
        public var code: String?
        /// Of a subject its registration, of a document its status today.
        public var state: LabelledCode?
        public var division: String?
        public var organ: OrganReference?
        /// Records that bear it.
        public var records: Int
        /// The page where it leads to: the subject, the record, or the search for it where several records bear it.
        public var html: String

        enum CodingKeys: String, CodingKey {
            case text, kind, code, state, division, organ, records, html
            case recordKind = "record_kind"
        }
    }
}
