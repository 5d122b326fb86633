// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What a query text was read as.
public struct ParsedQuery: Hashable, Sendable {
    public var node: QueryNode
    /// The text without polite openings and closing questions.
    public var question = ""
    /// Filters named in the text, to be added to those of the request.
    public var kinds: [RecordKind] = []
    public var organs: [String] = []
    public var fields: [String] = []
    public var statuses: [StatusCode] = []
    public var from: CivilDate?
    public var to: CivilDate?
    public var understood: [Understood] = []
    /// Chinese sentences for the asker.
    public var warnings: [String] = []
    /// Other queries to offer; never asked in place of this one.
    public var suggestions: [Suggestion] = []
    /// It asks about a natural person by a number: nothing is looked up and the text is not repeated.
    public var isPersonal = false

    /// Another query that may be meant.
    public struct Suggestion: Codable, Hashable, Sendable {
        /// The query as it would be typed.
        public var query: String
        /// Why it is offered, in a Chinese phrase.
        public var label: String

        public init(query: String, label: String) {
            self.query = query
            self.label = label
        }
    }

    /// A part of the query and what it was taken for.
    public struct Understood: Codable, Hashable, Sendable {
        public enum Kind: String, Codable, Hashable, Sendable {
            case number, article, subject, organ, title, date, text
        }

        public var kind: Kind
        /// As typed.
        public var text: String
        /// The normal form.
        public var value: String

        public init(kind: Kind, text: String, value: String) {
            self.kind = kind
            self.text = text
            self.value = value
        }
    }

    public init(node: QueryNode) { self.node = node }
}
