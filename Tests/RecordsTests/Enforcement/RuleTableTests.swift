// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

/// Rows that people could get wrong in the tables of duties and remedies.
@Suite struct RuleTableTests {
    private static let duties = "duty\tacts\tchannel\tworking_days\tfrom\tto\tbasis\n"
    private static let remedies =
        "route\torgans\tkinds\tdivision\tfrom\tto\ttarget\tcount\tunit\tscope\tcertain\tbasis\tnote\n"
    private static let conditions = "circumstance\tacts\torgans\tfrom\tto\tbasis\twarning\n"

    @Test(arguments: [
        "delay\t\t\t3\t\t\tx", "publication\tpenance\t\t3\t\t\tx", "publication\t\tradio\t3\t\t\tx",
        "publication\t\t\t\t\t\tx", "publication\t\t\t0\t\t\tx", "publication\t\t\tseven\t\t\tx",
        "publication\t\t\t3\t2026-02-30\t\tx",
    ])
    func `a faulty duty is refused`(row: String) {
        #expect(throws: DomainTable.Fault.self) { try DutyTerms(table: Array((Self.duties + row).utf8)) }
    }

    @Test(arguments: [
        "appeal\t\tdepartment\t532328\t\t\tx\t60\tdays\tlocal\tyes\tx\t",
        "litigation\t\tbureau\t532328\t\t\tx\t60\tdays\tlocal\tyes\tx\t",
        "litigation\t\tdepartment\t532328\t\t\tx\t0\tdays\tlocal\tyes\tx\t",
        "litigation\t\tdepartment\t532328\t\t\tx\t60\tweeks\tlocal\tyes\tx\t",
        "litigation\t\tdepartment\t532328\t\t\tx\t60\tdays\tworld\tyes\tx\t",
        "litigation\t\tdepartment\t532328\t\t\tx\t60\tdays\tlocal\tperhaps\tx\t",
    ])
    func `a faulty remedy is refused`(row: String) {
        #expect(throws: DomainTable.Fault.self) {
            try Remedies(
                ruleTable: Array((Self.remedies + row).utf8), conditionTable: Array(Self.conditions.utf8))
        }
    }

    @Test(arguments: ["rain\t\t\t\t\tx\t", "on_the_spot\tpenance\t\t\t\tx\t", "on_the_spot\t\t\tsoon\t\tx\t"])
    func `a faulty condition is refused`(row: String) {
        #expect(throws: DomainTable.Fault.self) {
            try Remedies(ruleTable: Array(Self.remedies.utf8), conditionTable: Array((Self.conditions + row).utf8))
        }
    }

    @Test func `organs and divisions of the tables exist`() {
        let directory = OrganDirectory.standard
        let rules = Remedies.standard
        for id in rules.rules.flatMap(\.organs) + rules.conditions.flatMap(\.organs) {
            #expect(directory.organ(id: id) != nil, "\(id)")
        }
        for rule in rules.rules {
            #expect(directory.organs.contains { rule.fit($0) != nil })
            #expect(!rule.target.isEmpty && !rule.basis.isEmpty)
        }
        #expect(rules.conditions.allSatisfy { !$0.basis.isEmpty })
        #expect(DutyTerms.standard.terms.allSatisfy { !$0.basis.isEmpty })
    }
}
