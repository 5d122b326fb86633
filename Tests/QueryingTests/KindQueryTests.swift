// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// Queries for records that are no documents, as people type them (domain.md §8).
@Suite struct KindQueryTests {
    static let today = CivilDate("2026-11-20").unsafelyUnwrapped
    static let corpus = Result { try IndexedCorpus(InventedStatutes.documents + organs, others: others) }
    static let code = InventedCode.credit(31)

    static var organs: [NormativeDocument] {
        var old = NormativeDocument(
            id: "old-organ", workID: "w-old", workName: "示例通告", title: "关于示例事项罚款的通告",
            source: SourceReference(name: "示例来源", id: "old"))
        old.issuers = ["元谋县工商行政管理局"]
        old.publishedOn = CivilDate("2017-05-01")
        old.body = "对示例事项处以罚款。"
        var plain = NormativeDocument(
            id: "welfare", workID: "w-welfare", workName: "示例救助", title: "示例最低生活保障办法",
            source: SourceReference(name: "示例来源", id: "welfare"))
        plain.body = "最低生活保障标准。"
        return [old, plain]
    }

    static func act(_ id: String, _ number: String, year: Int, organ: String = "元谋县市场监督管理局") -> EnforcementAct {
        var act = EnforcementAct(
            id: id, actKind: .penalty,
            party: Party(name: "元谋示例绿源果蔬有限公司", kind: .organization, creditCode: code), organ: organ,
            source: SourceReference(name: "示例双公示", id: id))
        act.number = number
        act.violation = "超范围经营食品"
        act.penaltyKinds = [.fine]
        act.decidedOn = CivilDate(year: year, month: 6, day: 1)
        act.basisCitations = ArticleCitation.find(in: "《示例食品经营法》第十二条").map(\.citation)
        act.basis = "《示例食品经营法》第十二条"
        return act
    }

    static var others: [any PublicRecord] {
        var subject = MarketSubject(
            id: "green", code: code, name: "元谋示例绿源果蔬有限公司", source: SourceReference(name: "示例登记库", id: "green"))
        subject.formerNames = ["元谋县示例糖厂"]
        subject.registrationNumber = InventedCode.registration(123)
        return [
            subject, act("act-15", "元市监处罚〔2024〕15号", year: 2024), act("act-16", "元市监处罚〔2024〕16号", year: 2024),
            act("act-25", "元市监处罚〔2025〕15号", year: 2025), act("act-env", "元环罚〔2024〕15号", year: 2024, organ: "示例县示例局"),
        ]
    }

    private func ask(_ text: String, kinds: [RecordKind] = []) throws -> SearchAnswer {
        var request = SearchRequest(text: text, asOf: Self.today)
        request.kinds = kinds
        return try Self.corpus.get().engine.search(request)
    }

    @Test func `a code in any spelling has its subject first and then what bears it`() throws {
        for text in [Self.code, Self.code.lowercased(), "统一社会信用代码 " + Self.code] {
            let answer = try ask(text)
            #expect(answer.items.first?.id == "green", "\(text)")
            #expect(answer.total.value == 5, "\(text)")
            #expect(answer.query.understood.map(\.kind) == [.subject])
            #expect(answer.query.understood.first?.value == Self.code)
            #expect(answer.query.warnings.isEmpty)
        }
    }

    @Test func `a code beside words keeps the words`() throws {
        #expect(try ask(Self.code + " 超范围").total.value == 4)
    }

    @Test func `a wrong code finds nothing and says why`() throws {
        let wrong = String(Self.code.dropLast()) + (Self.code.last == "0" ? "1" : "0")
        let answer = try ask(wrong)
        #expect(answer.total.value == 0)
        #expect(answer.query.warnings.contains { $0.contains("校验码不符") })
    }

    @Test func `a registration number finds its subject`() throws {
        let answer = try ask("注册号" + InventedCode.registration(123))
        #expect(answer.items.map(\.id) == ["green"])
        #expect(answer.query.warnings.isEmpty)
    }

    @Test(arguments: ["元市监处罚〔2024〕15号", "元市监处罚[2024]15号", "元市监处罚（2024）15号"])
    func `a decision number finds the decision first`(text: String) throws {
        #expect(try ask(text).items.first?.id == "act-15")
    }

    @Test(arguments: ["市监 罚 2024 15", "元市监处罚 2024 15"])
    func `part of a decision number finds what fits it`(text: String) throws {
        let answer = try ask(text)
        #expect(answer.items.map(\.id) == ["act-15"], "\(text)")
        #expect(answer.query.understood.map(\.kind) == [.number])
    }

    @Test func `a name or former name has its subject first`() throws {
        #expect(try ask("元谋示例绿源果蔬有限公司").items.first?.id == "green")
        #expect(try ask("元谋县示例糖厂").items.first?.id == "green")
        #expect(try ask("元谋示例绿源果蔬有限公司 信用").items.first?.id == "green")
    }

    @Test func `a question about a subject is asked of its name and proves nothing`() throws {
        let answer = try ask("元谋示例绿源果蔬有限公司 被罚过吗？")
        #expect(answer.total.value == 5)
        #expect(answer.query.warnings.contains { $0.contains("不等于没有") })
        let none = try ask("这家公司是不是黑名单")
        #expect(none.total.value == 0)
        #expect(none.query.warnings.contains { $0.contains("请写明") })
    }

    @Test func `罚金 is answered as typed, with 罚款 offered`() throws {
        let answer = try ask("罚金 食品")
        #expect(answer.query.warnings.contains("罚金由法院判处，属刑罚；行政机关的是罚款。"))
        #expect(answer.query.suggestions.contains { $0.query == "罚款 食品" })
        #expect(
            !answer.items.contains { $0.kind == .enforcement }
                || answer.query.warnings.contains { $0.contains("一部分词语") })
    }

    @Test func `a former organ stands for its successor, a year beside it for the record's`() throws {
        let answer = try ask("工商局 罚款 2017")
        #expect(answer.items.map(\.id) == ["old-organ"])
        #expect(answer.query.understood.contains { $0.kind == .organ && $0.value.contains("市场监督管理局") })
        #expect(answer.query.understood.contains { $0.kind == .date && $0.value == "2017" })
        let newer = try ask("工商局 超范围")
        #expect(Set(newer.items.map(\.id)) == ["act-15", "act-16", "act-25"])
    }

    @Test func `a synonym of the table is found, one that differs in law only offered`() throws {
        #expect(try ask("低保").items.map(\.id) == ["welfare"])
        let answer = try ask("征收 标准")
        #expect(answer.query.suggestions.contains { $0.query == "拆迁 标准" })
        var early = SearchRequest(text: "征收 标准", asOf: CivilDate("2010-01-01").unsafelyUnwrapped)
        early.limit = 1
        #expect(try Self.corpus.get().engine.search(early).query.suggestions.isEmpty)
    }

    @Test func `an article finds the law first and the acts on its basis`() throws {
        let answer = try ask("示例食品经营法12条")
        #expect(answer.items.first?.id == "food-2022")
        #expect(Set(answer.items.map(\.id)).isSuperset(of: ["act-15", "act-16", "act-25", "act-env"]))
        #expect(Set(try ask("示例食品经营法12条 超范围").items.map(\.id)) == ["act-15", "act-16", "act-25", "act-env"])
    }

    @Test(arguments: ["张三 身份证532328", "张三 身份证5323…", "110101199003078515", "身份证：１１０１０１１９９００３０７８５１５"])
    func `a query about a person is refused and appears nowhere in the answer`(text: String) throws {
        let answer = try ask(text)
        #expect(answer.total.value == 0 && answer.items.isEmpty)
        #expect(!answer.query.warnings.isEmpty)
        let printed = "\(answer.query) \(answer.links)"
        #expect(!printed.contains("张三") && !printed.contains("5323") && !printed.contains("1990"))
        #expect(try Self.corpus.get().engine.status(text, asOf: Self.today).matches.isEmpty)
    }

    @Test(arguments: ["居民身份证法", "身份证 补办", "身份证2024年新规"])
    func `a query about identity cards is no query about a person`(text: String) throws {
        #expect(try ask(text).query.given == text)
    }

    @Test func `kinds are filtered and counted`() throws {
        let answer = try ask("示例绿源", kinds: [.enforcement])
        #expect(answer.total.value == 4)
        let kinds = try #require(answer.facets.first { $0.name == "kind" }).values
        #expect(kinds.contains { $0.value == "subject" && $0.count == 1 })
        #expect(answer.items.allSatisfy { $0.state?.code == "valid" && $0.status == nil })
    }
}
