// SPDX-License-Identifier: GPL-3.0-or-later

extension Remedies {
    /// The rules of the tables that come with the program; read once.
    public static let standard: Remedies = {
        do throws(DomainTable.Fault) {
            return try Remedies(
                ruleTable: PackageResources.remedies_tsv, conditionTable: PackageResources.remedy_conditions_tsv)
        } catch {
            preconditionFailure("the remedy tables in Sources/Records/Tables: \(error)")
        }
    }()

    init(ruleTable: [UInt8], conditionTable: [UInt8]) throws(DomainTable.Fault) {
        var rules: [RemedyRule] = []
        let required = [
            "route", "organs", "kinds", "division", "from", "to", "target", "count", "unit", "scope", "certain",
            "basis", "note",
        ]
        for row in try DomainTable(ruleTable, required: required).rows {
            guard let count = try row.smallNumber("count"), count > 0 else {
                throw DomainTable.Fault(code: .badNumber, line: row.line, detail: "count")
            }
            var kinds: Set<Organ.Kind> = []
            for word in row.list("kinds") { kinds.insert(try row.word(word, "kinds")) }
            rules.append(
                RemedyRule(
                    route: try row.word(row.text("route"), "route"), organs: Set(row.list("organs")), kinds: kinds,
                    division: row.text("division"), from: try row.date("from"), to: try row.date("to"),
                    target: row.text("target"), period: Period(count, try row.word(row.text("unit"), "unit")),
                    scope: try row.word(row.text("scope"), "scope"), basis: row.text("basis"),
                    isCertain: try row.flag("certain"), note: row.text("note")))
        }
        var conditions: [RemedyCondition] = []
        let columns = ["circumstance", "acts", "organs", "from", "to", "basis", "warning"]
        for row in try DomainTable(conditionTable, required: columns).rows {
            var acts: Set<ActKind> = []
            for word in row.list("acts") { acts.insert(try row.word(word, "acts")) }
            conditions.append(
                RemedyCondition(
                    circumstance: try row.word(row.text("circumstance"), "circumstance"), acts: acts,
                    organs: Set(row.list("organs")), from: try row.date("from"), to: try row.date("to"),
                    basis: row.text("basis"), warning: row.text("warning")))
        }
        self.init(rules: rules, conditions: conditions)
    }
}
