// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One invented credit entry before it is written.
struct PlannedEntry: Sendable {
    var id = ""
    var subject: Int
    var section: CreditEntry.Section
    /// 行政处罚, 严重失信主体名单 and so on, as the source prints the section.
    var sectionText: String
    var title: String
    var number = ""
    var organ: String
    var decidedOn: CivilDate
    var publishedOn: CivilDate
    var grade: CreditGrade?
    var basis = ""
    var content: String
    /// As the source prints the channel; empty for the organ's own site.
    var channel = ""
    var displayUntil: CivilDate?
    var restrictedUntil: CivilDate?
    var repairedOn: CivilDate?
    var endedOn: CivilDate?
    var state: CreditEntry.State = .published
    var stateText = "公示中"
}
