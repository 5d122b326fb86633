// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What a query text was read as.
public struct ParsedQuery: Hashable, Sendable {
    public var node: QueryNode
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
