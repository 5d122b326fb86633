// SPDX-License-Identifier: GPL-3.0-or-later

/// A column of the 双公示 standard (发改办财金〔2018〕424号, 〔2018〕790号; 2016 layout), under the key
/// that `ColumnTable.enforcement` and `.licences` give it (domain.md §2.3).
enum ActColumn: String, CaseIterable, Sendable {
    case id
    case actKind = "act_kind"
    case partyName = "party_name"
    case partyKind = "party_kind"
    case creditCode = "credit_code"
    case registrationNumber = "registration_number"
    case organizationCode = "organization_code"
    case taxNumber = "tax_number"
    case institutionNumber = "institution_number"
    case socialOrgNumber = "social_org_number"
    case legalRepresentative = "legal_representative"
    case representativeIDKind = "representative_id_kind"
    case representativeIDNumber = "representative_id_number"
    case partyIDKind = "party_id_kind"
    case partyIDNumber = "party_id_number"
    case number
    case documentName = "document_name"
    case penaltyName = "penalty_name"
    case projectName = "project_name"
    case violationType = "violation_type"
    case facts
    case basis
    case dutyBasis = "duty_basis"
    case penaltyKinds = "penalty_kinds"
    case penaltyKinds2 = "penalty_kinds_2"
    case content
    case fine
    case confiscated
    case revokedCertificate = "revoked_certificate"
    case licenceKind = "licence_kind"
    case certificateName = "certificate_name"
    case licenceNumber = "licence_number"
    case decidedOn = "decided_on"
    case conductOn = "conduct_on"
    case validFrom = "valid_from"
    case validUntil = "valid_until"
    case displayUntil = "display_until"
    case publishedOn = "published_on"
    case organ
    case organCode = "organ_code"
    case dataSource = "data_source"
    case dataSourceCode = "data_source_code"
    case remark
    case state
    case decisionState = "decision_state"
    case displayState = "display_state"
    case repairState = "repair_state"
    case annulledFlag = "annulled"
    case cancelledOn = "cancelled_on"
    case changedOn = "changed_on"
    case endedOn = "ended_on"
    case endReason = "end_reason"
    case repairedOn = "repaired_on"
    case regionCode = "region_code"
    case timestamp
    case grade
    case usageScope = "usage_scope"
    case sourceName = "source_name"
    case sourceURL = "source_url"

    /// Columns that hold a number of a person's document whatever it looks like: never kept, not even masked.
    var isPersonal: Bool {
        switch self {
        case .representativeIDKind, .representativeIDNumber, .partyIDKind, .partyIDNumber: true
        default: false
        }
    }

    /// Columns of codes, in which an identity number may hide inside longer digits.
    var isCode: Bool {
        switch self {
        case .creditCode, .registrationNumber, .organizationCode, .taxNumber, .institutionNumber, .socialOrgNumber,
            .organCode, .dataSourceCode:
            true
        default: false
        }
    }
}
