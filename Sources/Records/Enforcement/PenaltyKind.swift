// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of administrative penalty of 行政处罚法 (2021) art. 9; a decision may combine several.
public enum PenaltyKind: String, Codable, Hashable, Sendable, CaseIterable {
    case warning
    case criticism
    case fine
    case confiscationOfGains = "confiscation_of_gains"
    case confiscationOfGoods = "confiscation_of_goods"
    case suspensionOfPermit = "suspension_of_permit"
    case downgrading
    case revocation
    case restriction
    case stoppage
    case closure
    case ban
    case detention
    case other

    /// The words of the law.
    public var label: String {
        switch self {
        case .warning: "警告"
        case .criticism: "通报批评"
        case .fine: "罚款"
        case .confiscationOfGains: "没收违法所得"
        case .confiscationOfGoods: "没收非法财物"
        case .suspensionOfPermit: "暂扣许可证件"
        case .downgrading: "降低资质等级"
        case .revocation: "吊销许可证件"
        case .restriction: "限制开展生产经营活动"
        case .stoppage: "责令停产停业"
        case .closure: "责令关闭"
        case .ban: "限制从业"
        case .detention: "行政拘留"
        case .other: "其他"
        }
    }

    /// Rank by which official statistics count a combined penalty under its heaviest kind:
    /// 警告 < 罚款 < 没收 < 暂扣 < 责令停产停业 < 吊销 < 拘留 (domain.md §2.4).
    public var severity: Int {
        switch self {
        case .other: 0
        case .warning, .criticism: 1
        case .fine: 2
        case .confiscationOfGains, .confiscationOfGoods: 3
        case .suspensionOfPermit, .downgrading: 4
        case .restriction, .stoppage: 5
        case .closure, .ban, .revocation: 6
        case .detention: 7
        }
    }
}
