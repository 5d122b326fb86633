// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// One entry of credit information as every face shows it.
public struct CreditAnswer: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var section: LabelledCode
    public var title: String
    public var entryTitle: String?
    public var subjectName: String
    public var subjectCode: String?
    public var number: String?
    public var organ: OrganReference?
    public var decidedOn: CivilDate?
    public var publishedOn: CivilDate?
    public var grade: LabelledCode?
    public var basis: String?
    public var content: String?
    public var channel: String
    public var restrictedUntil: CivilDate?
    public var state: LabelledCode
    public var display: DisplayAnswer?
    public var source: SourceReference
    public var links: SearchAnswer.ItemLinks

    enum CodingKeys: String, CodingKey {
        case id, section, title, number, organ, grade, basis, content, channel, state, display, source, links
        case entryTitle = "entry_title"
        case subjectName = "subject_name"
        case subjectCode = "subject_code"
        case decidedOn = "decided_on"
        case publishedOn = "published_on"
        case restrictedUntil = "restricted_until"
    }

    init?(_ record: IndexedRecord) {
        guard let entry = record.credit else { return nil }
        id = record.id
        let printed = entry.sectionText.isEmpty ? entry.section.label : entry.sectionText
        section = LabelledCode(code: entry.section.rawValue, label: printed)
        title = record.title
        entryTitle = entry.entryTitle
        subjectName = entry.subjectName
        subjectCode = entry.subjectCode
        number = entry.number
        organ = record.organs.first
        decidedOn = entry.decidedOn
        publishedOn = entry.publishedOn
        grade = entry.grade.map { LabelledCode(code: $0.rawValue, label: $0.label) }
        basis = entry.basis
        content = entry.content
        channel = entry.channel.rawValue
        restrictedUntil = entry.restrictedUntil
        state = LabelledCode(code: entry.state.rawValue, label: entry.state.label)
        display = record.display.map(DisplayAnswer.init)
        source = record.source
        links = SearchAnswer.ItemLinks(selfLink: Address.api(record.id), html: Address.page(of: record))
    }
}
