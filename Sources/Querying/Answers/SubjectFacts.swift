// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// The registration of a market subject as every face shows it.
public struct SubjectFacts: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var code: String?
    public var name: String
    public var formerNames: [String]
    public var kindText: String?
    public var state: LabelledCode
    public var registrar: String?
    public var establishedOn: CivilDate?
    public var endedOn: CivilDate?
    public var industryCode: String?
    public var scope: String?
    public var division: String?
    public var address: String?
    public var registrationNumber: String?
    /// What is odd about the code, in Chinese.
    public var codeWarnings: [String]
    public var source: SourceReference
    public var links: SearchAnswer.ItemLinks

    enum CodingKeys: String, CodingKey {
        case id, code, name, state, registrar, scope, division, address, source, links
        case formerNames = "former_names"
        case kindText = "kind_text"
        case establishedOn = "established_on"
        case endedOn = "ended_on"
        case industryCode = "industry_code"
        case registrationNumber = "registration_number"
        case codeWarnings = "code_warnings"
    }

    init?(_ record: IndexedRecord) {
        guard let subject = record.subject else { return nil }
        id = record.id
        code = subject.code
        name = subject.name
        formerNames = subject.formerNames
        kindText = subject.kindText
        state = RecordState.of(subject)
        registrar = subject.registrar
        establishedOn = subject.establishedOn
        endedOn = subject.endedOn
        industryCode = subject.industryCode
        scope = subject.scope
        division = subject.division
        address = subject.address
        registrationNumber = subject.registrationNumber
        codeWarnings = subject.codeWarnings
        source = record.source
        let api = subject.code.map(Address.subject) ?? Address.api(record.id)
        links = SearchAnswer.ItemLinks(selfLink: api, html: Address.page(of: record))
    }
}
