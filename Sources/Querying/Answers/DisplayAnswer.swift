// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Until when a record is shown and what ends it; said beside the record.
public struct DisplayAnswer: Codable, Hashable, Sendable {
    public var shownFrom: CivilDate?
    /// The planned last day, included.
    public var shownUntil: CivilDate?
    /// First day on which repair may be applied for.
    public var repairableFrom: CivilDate?
    /// What sets the last day.
    public var end: LabelledCode?
    /// One Chinese sentence a remark.
    public var notes: [String]

    enum CodingKeys: String, CodingKey {
        case end, notes
        case shownFrom = "shown_from"
        case shownUntil = "shown_until"
        case repairableFrom = "repairable_from"
    }

    public init(_ display: Display) {
        shownFrom = display.window.first
        shownUntil = display.window.last
        repairableFrom = display.repairableFrom
        end = display.end.map { LabelledCode(code: $0.rawValue, label: Self.label($0)) }
        notes = display.notes
    }

    private static func label(_ end: Display.End) -> String {
        switch end {
        case .expired: "公示期满"
        case .repaired: "信用修复"
        case .annulled: "已撤销，只公告理由"
        case .objectionUpheld: "异议成立"
        case .shielded: "暂时屏蔽"
        case .notPublic: "依法不公示"
        case .removed: "移出"
        }
    }
}
