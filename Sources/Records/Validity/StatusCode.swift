// SPDX-License-Identifier: GPL-3.0-or-later

/// The legal state of a document on a day (domain.md §1.7); the tokens are part of the API.
public enum StatusCode: String, Codable, Hashable, Sendable, CaseIterable {
    /// 尚未施行: published, its first day still to come.
    case notYet = "not_yet"
    /// 有效.
    case inForce = "in_force"
    /// 有效·拟修改: listed for revision and still in force.
    case revisionPending = "revision_pending"
    /// 已修改: this version of the text has been superseded by a later one.
    case amended
    /// 已废止: ended by an explicit act.
    case repealed
    /// 已失效: ended by term, by finished task, or declared so.
    case lapsed
    /// 暂停执行.
    case suspended
    /// 待核实: evidence missing or contradictory.
    case unverified

    /// The word that people read.
    public var label: String {
        switch self {
        case .notYet: "尚未施行"
        case .inForce: "有效"
        case .revisionPending: "有效·拟修改"
        case .amended: "已修改"
        case .repealed: "已废止"
        case .lapsed: "已失效"
        case .suspended: "暂停执行"
        case .unverified: "待核实"
        }
    }

    /// One ASCII letter, for timelines kept in the index.
    public var letter: Character {
        switch self {
        case .notYet: "n"
        case .inForce: "i"
        case .revisionPending: "p"
        case .amended: "a"
        case .repealed: "r"
        case .lapsed: "l"
        case .suspended: "s"
        case .unverified: "u"
        }
    }
}
