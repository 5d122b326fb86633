// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// A policy interpretation and the documents that it explains.
public struct InterpretationAnswer: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var title: String
    public var form: LabelledCode
    public var publishedOn: CivilDate?
    /// As printed.
    public var issuers: [String]
    public var documents: [InterpretedDocument]
    /// What it says that it explains and is not held.
    public var unresolved: [String]
    /// What to say above the text: a document that it explains has ended.
    public var banner: String?
    /// `unlinked`, `near_duplicate`, `no_text`, in Chinese.
    public var flags: [LabelledCode]

    enum CodingKeys: String, CodingKey {
        case id, title, form, issuers, documents, unresolved, banner, flags
        case publishedOn = "published_on"
    }
}

/// A document seen from its interpretation.
public struct InterpretedDocument: Codable, Hashable, Sendable {
    public var document: RelatedRecord
    public var status: StatusAnswer?
    /// Whether this document was interpreted in time, by its first interpretation.
    public var timeliness: ClockAnswer?
    /// Working days from the publication of the document to this interpretation; absent where it cannot be counted.
    public var lag: Int?
    public var html: String
}

/// An interpretation seen from the document.
public struct InterpretationLink: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var title: String
    public var form: LabelledCode
    public var publishedOn: CivilDate?
    public var organ: OrganReference?
    public var lag: Int?
    public var links: SearchAnswer.ItemLinks

    enum CodingKeys: String, CodingKey {
        case id, title, form, organ, lag, links
        case publishedOn = "published_on"
    }
}
