// SPDX-License-Identifier: GPL-3.0-or-later

/// The remedies against administrative acts, by organ and day (`remedies.tsv`, `remedy_conditions.tsv`; domain.md §2.7).
///
/// The current rule is given beside, never instead of, what a decision prints about its remedies.
public struct Remedies: Sendable {
    let rules: [RemedyRule]
    let conditions: [RemedyCondition]

    /// The ways against one act, reconsideration before litigation; several of one route where the party may choose.
    ///
    /// - Parameters:
    ///   - organ: the organ that acted. Party organs, courts and the like perform no administrative acts: no remedies.
    ///   - decidedOn: stands in for `knownOn`, with a remark.
    ///   - knownOn: the day on which the party knew or should have known of the act; starts the periods.
    ///   - appliedOn: the day of applying, which decides which law holds; `knownOn` where `nil`.
    ///   - circumstances: what is known of 复议前置; what may concern the act and is not known becomes a remark.
    public func remedies(
        for organ: Organ, act: ActKind, decidedOn: CivilDate?, knownOn: CivilDate? = nil,
        appliedOn: CivilDate? = nil, circumstances: Set<RemedyCircumstance> = [],
        calendar: WorkingCalendar = .standard
    ) -> [Remedy] {
        let start = knownOn ?? decidedOn
        let day = appliedOn ?? start
        return Remedy.Route.allCases.flatMap { route in
            closest(route, organ, on: day).map { rule in
                remedy(
                    by: rule, act: act, organ: organ, start: start, isAssumed: knownOn == nil, on: day,
                    circumstances: circumstances, calendar: calendar)
            }
        }
    }

    /// The ways against one act of an organ by its printed name; empty where the directory does not know it.
    public func remedies(
        forOrganNamed name: String, act: ActKind, decidedOn: CivilDate?, knownOn: CivilDate? = nil,
        appliedOn: CivilDate? = nil, circumstances: Set<RemedyCircumstance> = [],
        directory: OrganDirectory = .standard
    ) -> [Remedy] {
        guard let organ = directory.organ(named: name, on: decidedOn) else { return [] }
        return remedies(
            for: organ, act: act, decidedOn: decidedOn, knownOn: knownOn, appliedOn: appliedOn,
            circumstances: circumstances)
    }

    /// The rules that fit best; without a day those that hold until further notice.
    private func closest(_ route: Remedy.Route, _ organ: Organ, on day: CivilDate?) -> [RemedyRule] {
        let fitting = rules.compactMap { rule -> (rule: RemedyRule, fit: Int)? in
            guard rule.route == route, day.map(rule.holds) ?? (rule.to == nil), let fit = rule.fit(organ) else {
                return nil
            }
            return (rule, fit)
        }
        let best = fitting.map(\.fit).max()
        return fitting.filter { $0.fit == best }.map(\.rule)
    }

    private func remedy(
        by rule: RemedyRule, act: ActKind, organ: Organ, start: CivilDate?, isAssumed: Bool, on day: CivilDate?,
        circumstances: Set<RemedyCircumstance>, calendar: WorkingCalendar
    ) -> Remedy {
        var remedy = Remedy(
            route: rule.route, organ: rule.target, period: rule.period, startsOn: start, deadline: .startUnknown,
            basis: rule.basis, notes: [], isCertain: rule.isCertain)
        if !rule.note.isEmpty { remedy.notes.append(rule.note) }
        if !rule.isCertain { remedy.notes.append("受理机关请以决定书载明的为准或者向作出机关核实") }
        let possible = conditions.filter { condition in
            day.map { condition.mayConcern(act, of: organ, on: $0) } ?? (condition.to == nil)
        }
        if rule.route == .litigation, let met = possible.first(where: { circumstances.contains($0.circumstance) }) {
            remedy.period = Remedies.afterReconsideration
            remedy.startsOn = nil
            remedy.deadline = .afterReconsideration
            remedy.notes.insert("\(met.circumstance.label)：须先申请行政复议（\(met.basis)）", at: 0)
            return remedy
        }
        if rule.route == .litigation {
            remedy.notes += possible.map(\.warning).filter { !$0.isEmpty }
            remedy.notes.append(
                "已申请行政复议的，可自收到复议决定书之日起\(Remedies.afterReconsideration.label)内起诉（《行政诉讼法》第四十五条）")
        }
        guard let start else { return remedy }
        if isAssumed { remedy.notes.append("自知道或者应当知道该行政行为之日起计算；这里按决定日期起算") }
        let counted = rule.period.countedEnd(from: start) ?? start
        if let last = rule.to, last < counted {
            remedy.notes.append("\(last.adding(days: 1).chinese)起提出申请的，适用修订后的规定")
        }
        switch rule.period.end(from: start, scope: rule.scope, calendar: calendar) {
        case .success(let end): remedy.deadline = .on(end)
        case .failure(let gap): remedy.deadline = .notComputable(gap, counted: counted)
        }
        return remedy
    }

    /// 行政诉讼法 art. 45.
    static let afterReconsideration = Period(15, .days)
}
