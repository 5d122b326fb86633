// SPDX-License-Identifier: GPL-3.0-or-later

/// Within what time a duty is to be done, by one rule (`duty_terms.tsv`, domain.md §2.2, §4).
struct DutyTerm: Hashable, Sendable {
    var duty: Duty
    /// The acts for which it holds; empty for all.
    var acts: Set<ActKind>
    /// The channel for which it holds; `nil` for all others.
    var channel: DisplayChannel?
    var period: Period
    /// The days on which a duty must begin for the rule to hold.
    var from: CivilDate?
    var to: CivilDate?
    var basis: String

    func holds(on day: CivilDate) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}
