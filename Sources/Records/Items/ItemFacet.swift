// SPDX-License-Identifier: GPL-3.0-or-later

/// What of a list item can change from one version to the next: its name and place, and the six facets that must be
/// public (domain.md §2.1).
public enum ItemFacet: String, Codable, Hashable, Sendable, CaseIterable {
    case name
    case organ
    case actKind = "act_kind"
    case classText = "class"
    case duties
    case basis
    case standard
    case procedure
    case result
    case remedy

    /// The word that people read.
    public var label: String {
        switch self {
        case .name: "事项名称"
        case .organ: "实施机关"
        case .actKind: "行为种类"
        case .classText: "职权类别"
        case .duties: "职责权限"
        case .basis: "依据"
        case .standard: "裁量基准"
        case .procedure: "流程"
        case .result: "结果"
        case .remedy: "救济途径"
        }
    }

    /// What an item says here; `nil` where it says nothing.
    public func value(in item: ListItem) -> String? {
        switch self {
        case .name: item.name
        case .organ: item.organ
        case .actKind: item.actKind?.label
        case .classText: item.classText
        case .duties: item.duties
        case .basis: item.basis
        case .standard: item.standard
        case .procedure: item.procedure
        case .result: item.result
        case .remedy: item.remedy
        }
    }
}
