// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct TermRulesTests {
    let rules = TermRules.standard

    private func document(
        _ title: String, _ issuer: String = "元谋县人民政府", effective: String = "2019-03-01",
        documentClass: DocumentClass = .normativeDocument, clauses: [ValidityClause] = []
    ) -> NormativeDocument {
        var document = NormativeDocument(
            id: "d", workID: "w", workName: title, title: title, source: SourceReference(name: "示例", id: "1"))
        document.issuers = [issuer]
        document.documentClass = documentClass
        document.effectiveOn = CivilDate(effective)
        document.clauses = clauses
        return document
    }

    @Test(arguments: [
        ("元谋县某某管理办法", "2024-03-01"), ("元谋县某某管理暂行办法", "2021-03-01"), ("元谋县某某细则（试行）", "2021-03-01"),
        ("元谋县人民政府关于印发《元谋县某某办法（试行）》的通知", "2021-03-01"),
        ("元谋县人民政府关于贯彻《某某办法（试行）》的意见", "2024-03-01"),
    ])
    func `the default term follows the title`(title: String, end: String) {
        #expect(rules.defaultTermEnd(for: document(title)) == CivilDate(end))
    }

    @Test func `29 February ends on 28 February`() {
        #expect(rules.defaultTermEnd(for: document("办法", effective: "2020-02-29")) == CivilDate("2025-02-28"))
    }

    @Test(arguments: [
        DocumentClass.jointPartyDocument, .policyDocument, .draft, .law, .governmentRule, .unknown, .partyDocument,
    ])
    func `only administrative normative documents have a default term`(documentClass: DocumentClass) {
        #expect(rules.defaultTermEnd(for: document("办法", documentClass: documentClass)) == nil)
    }

    @Test(arguments: [ValidityClause.Kind.expiresOn, .term, .untilTaskDone])
    func `a stated end leaves no room for a default`(kind: ValidityClause.Kind) {
        let clause = ValidityClause(kind: kind, quote: "有效期五年。")
        #expect(rules.defaultTermEnd(for: document("办法", clauses: [clause])) == nil)
    }

    @Test(arguments: ["元谋县人民政府关于废止部分文件的决定", "关于公布规范性文件清理结果的通知", "关于暂停执行某某办法的通知"])
    func `a document that only ends others has no term`(title: String) {
        #expect(rules.defaultTermEnd(for: document(title)) == nil)
    }

    @Test(arguments: [
        ("元谋县农业局", true), ("元谋县不存在的局", true), ("楚雄州财政局", true), ("云南省财政厅", true), ("河北省人民政府", false),
        ("国务院", false),
    ])
    func `the rule is that of the issuer's division`(issuer: String, holds: Bool) {
        #expect((rules.defaultTermEnd(for: document("办法", issuer)) != nil) == holds)
    }

    @Test func `before the first rule nothing is flagged`() {
        #expect(rules.defaultTermEnd(for: document("办法", effective: "2015-01-01")) == nil)
        #expect(rules.rule(jurisdiction: "532328", on: CivilDate.firstHeld) == nil)
    }

    @Test func `the smallest division's rule wins and Yunnan's only flags`() throws {
        let table = """
            jurisdiction\tfrom\tto\tnormal_years\ttrial_years\timplied_if_silent\texpires_automatically\tbasis
            53\t\t\t5\t2\tno\tno\t省
            5323\t2025-01-01\t\t3\t1\tyes\tyes\t州
            """
        let rules = try TermRules(table: Array(table.utf8))
        #expect(rules.rule(jurisdiction: "532328", on: CivilDate.newRule)?.basis == "州")
        #expect(rules.rule(jurisdiction: "532328", on: CivilDate.firstHeld)?.basis == "省")
        #expect(TermRules.standard.rules.allSatisfy { !$0.expiresAutomatically && !$0.impliedIfSilent })
    }

    @Test(arguments: ["maybe\tno\tx", "no\tperhaps\tx"])
    func `a flag is yes or no`(tail: String) {
        let table = "jurisdiction\tnormal_years\timplied_if_silent\texpires_automatically\tbasis\n53\t5\t" + tail
        #expect(throws: DomainTable.Fault.self) { _ = try TermRules(table: Array(table.utf8)) }
    }
}

extension CivilDate {
    fileprivate static var firstHeld: CivilDate { CivilDate(secondsSince1970: 0) }
    fileprivate static var newRule: CivilDate { CivilDate(secondsSince1970: 1_750_000_000) }
}
