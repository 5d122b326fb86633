// SPDX-License-Identifier: GPL-3.0-or-later

/// 公示时限: when a decision has to be public (`duty_terms.tsv`, domain.md §2.2).
///
/// Penalties and licences 7 working days, other acts 20, penalties of 市场监管 on the national enterprise system 20;
/// from the day of the decision. Whether a decision is to be published at all is the source organ's decision
/// (行政处罚法 art. 48: 具有一定社会影响), so 未公开 is no reproach by itself.
public enum PublicationClock {
    /// Whether a decision was made public in time, seen on `asOf`.
    ///
    /// A publication before the decision is an error of the source: 无法计算.
    public static func timeliness(
        of act: ActKind, channel: DisplayChannel = .source, decidedOn: CivilDate?, publishedOn: CivilDate?,
        asOf: CivilDate, scope: WorkingCalendar.Scope = .local, calendar: WorkingCalendar = .standard
    ) -> Timeliness {
        guard let decidedOn else {
            return Timeliness(duty: .publication, state: .notComputable("未载明决定日期"))
        }
        guard let term = DutyTerms.standard.term(.publication, act: act, channel: channel, on: decidedOn) else {
            return Timeliness(duty: .publication, state: .notComputable("作出决定时的公示期限未收录"))
        }
        if let publishedOn, publishedOn < decidedOn {
            return Timeliness(
                duty: .publication, state: .notComputable("公示日期早于决定日期，请核实"), basis: term.basis)
        }
        return Timeliness.judged(
            .publication, from: decidedOn, term: term, done: publishedOn, asOf: asOf, scope: scope, calendar: calendar)
    }
}
