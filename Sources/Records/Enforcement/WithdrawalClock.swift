// SPDX-License-Identifier: GPL-3.0-or-later

/// 撤回时限: when a public decision has to be withdrawn, with reasons, after it was changed, annulled, declared unlawful
/// or void: 3 working days (行政处罚法 art. 48 and 85; `duty_terms.tsv`).
public enum WithdrawalClock {
    /// Whether it was withdrawn in time, seen on `asOf`; `endedOn` is the day of the change or annulment.
    public static func timeliness(
        of act: ActKind, endedOn: CivilDate?, withdrawnOn: CivilDate?, asOf: CivilDate,
        scope: WorkingCalendar.Scope = .local, calendar: WorkingCalendar = .standard
    ) -> Timeliness {
        guard let endedOn else {
            return Timeliness(duty: .withdrawal, state: .notComputable("未载明变更或者撤销日期"))
        }
        guard let term = DutyTerms.standard.term(.withdrawal, act: act, on: endedOn) else {
            return Timeliness(duty: .withdrawal, state: .notComputable("当时的撤回期限未收录"))
        }
        return Timeliness.judged(
            .withdrawal, from: endedOn, term: term, done: withdrawnOn, asOf: asOf, scope: scope, calendar: calendar)
    }
}
