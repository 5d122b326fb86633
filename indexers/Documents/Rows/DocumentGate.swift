// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Records

/// What keeps a document out, and what is hidden in one that comes in (domain.md §5 保密审查, §7).
enum DocumentGate {
    /// A row's document: classified, internal, or a draft that the row declares to be a final text.
    static func refusal(of document: NormativeDocument) -> RowRefusal? {
        // A row that says no class leaves open whether it is a draft; it is never shown as in force by that.
        let mayBeDraft = document.documentClass == .draft || document.documentClass == .unknown
        return Gate.refusal(ofTitle: document.title, text: document.body, isDraft: mayBeDraft).map(row)
    }

    /// A file: classified or internal.
    static func refusal(ofText text: String) -> RowRefusal? {
        Gate.refusal(ofTitle: "", text: text, isDraft: true).map(row)
    }

    /// A day of publication that has not come: what is not public yet must not be shown, nor named by other records.
    static func refusal(ofPublished day: CivilDate?, today: CivilDate?) -> RowRefusal? {
        guard let day, let today, day > today else { return nil }
        return RowRefusal(
            code: "bad_date", sentence: "公布日期 \(day) 还没有到，尚未公布的文件不得导入。请在公布之后报送，或者改正 published_on。")
    }

    /// Hides what `PersonalData.inDocuments` names; before outline and clauses are read, so that their places fit.
    ///
    /// Whom the title or the body marks as a private person once is hidden in all of the document.
    static func mask(_ document: inout NormativeDocument) {
        let known = persons(title: document.title, body: document.body)
        func hidden(_ text: String) -> String { masked(text, knowing: known) }
        document.title = hidden(document.title)
        document.workName = hidden(document.workName)
        document.aliases = document.aliases.map(hidden)
        document.issuers = document.issuers.map(hidden)
        document.topics = document.topics.map(hidden)
        for path in texts { document[keyPath: path] = document[keyPath: path].map(hidden) }
        for index in document.history.indices { document.history[index].event = hidden(document.history[index].event) }
        document.body = hidden(document.body)
        mask(&document.source)
    }

    /// The private persons of a document, to be hidden wherever they stand; never to be stored.
    static func persons(title: String, body: String) -> KnownPersons {
        let named = PersonalData.persons(namedIn: [title, body], hiding: PersonalData.inDocuments)
        return KnownPersons(names: named + RecipientList.names(title: title, body: body))
    }

    private static let texts: [WritableKeyPath<NormativeDocument, String?> & Sendable] = [
        \.shortTitle, \.number, \.indexNumber, \.registrationNumber, \.statusClaim,
    ]

    /// An address that holds personal data is left out: changed it would lead nowhere.
    static func mask(_ source: inout SourceReference) {
        source.name = masked(source.name)
        source.id = masked(source.id)
        if let url = source.url, masked(url) != url { source.url = nil }
    }

    /// A key that holds personal data makes a record that could only be named by it.
    static func refusal(ofKey key: String, field: String) -> RowRefusal? {
        guard masked(key) != key else { return nil }
        return RowRefusal(
            code: "bad_field", sentence: "字段 \(field) 中有身份证号、电话等个人信息，请改用不含个人信息的编号。")
    }

    static func masked(_ text: String) -> String {
        PersonalData.masked(text, hiding: PersonalData.inDocuments).text
    }

    static func masked(_ text: String, knowing known: KnownPersons) -> String {
        PersonalData.masked(text, knowing: known, hiding: PersonalData.inDocuments).text
    }

    private static func row(_ refusal: GateRefusal) -> RowRefusal {
        RowRefusal(code: refusal.code.rawValue, sentence: refusal.sentence)
    }
}
