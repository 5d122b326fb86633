// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What stands beside an act: its law, its discretion, the way to have it reviewed, the clocks.
public struct ActContext: Codable, Hashable, Sendable {
    public var citations: [CitationAnswer]
    /// The party's registration; absent where it is not held or the party has no code.
    public var subject: SubjectLink?
    /// Cells of discretion grids for the same article and conduct, valid on the day of the decision.
    public var benchmarks: [BenchmarkAnswer]
    /// The catalogue's items for the same article and organ, valid on that day.
    public var items: [ItemAnswer]
    public var remedies: [RemedyAnswer]
    /// Whether it was made public in time.
    public var publication: ClockAnswer?
    /// What looks like the same decision: of another source, or with the number in another form.
    public var sameDecision: [RelatedRecord]
    /// Of an annulled or changed act: whether it was withdrawn in time.
    public var withdrawal: ClockAnswer?

    enum CodingKeys: String, CodingKey {
        case citations, subject, benchmarks, items, remedies, publication, withdrawal
        case sameDecision = "same_decision"
    }
}

/// One way to have an act reviewed, by the rule of the day (domain.md §2.7).
public struct RemedyAnswer: Codable, Hashable, Sendable {
    public var route: LabelledCode
    /// To whom to apply.
    public var organ: String
    /// 60日.
    public var period: String
    public var startsOn: CivilDate?
    /// The last day, where it can be computed.
    public var lastDay: CivilDate?
    /// 截至2026年6月9日, or why no day can be given.
    public var deadline: String
    public var basis: String
    public var notes: [String]
    /// Whether law leaves no doubt about the organ.
    public var isCertain: Bool

    enum CodingKeys: String, CodingKey {
        case route, organ, period, deadline, basis, notes
        case startsOn = "starts_on"
        case lastDay = "last_day"
        case isCertain = "certain"
    }

    init(_ remedy: Remedy) {
        route = LabelledCode(code: remedy.route.rawValue, label: remedy.route.label)
        organ = remedy.organ
        period = remedy.period.label
        startsOn = remedy.startsOn
        if case .success(let day)? = remedy.lastDay { lastDay = day }
        deadline = remedy.deadlineLabel
        basis = remedy.basis
        notes = remedy.notes
        isCertain = remedy.isCertain
    }
}

/// Whether a duty was done in time.
public struct ClockAnswer: Codable, Hashable, Sendable {
    /// 公开, 撤回, 解读.
    public var duty: LabelledCode
    /// `on_time`, `late`, `pending`, `overdue`, `not_required`, `not_computable`, with the sentence.
    public var state: LabelledCode
    /// Working days late or overdue.
    public var workingDays: Int?
    public var due: CivilDate?
    public var basis: String?

    enum CodingKeys: String, CodingKey {
        case duty, state, due, basis
        case workingDays = "working_days"
    }

    init(_ timeliness: Timeliness) {
        duty = LabelledCode(code: timeliness.duty.rawValue, label: timeliness.duty.label)
        state = LabelledCode(code: timeliness.code, label: timeliness.label)
        switch timeliness.state {
        case .late(let days), .overdue(let days): workingDays = days
        case .onTime, .pending, .notRequired, .notComputable: break
        }
        due = timeliness.due
        basis = timeliness.basis
    }
}
