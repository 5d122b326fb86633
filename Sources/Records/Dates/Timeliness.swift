// SPDX-License-Identifier: GPL-3.0-or-later

/// 时限情况: whether a duty was done in time, as of one day.
public struct Timeliness: Codable, Hashable, Sendable {
    public enum State: Codable, Hashable, Sendable {
        /// 按时.
        case onTime
        /// 逾期: done after the due day; `nil` where the calendar cannot say how many working days. 0 where only rest
        /// days lie between.
        case late(workingDays: Int?)
        /// 未…（未到期）.
        case pending
        /// 未…（已逾期), by so many working days up to the day of asking; `nil` and 0 as above.
        case overdue(workingDays: Int?)
        /// 无需…, with the reason.
        case notRequired(String)
        /// 无法计算, with the reason.
        case notComputable(String)
    }

    public var duty: Duty
    public var state: State
    /// The last day in time, where it could be computed.
    public var due: CivilDate?
    /// The rule applied: article or document.
    public var basis: String?

    public init(duty: Duty, state: State, due: CivilDate? = nil, basis: String? = nil) {
        self.duty = duty
        self.state = state
        self.due = due
        self.basis = basis
    }

    /// ASCII name of the state, for counting and filtering.
    public var code: String {
        switch state {
        case .onTime: "on_time"
        case .late: "late"
        case .pending: "pending"
        case .overdue: "overdue"
        case .notRequired: "not_required"
        case .notComputable: "not_computable"
        }
    }

    /// 按时, 逾期（2个工作日）, 未解读（未到期）, 未解读（已逾期3个工作日）, 无需解读（…）, 无法计算（…）.
    public var label: String {
        switch state {
        case .onTime: "按时"
        case .late(let days): "逾期（\(Self.amount(days) ?? "工作日数无法计算")）"
        case .pending: "未\(duty.label)（未到期）"
        case .overdue(let days): "未\(duty.label)（已逾期\(Self.amount(days) ?? "")）"
        case .notRequired(let reason): "无需\(duty.label)（\(reason)）"
        case .notComputable(let reason): "无法计算（\(reason)）"
        }
    }

    private static func amount(_ days: Int?) -> String? {
        days.map { $0 > 0 ? Period($0, .workingDays).label : "不足1个工作日" }
    }
}
