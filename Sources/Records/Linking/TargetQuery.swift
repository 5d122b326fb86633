// SPDX-License-Identifier: GPL-3.0-or-later

/// What a clause, a row or a citation says of the document that it names.
struct TargetQuery: Hashable {
    /// One or more titles: a row may name a measure and its rules together.
    var titles: [String]
    var number: String?
    var issuer: String?
    var date: CivilDate?
    var year: Int?

    init(titles: [String], number: String? = nil, issuer: String? = nil, date: CivilDate? = nil, year: Int? = nil) {
        self.titles = titles.filter { !$0.isEmpty }
        self.number = number
        self.issuer = issuer
        self.date = date
        self.year = year
    }

    /// The year in which the named document was made, where said.
    var hintYear: Int? { date?.year ?? year }
}

/// What was found for it.
enum TargetAnswer: Hashable {
    /// Positions of documents of exactly one group, sorted.
    case one([Int], Confidence)
    /// Documents of several groups, and one sentence why none was chosen.
    case several([Int], String)
    case none
}
