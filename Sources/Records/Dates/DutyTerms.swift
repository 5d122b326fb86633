// SPDX-License-Identifier: GPL-3.0-or-later

/// The terms of duties, in the order of the table: the first that fits holds.
struct DutyTerms: Sendable {
    let terms: [DutyTerm]

    /// The terms of the table that comes with the program; read once.
    static let standard: DutyTerms = {
        do throws(DomainTable.Fault) {
            return try DutyTerms(table: PackageResources.duty_terms_tsv)
        } catch {
            preconditionFailure("duty_terms.tsv in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var terms: [DutyTerm] = []
        let required = ["duty", "acts", "channel", "working_days", "from", "to", "basis"]
        for row in try DomainTable(table, required: required).rows {
            guard let days = try row.smallNumber("working_days"), days > 0 else {
                throw DomainTable.Fault(code: .badNumber, line: row.line, detail: "working_days")
            }
            var acts: Set<ActKind> = []
            for word in row.list("acts") { acts.insert(try row.word(word, "acts")) }
            let channel = row.text("channel")
            terms.append(
                DutyTerm(
                    duty: try row.word(row.text("duty"), "duty"), acts: acts,
                    channel: channel.isEmpty ? nil : try row.word(channel, "channel"),
                    period: Period(days, .workingDays), from: try row.date("from"), to: try row.date("to"),
                    basis: row.text("basis")))
        }
        self.terms = terms
    }

    /// The term of a duty that begins on `day`; `nil` where no rule held then. A channel without a rule of its own
    /// follows the general one.
    func term(_ duty: Duty, act: ActKind? = nil, channel: DisplayChannel? = nil, on day: CivilDate) -> DutyTerm? {
        let fitting = terms.filter { term in
            term.duty == duty && term.holds(on: day)
                && (term.acts.isEmpty || act.map { term.acts.contains($0) } ?? false)
        }
        return fitting.first { $0.channel != nil && $0.channel == channel } ?? fitting.first { $0.channel == nil }
    }
}

extension DomainTable.Row {
    /// A cell's word as a case of an enumeration.
    func word<Word: RawRepresentable>(
        _ text: String, _ column: String
    ) throws(DomainTable.Fault) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            throw DomainTable.Fault(code: .badWord, line: line, detail: "\(column): \(text)")
        }
        return word
    }
}
