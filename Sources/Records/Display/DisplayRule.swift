// SPDX-License-Identifier: GPL-3.0-or-later

/// The publicity period of one grade on one channel, by one version of the rules (`display_rules.tsv`).
struct DisplayRule: Hashable, Sendable {
    /// From which day the period runs.
    enum Start: String, Hashable, Sendable {
        /// The judicial or administrative document that found the fact.
        case decision
        case publication
    }

    var channel: DisplayChannel
    /// Short name of the rules: order36.
    var version: String
    /// Days between which the period must start for the rule to hold.
    var from: CivilDate?
    var to: CivilDate?
    /// `nil` for a version without these grades, which gives no period and leaves it to the source.
    var grade: CreditGrade?
    var minimumMonths: Int?
    var maximumMonths: Int?
    var start: Start
    var isNormallyShown: Bool
    var law: String
    /// A remark that goes with every entry under it.
    var note: String

    func holds(on day: CivilDate) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}
