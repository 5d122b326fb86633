// SPDX-License-Identifier: GPL-3.0-or-later

/// What sort of published record something is; the first facet of every search.
public enum RecordKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// 规范性文件, 政策文件, laws and rules.
    case document
    /// A cleanup round 清理 with its result rows.
    case cleanup
    /// 行政执法决定 other than licences.
    case enforcement
    /// 行政许可.
    case licence
    /// 市场主体.
    case subject
    /// 信用信息.
    case credit
    /// 政策解读.
    case interpretation
    /// 权力、责任、负面清单 and enforcement items 执法事项.
    case item
    /// 裁量基准.
    case benchmark

    /// The word that people read.
    public var label: String {
        switch self {
        case .document: "文件"
        case .cleanup: "清理结果"
        case .enforcement: "执法决定"
        case .licence: "行政许可"
        case .subject: "经营主体"
        case .credit: "信用信息"
        case .interpretation: "政策解读"
        case .item: "事项清单"
        case .benchmark: "裁量基准"
        }
    }
}
