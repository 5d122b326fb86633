// SPDX-License-Identifier: GPL-3.0-or-later

/// What a document is in law (domain.md §1.1); never inferred from its number or from the word 通知.
public enum DocumentClass: String, Codable, Hashable, Sendable, CaseIterable {
    case law
    case administrativeRegulation = "administrative_regulation"
    case localRegulation = "local_regulation"
    case judicialInterpretation = "judicial_interpretation"
    case departmentRule = "department_rule"
    case governmentRule = "government_rule"
    case stateCouncilDocument = "state_council_document"
    /// 行政规范性文件.
    case normativeDocument = "normative_document"
    /// 党政联合文件: validity terms for administrative normative documents do not apply to it.
    case jointPartyDocument = "joint_party_document"
    /// 党内规范性文件.
    case partyDocument = "party_document"
    /// Other 政策性文件: plans, schemes, replies.
    case policyDocument = "policy_document"
    /// A draft out for comment; never shown as in force.
    case draft
    case unknown

    /// The word that people read.
    public var label: String {
        switch self {
        case .law: "法律"
        case .administrativeRegulation: "行政法规"
        case .localRegulation: "地方性法规"
        case .judicialInterpretation: "司法解释"
        case .departmentRule: "部门规章"
        case .governmentRule: "政府规章"
        case .stateCouncilDocument: "国务院文件"
        case .normativeDocument: "行政规范性文件"
        case .jointPartyDocument: "党政联合文件"
        case .partyDocument: "党内规范性文件"
        case .policyDocument: "政策性文件"
        case .draft: "征求意见稿"
        case .unknown: "未标明类别"
        }
    }
}
