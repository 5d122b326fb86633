// SPDX-License-Identifier: GPL-3.0-or-later

/// What makes reconsideration a condition of going to court (复议前置, 行政复议法 art. 23; domain.md §2.7).
public enum RemedyCircumstance: String, Codable, Hashable, Sendable, CaseIterable {
    /// 当场作出的行政处罚决定.
    case onTheSpot = "on_the_spot"
    /// 侵犯已经依法取得的自然资源的所有权或者使用权.
    case naturalResources = "natural_resources"
    /// 未履行法定职责.
    case failureToAct = "failure_to_act"
    /// 政府信息不予公开.
    case refusedDisclosure = "refused_disclosure"
    /// 纳税争议.
    case taxDispute = "tax_dispute"

    /// The words that people read.
    public var label: String {
        switch self {
        case .onTheSpot: "当场作出的行政处罚"
        case .naturalResources: "自然资源所有权或者使用权争议"
        case .failureToAct: "行政机关未履行法定职责"
        case .refusedDisclosure: "申请政府信息公开，行政机关不予公开"
        case .taxDispute: "纳税争议"
        }
    }
}
