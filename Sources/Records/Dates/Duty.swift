// SPDX-License-Identifier: GPL-3.0-or-later

/// What an organ must do in public within so many working days.
public enum Duty: String, Codable, Hashable, Sendable, CaseIterable {
    /// 公开: a decision.
    case publication
    /// 撤回: a decision that was changed, annulled, declared unlawful or void.
    case withdrawal
    /// 解读: a document.
    case interpretation

    /// The verb that people read.
    public var label: String {
        switch self {
        case .publication: "公开"
        case .withdrawal: "撤回"
        case .interpretation: "解读"
        }
    }

    /// What the days are counted from.
    var startLabel: String {
        switch self {
        case .publication: "决定日期"
        case .withdrawal: "变更或者撤销日期"
        case .interpretation: "文件公开日期"
        }
    }
}
