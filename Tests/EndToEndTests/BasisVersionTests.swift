// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import Testing

/// Which decisions of the example county apply an article, and how it stood on the day of each.
@Suite struct BasisVersionTests {
    static let title = "元谋县示例食品经营监督管理办法"
    /// First day of the second version.
    static let change = CivilDate("2023-09-01").unsafelyUnwrapped

    @Test func `the county's own rule is shown with each decision in the wording of its day`() throws {
        let data = try LoadedCounty.shared.get().data
        let answer = try data.answer(BasisAnswer.self, "basis", "\(Self.title)第12条")
        let applying = try Self.decisions(in: data) { $0.title == Self.title && $0.article.number == 12 }
        #expect(Set(answer.decisions.items.map(\.id)) == applying)
        #expect(answer.decisions.total == applying.count)
        var wordings: [Bool: Set<String>] = [:]
        var pages: [Bool: Set<String>] = [:]
        for decision in answer.decisions.items {
            let day = try #require(decision.decidedOn)
            let standing = decision.onDecision
            #expect(standing.outcome == .found && standing.day == day, "\(decision.id): \(standing.label)")
            let isLate = day >= Self.change
            wordings[isLate, default: []].insert(try #require(standing.text))
            pages[isLate, default: []].insert(try #require(standing.html))
            #expect(standing.source == (isLate ? "example-rule-2" : "example-rule-1"))
        }
        #expect(wordings[false]?.count == 1 && wordings[true]?.count == 1)
        #expect(wordings[false]?.first?.contains("五百元以上三千元以下") == true)
        #expect(wordings[true]?.first?.contains("一千元以上五千元以下") == true)
        #expect(pages[false]?.count == 1 && pages[true]?.count == 1 && pages[false] != pages[true])
    }

    @Test func `a national law that is not held is said to be not held, and its decisions are listed all the same`()
        throws
    {
        let data = try LoadedCounty.shared.get().data
        let answer = try data.answer(BasisAnswer.self, "basis", "食品安全法第124条")
        let applying = try Self.decisions(in: data) {
            $0.title == "中华人民共和国食品安全法" && $0.article.number == 124
        }
        #expect(!applying.isEmpty && Set(answer.decisions.items.map(\.id)) == applying)
        #expect(answer.decisions.items.allSatisfy { $0.onDecision.outcome == .notHeld })
    }

    @Test func `the terminal names both versions and their pages`() throws {
        let run = try LoadedCounty.shared.get().data.ask("basis", "\(Self.title)第十二条")
        #expect(run.code == 0, "\(run)")
        #expect(run.output.contains("2019年5月27日") && run.output.contains("2023年7月25日"), "\(run.output.prefix(3000))")
    }

    /// Ids of the acts shown with such a citation among their bases; licences left out.
    static func decisions(in data: DataDirectory, citing matches: (ArticleCitation) -> Bool) throws -> Set<String> {
        var ids: Set<String> = []
        try data.ledger().records(EnforcementAct.self) { act in
            if act.actKind != .licence, !act.isNotice, act.basisCitations.contains(where: matches) {
                ids.insert(act.id)
            }
        }
        return ids
    }
}
