// SPDX-License-Identifier: GPL-3.0-or-later

/// 救济途径: one way to have an act reviewed, with the organ to apply to and the last day (domain.md §2.7).
public struct Remedy: Codable, Hashable, Sendable {
    public enum Route: String, Codable, Hashable, Sendable, CaseIterable {
        case reconsideration
        case litigation

        public var label: String {
            switch self {
            case .reconsideration: "行政复议"
            case .litigation: "行政诉讼"
            }
        }
    }

    /// The last day for applying.
    public enum Deadline: Codable, Hashable, Sendable {
        case on(CivilDate)
        /// The calendar does not know whether the period's end is a rest day; it ends on `counted` at the earliest.
        case notComputable(CalendarGap, counted: CivilDate)
        /// 复议前置: runs from receiving the reconsideration decision, whose day no record tells.
        case afterReconsideration
        /// The day on which the period starts is not known.
        case startUnknown
    }

    public var route: Route
    /// The organ or court to apply to, in Chinese.
    public var organ: String
    public var period: Period
    /// From the day on which the act became known; not counted itself.
    public var startsOn: CivilDate?
    public var deadline: Deadline
    /// Law and article.
    public var basis: String
    /// Chinese sentences: the usual exceptions, what is uncertain.
    public var notes: [String]
    /// Whether law leaves no doubt about the organ; otherwise to be confirmed with the organ that acted.
    public var isCertain: Bool

    /// The last day, or what would have to be loaded to know it; `nil` where the period starts on an unknown day.
    public var lastDay: Result<CivilDate, CalendarGap>? {
        switch deadline {
        case .on(let day): .success(day)
        case .notComputable(let gap, _): .failure(gap)
        case .afterReconsideration, .startUnknown: nil
        }
    }

    /// 截至2026年6月9日 and the like.
    public var deadlineLabel: String {
        switch deadline {
        case .on(let day): "截至\(day.chinese)"
        case .notComputable(let gap, let counted):
            "无法计算（\(gap)；不计休假日顺延，至\(counted.chinese)）"
        case .afterReconsideration: "自收到复议决定书之日起\(period.label)内"
        case .startUnknown: "自知道或者应当知道该行政行为之日起\(period.label)内"
        }
    }
}
