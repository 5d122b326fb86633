// SPDX-License-Identifier: GPL-3.0-or-later

/// The legal state of one version on a day: the only function of the project that decides this.
///
/// Pure, total and independent of the order and repetition of `events`. Implements domain.md §1.7 and §1.8; the
/// rule is told in prose at `StatusRule`. Cost grows with the square of the number of events (few per version).
public func status(_ events: [ValidityEvent], asOf day: CivilDate) -> LegalStatus {
    let rule = StatusRule(events)
    let judgement = rule.judgement(on: day)
    let span = rule.span(of: judgement.code, around: day)
    var seen: Set<Evidence> = []
    return LegalStatus(
        code: judgement.code,
        reason: judgement.reason + "。",
        evidence: judgement.proof.map(\.evidence).filter { seen.insert($0).inserted },
        confidence: judgement.confidence,
        asOf: day,
        since: span.since,
        until: span.until,
        successorID: judgement.successorID,
        notes: judgement.notes)
}

/// Whether on a day an earlier text of the work applied, which is not held, instead of the version with these events.
public func isOfEarlierText(_ events: [ValidityEvent], on day: CivilDate) -> Bool {
    StatusRule(events).isOfEarlierText(day)
}

extension StatusRule {
    /// First and last day around `day` on which the code stays the same; `nil` where it has no such bound.
    func span(of code: StatusCode, around day: CivilDate) -> (since: CivilDate?, until: CivilDate?) {
        var since: CivilDate?
        for point in breakpoints.reversed() where point <= day {
            if self.code(on: point) != code { break }
            since = point
        }
        if let first = since, first == breakpoints.first {
            let before = first.adding(days: -1)
            if before == first || self.code(on: before) == code { since = nil }
        }
        let change = breakpoints.first { $0 > day && self.code(on: $0) != code }
        return (since, change?.adding(days: -1))
    }

    func code(on day: CivilDate) -> StatusCode { ruling(on: day).code }
}
