// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// One code registered by two sources is one subject; what they say differently stays each source's own.
@Suite struct SubjectRegistrationTests {
    static let today = CivilDate("2026-11-20").unsafelyUnwrapped
    static let code = InventedCode.credit(41)
    static let corpus = Result { try IndexedCorpus([], others: subjects) }

    private static func subject(_ id: String, _ code: String?, _ name: String, source: String) -> MarketSubject {
        MarketSubject(id: id, code: code, name: name, source: SourceReference(name: source, id: "row-" + id))
    }

    static var subjects: [MarketSubject] {
        var first = subject("s-first", code, "元谋示例合一商贸有限公司", source: "示例登记库")
        first.state = .active
        first.registrar = "元谋县市场监督管理局"
        first.establishedOn = CivilDate("2019-03-05")
        first.scope = "食品销售"
        var second = subject("s-second", code, "元谋示例合一商贸有限公司", source: "示例信用平台")
        second.state = .deregistered
        second.registrar = "元谋县市场监督管理局"
        let third = subject("s-third", InventedCode.credit(42), "元谋示例合一商贸有限公司", source: "示例信用平台")
        let fourth = subject("s-fourth", InventedCode.credit(43), "元谋示例分立商贸有限公司", source: "示例登记库")
        return [first, second, third, fourth]
    }

    private func ask(_ text: String) throws -> SubjectAnswer {
        try Self.corpus.get().engine.subject(text, asOf: Self.today)
    }

    @Test func `a code leads to one subject with both sources, the fuller one first`() throws {
        let answer = try ask(Self.code)
        #expect(answer.outcome == .found)
        #expect(answer.registrations.map(\.id) == ["s-first", "s-second"])
        #expect(answer.subject?.id == "s-first")
        #expect(answer.warnings.contains { $0.contains("示例登记库、示例信用平台") && $0.contains("同一代码") })
    }

    @Test func `what is equal stands once, what differs stands with its source`() throws {
        let facts = try ask(Self.code).factList.facts
        func value(_ name: String) -> String? { facts.first { $0.name == name }?.value }
        #expect(value("登记状态") == "存续（示例登记库）；注销（示例信用平台）")
        #expect(value("登记机关") == "元谋县市场监督管理局")
        #expect(value("经营范围") == "食品销售")
        #expect(value("来源") == "示例登记库、示例信用平台")
        #expect(facts.count { $0.name == "统一社会信用代码" } == 1)
        #expect(value("名称") == nil)
    }

    @Test func `another code under the same name stays another subject`() throws {
        #expect(try ask(Self.code).sameName.map(\.code) == [InventedCode.credit(42)])
        let named = try ask("元谋示例合一商贸有限公司")
        #expect(named.outcome == .candidates)
        #expect(Set(named.candidates.map(\.code)) == [Self.code, InventedCode.credit(42)])
        #expect(named.candidates.count == 2 && named.candidateTotal == 2)
    }

    @Test func `the id of either record leads to the one subject`() throws {
        for id in ["s-first", "s-second"] {
            let code = try #require(try Self.corpus.get().engine.record(id, asOf: Self.today).subject?.code)
            #expect(try ask(code).registrations.count == 2)
        }
    }

    @Test func `one registration is shown as before`() throws {
        let answer = try ask(InventedCode.credit(43))
        #expect(answer.registrations.count == 1)
        #expect(answer.factList == answer.subject?.factList)
        #expect(!answer.warnings.contains { $0.contains("合并") })
    }
}
