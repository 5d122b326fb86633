// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// An administrative act 行政执法决定, licences included, as every face shows it.
///
/// Of an annulled act only the notice is given: number, organ, days, state and reasons (行政处罚法 art. 48).
public struct ActAnswer: Codable, Hashable, Sendable, Identifiable {
    public var id: String
    public var kind: RecordKind
    public var actKind: LabelledCode
    public var title: String
    public var number: String?
    public var documentName: String?
    public var party: PartyAnswer?
    public var violation: String?
    public var facts: String?
    /// 违法依据 and 处罚依据 as printed.
    public var dutyBasis: String?
    public var basis: String?
    public var penaltyKinds: [LabelledCode]
    public var content: String?
    public var fine: AmountAnswer?
    public var confiscated: AmountAnswer?
    public var revokedCertificate: String?
    public var licence: LicenceAnswer?
    public var decidedOn: CivilDate?
    public var conductOn: CivilDate?
    public var validUntil: CivilDate?
    public var publishedOn: CivilDate?
    public var organ: OrganReference?
    public var organCode: String?
    public var dataSource: String?
    public var remark: String?
    public var grade: LabelledCode?
    public var state: LabelledCode
    public var endedOn: CivilDate?
    public var endReason: String?
    public var repairedOn: CivilDate?
    /// What is odd about the row.
    public var flags: [LabelledCode]
    /// Only the notice of an annulment.
    public var isNotice: Bool
    public var display: DisplayAnswer?
    public var source: SourceReference
    public var links: SearchAnswer.ItemLinks

    enum CodingKeys: String, CodingKey {
        case id, kind, title, number, party, violation, facts, basis, content, fine, confiscated, licence, organ, remark
        case grade, state, flags, display, source, links
        case actKind = "act_kind"
        case documentName = "document_name"
        case dutyBasis = "duty_basis"
        case penaltyKinds = "penalty_kinds"
        case revokedCertificate = "revoked_certificate"
        case decidedOn = "decided_on"
        case conductOn = "conduct_on"
        case validUntil = "valid_until"
        case publishedOn = "published_on"
        case organCode = "organ_code"
        case dataSource = "data_source"
        case endedOn = "ended_on"
        case endReason = "end_reason"
        case repairedOn = "repaired_on"
        case isNotice = "notice"
    }

    /// - Parameter day: on which the state is told; a licence is valid from one day to another.
    init?(_ record: IndexedRecord, on day: CivilDate) {
        guard let act = record.act else { return nil }
        id = record.id
        kind = record.kind
        actKind = LabelledCode(code: act.actKind.rawValue, label: act.actKind.label)
        title = record.title
        number = act.number
        decidedOn = act.decidedOn
        organ = record.organs.first
        state = RecordState.of(act, on: day)
        endedOn = act.endedOn
        endReason = act.endReason
        isNotice = act.isNotice
        display = record.display.map(DisplayAnswer.init)
        source = record.source
        links = SearchAnswer.ItemLinks(selfLink: Address.api(record.id), html: Address.page(of: record))
        penaltyKinds = []
        flags = []
        guard !act.isNotice else { return }
        documentName = act.documentName
        party = PartyAnswer(act.party)
        violation = act.violation
        facts = act.facts
        dutyBasis = act.dutyBasis
        basis = act.basis
        penaltyKinds = act.penaltyKinds.map { LabelledCode(code: $0.rawValue, label: $0.label) }
        content = act.content
        fine = act.fine.map(AmountAnswer.init)
        confiscated = act.confiscated.map(AmountAnswer.init)
        revokedCertificate = act.revokedCertificate
        licence = act.licence.map(LicenceAnswer.init)
        conductOn = act.conductOn
        validUntil = act.validUntil
        publishedOn = act.publishedOn
        organCode = act.organCode
        dataSource = act.dataSource
        remark = act.remark
        grade = act.grade.map { LabelledCode(code: $0.rawValue, label: $0.label) }
        repairedOn = act.repairedOn
        flags = act.flags.sorted { $0.rawValue < $1.rawValue }.map { ActFlagWords.labelled($0) }
    }
}

/// Whom an act addresses.
public struct PartyAnswer: Codable, Hashable, Sendable {
    /// 姓+某某 of natural persons.
    public var name: String
    public var kind: LabelledCode
    public var code: String?
    public var registrationNumber: String?
    public var legalRepresentative: String?
    /// The page of all that is public about the party; absent without a code.
    public var html: String?

    enum CodingKeys: String, CodingKey {
        case name, kind, code, html
        case registrationNumber = "registration_number"
        case legalRepresentative = "legal_representative"
    }

    init(_ party: Party) {
        name = party.name
        kind = LabelledCode(code: party.kind.rawValue, label: party.kind.label)
        code = party.creditCode
        registrationNumber = party.registrationNumber
        legalRepresentative = party.legalRepresentative
        html = party.creditCode.map(Address.subjectPage)
    }
}

/// What only a licence has.
public struct LicenceAnswer: Codable, Hashable, Sendable {
    public var category: LabelledCode?
    public var certificate: String?
    public var certificateNumber: String?
    public var validFrom: CivilDate?
    public var validUntil: CivilDate?

    enum CodingKeys: String, CodingKey {
        case category, certificate
        case certificateNumber = "certificate_number"
        case validFrom = "valid_from"
        case validUntil = "valid_until"
    }

    init(_ terms: LicenceTerms) {
        category = terms.category.map { LabelledCode(code: $0.rawValue, label: terms.categoryText ?? $0.label) }
        certificate = terms.certificate
        certificateNumber = terms.certificateNumber
        validFrom = terms.validFrom
        validUntil = terms.validUntil
    }
}
