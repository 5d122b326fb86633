// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One invented interpretation 政策解读 of one document or several.
struct PlannedInterpretation: Sendable {
    /// How its row says what it interprets.
    enum Link: Hashable, Sendable {
        case id
        case number
        /// 《…》 in its title, and nothing else.
        case title
        /// Nothing at all.
        case none
    }

    /// When it came, seen from the day on which the document was made public.
    enum Timing: Hashable, Sendable, CaseIterable {
        case before
        case sameDay
        case inTime
        case late
    }

    var id: String
    /// Places in the plan of documents.
    var documents: [Int]
    var link: Link
    var timing: Timing
    var form: Interpretation.Form
    var title: String
    var body: String
    var publishedOn: CivilDate
    var issuers: [String]
    var reject: (code: String, why: String)?
}
