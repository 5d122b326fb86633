// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// Enough of a subject to tell it from others of a like name: code, state, division.
public struct SubjectLink: Codable, Hashable, Sendable {
    /// The subject's record; absent where only acts or entries name its code.
    public var id: String?
    public var code: String?
    public var name: String
    public var formerNames: [String]
    public var kindText: String?
    public var state: LabelledCode?
    public var division: String?
    /// What of it was equal to what was asked.
    public var matched: Match
    public var html: String?

    public enum Match: String, Codable, Hashable, Sendable, CaseIterable {
        case code
        case registration
        case name
        case formerName = "former_name"
        /// Part of the name.
        case part
        /// Named as parent or branch by its code.
        case relation
        /// Named as parent or branch by its name only.
        case relationByName = "relation_by_name"
    }

    enum CodingKeys: String, CodingKey {
        case id, code, name, state, division, matched, html
        case formerNames = "former_names"
        case kindText = "kind_text"
    }

    init?(_ record: IndexedRecord, matched: Match) {
        guard let subject = record.subject else { return nil }
        id = record.id
        code = subject.code
        name = subject.name
        formerNames = subject.formerNames
        kindText = subject.kindText
        state = RecordState.of(subject)
        division = subject.division
        self.matched = matched
        html = Address.page(of: record)
    }

    init(code: String, name: String, matched: Match) {
        self.code = code
        self.name = name
        formerNames = []
        self.matched = matched
        html = Address.subjectPage(code)
    }
}
