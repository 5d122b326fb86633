// SPDX-License-Identifier: GPL-3.0-or-later

/// When a record may be shown, and what ends it (domain.md §3.3, §3.4; 行政处罚法 art. 48).
public struct Display: Codable, Hashable, Sendable {
    /// The days, both included.
    public var window: DisplayWindow
    /// What sets the last day or forbids showing at all; `nil` where nothing ends it.
    public var end: End?
    /// First day on which repair may be applied for; for remarks beside the record.
    public var repairableFrom: CivilDate?
    /// One Chinese sentence a remark: the rule applied, a grade not stated, a duty still unfulfilled.
    public var notes: [String]

    public enum End: String, Codable, Hashable, Sendable, CaseIterable {
        /// 公示期满: the maximum of its grade or the source's own last day.
        case expired
        /// 已修复.
        case repaired
        /// 撤销, 确认违法, 确认无效: the record goes, the reasons stay.
        case annulled
        /// 异议成立.
        case objectionUpheld = "objection_upheld"
        /// 暂时屏蔽, as in reorganisation.
        case shielded
        /// 依法不公示: sealed, a minor, a grade that is not shown.
        case notPublic = "not_public"
        /// Removed from the list that it records (移出).
        case removed
    }

    public init(
        window: DisplayWindow, end: End? = nil, repairableFrom: CivilDate? = nil, notes: [String] = []
    ) {
        self.window = window
        self.end = end
        self.repairableFrom = repairableFrom
        self.notes = notes
    }

    /// Shown without end.
    public static let always = Display(window: DisplayWindow(first: nil, last: nil))
    /// Never shown.
    public static func never(_ end: End, notes: [String] = []) -> Display {
        Display(window: .none, end: end, notes: notes)
    }
}
