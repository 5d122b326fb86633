// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import Schema

/// A question of the comparison, and the plan that asks it.
struct Question {
    enum Problem: Error { case malformed }

    var operation: String
    var isName: Bool
    var text: String
    var organ: String?
    var from: CivilDate?
    var to: CivilDate?
    var hasFacets: Bool
    var isNewest: Bool

    /// - Parameter fields: op, in, q, organ, date_from, date_to, year_from, year_to, flags.
    init(_ fields: [String]) throws {
        guard fields.count >= 9 else { throw Problem.malformed }
        operation = fields[0]
        isName = fields[1] == "name"
        text = fields[2]
        organ = fields[3].isEmpty ? nil : fields[3]
        from = Self.day(fields[4]) ?? Int(fields[6]).flatMap { CivilDate(year: $0, month: 1, day: 1) }
        to = Self.day(fields[5]) ?? Int(fields[7]).flatMap { CivilDate(year: $0, month: 12, day: 31) }
        hasFacets = fields[8].utf8.contains(UInt8(ascii: "F"))
        isNewest = fields[8].utf8.contains(UInt8(ascii: "N"))
    }

    private static func day(_ digits: String) -> CivilDate? {
        guard let number = Int(digits), number > 0 else { return nil }
        return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    var plan: Plan {
        get throws {
            var plan = Plan(
                unit: .records, match: .all, asOf: RecordIndex.day, sort: isNewest ? .newest : .relevance, offset: 0,
                limit: 20)
            let prefix = isName ? TermPrefix.title : TermPrefix.text
            switch operation {
            case "AND", "OR":
                let terms = Bigrams.distinct(in: text).map { prefix.rawValue + $0 }
                plan.match = operation == "AND" ? .and(terms.map(Match.term)) : .or(terms.map(Match.term))
                plan.scored = terms.map { Plan.ScoredTerm($0, 1) }
            case "PHRASE":
                let all = Bigrams.of(text).map { prefix.rawValue + $0 }
                plan.match = .phrase(all, offsets: Array(all.indices), text: text)
                plan.scored = Bigrams.distinct(in: text).map { Plan.ScoredTerm(prefix.rawValue + $0, 1) }
            case "EXACT": plan.match = .term(TermPrefix.titleKey.term(text))
            case "NONE": plan.match = .all
            default: throw Problem.malformed
            }
            if let organ { plan.filters.organs = [RecordIndex.organ(organ)] }
            plan.filters.counting = hasFacets ? .hits : .none
            plan.filters.from = from
            plan.filters.to = to
            return plan
        }
    }
}
