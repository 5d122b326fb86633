// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules of publicity periods, by channel, grade and day (domain.md §3.3).
///
/// - The period runs from the document that found the fact (信用中国) or from publication (市场监管), to the
///   corresponding day, which is the last one shown; it is not moved by rest days.
/// - Nothing is shown beyond the source's own last day.
/// - The grade is the authority's, never computed. Without one (待定) the source's own last day holds; on the two
///   national channels, where not even that is stated, the longest period of any grade.
/// - A law with a period of its own prevails: a restriction is shown as long as it lasts.
public struct DisplayRules: Sendable {
    let rules: [DisplayRule]

    /// The rules of the table that comes with the program; read once.
    public static let standard: DisplayRules = {
        do throws(DomainTable.Fault) {
            return try DisplayRules(table: PackageResources.display_rules_tsv)
        } catch {
            preconditionFailure("display_rules.tsv in Sources/Records/Tables: \(error)")
        }
    }()

    init(table: [UInt8]) throws(DomainTable.Fault) {
        var rules: [DisplayRule] = []
        let required = [
            "channel", "version", "from", "to", "grade", "minimum_months", "maximum_months", "start", "normally_shown",
            "law",
        ]
        for row in try DomainTable(table, required: required).rows {
            let grade: CreditGrade? = row.text("grade").isEmpty ? nil : try row.word(row.text("grade"), "grade")
            let rule = DisplayRule(
                channel: try row.word(row.text("channel"), "channel"), version: row.text("version"),
                from: try row.date("from"), to: try row.date("to"), grade: grade,
                minimumMonths: try row.smallNumber("minimum_months"),
                maximumMonths: try row.smallNumber("maximum_months"), start: try row.word(row.text("start"), "start"),
                isNormallyShown: try row.flag("normally_shown"), law: row.text("law"), note: row.text("note"))
            guard (rule.maximumMonths == nil) == (grade == nil),
                rule.minimumMonths ?? 0 <= rule.maximumMonths ?? 0
            else { throw DomainTable.Fault(code: .badNumber, line: row.line, detail: "months of \(rule.version)") }
            rules.append(rule)
        }
        self.rules = rules
    }

    /// The rule for entries of a grade whose period starts on `day`: that in force then; where none with grades was,
    /// the next later one, since a grade is a notion of that later rule.
    func rule(channel: DisplayChannel, grade: CreditGrade, on day: CivilDate?) -> DisplayRule? {
        let graded = rules.filter { $0.channel == channel && $0.grade == grade }
        guard let day else { return graded.max { Self.isEarlier($0, $1) } }
        return graded.first { $0.holds(on: day) }
            ?? graded.filter { $0.from.map { day < $0 } ?? false }.min { Self.isEarlier($0, $1) }
            ?? graded.max { Self.isEarlier($0, $1) }
    }

    private static func isEarlier(_ left: DisplayRule, _ right: DisplayRule) -> Bool {
        guard let right = right.from else { return false }
        return left.from.map { $0 < right } ?? true
    }
}
