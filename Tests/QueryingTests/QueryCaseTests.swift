// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import TestSupport
import Testing

/// The query cases of the bad-input catalogue (reliability.md §5) that the engine decides; the HTTP ones are Web's.
@Suite struct QueryCaseTests {
    static let corpus = try? IndexedCorpus(Self.documents)
    static let today = CivilDate("2026-11-23").unsafelyUnwrapped

    static let long = String(repeating: "字", count: 201)
    static let manyWords = [String](repeating: "字词", count: 33).joined(separator: " ")
    static let manyAlternatives = [String](repeating: "甲", count: 10_000).joined(separator: " OR ")
    static let deep = String(repeating: "(", count: 9) + "甲乙" + String(repeating: ")", count: 9)
    static let brackets = String(repeating: "(", count: 100_000)
    static let latin = String(repeating: "a", count: 190)
    typealias Case = (String, String, String)
    static let refused: [Case] = [
        ("Q1", "", "missing_query"), ("Q2", " \u{3000} ", "missing_query"), ("Q4", "*", "wildcard_too_short"),
        ("Q5", "食*", "wildcard_too_short"), ("Q7", "*公司", "leading_wildcard"),
        ("Q8", "食品* 安全* 管理*", "too_many_wildcards"), ("Q9", long, "query_too_long"),
        ("Q10", manyWords, "too_many_terms"),
        ("Q11", manyAlternatives, "query_too_long"),
        ("Q12", deep, "too_deep"),
        ("Q13", brackets, "query_too_long"), ("Q18", "NOT 食品", "negative_only"),
        ("Q18b", "-食品", "negative_only"), ("Q19", "NOT NOT 食品", "negative_only"),
        ("Q20", "食品 NEAR/21 安全", "window_too_large"),
        ("Q21", "食品 NEAR/99999999999999999999 安全", "window_too_large"), ("Q29", "食\u{0}品", "invalid_character"),
        ("Q38", "type:未知", "bad_filter"),
    ]
    static let malformed: [(String, [(String, String)], String)] = [
        ("Q39", [("q", "食品"), ("from", "2024-01-02"), ("to", "2024-01-01")], "bad_range"),
        ("Q40", [("q", "食品"), ("from", "2023-02-30")], "bad_date"),
        ("Q46", [("q", "食品"), ("q", "安全")], "duplicate_parameter"),
        ("Q47", [("q", "食品"), ("page", "0")], "bad_page"), ("Q47", [("q", "食品"), ("page", "-1")], "bad_page"),
        ("Q47", [("q", "食品"), ("page", "abc")], "bad_page"),
        ("Q47", [("q", "食品"), ("page", "9223372036854775808")], "bad_page"),
        ("Q48", [("q", "食品"), ("page", "1002"), ("limit", "1")], "too_deep_page"),
        ("Q49", [("q", "食品"), ("limit", "101")], "bad_limit"), ("Q49", [("q", "食品"), ("limit", "0")], "bad_limit"),
        ("Q50", [("q", "食品"), ("sort", "drop")], "bad_sort"),
        ("—", [("q", "食品"), ("colour", "red")], "unknown_parameter"),
        ("—", [("q", "食品"), ("status", "valid")], "bad_filter"), ("—", [("q", "食品"), ("field", "F99")], "bad_filter"),
        ("—", [("q", "食品"), ("unit", "pages")], "bad_unit"), ("—", [("q", "食品"), ("as_of", "昨天")], "bad_date"),
    ]
    static let odd: [String] = [
        "AND", "OR", "NOT", "NEAR", "site:example", "(食品 安全", "食品) 安全", "\"食品 安全", "' OR 1=1 --",
        "<script>alert(1)</script>", latin, "食品*", "{{q}}", "%s%n", "\\", "食品 AND",
        "OR 食品", "食品 OR", "( )", "((食品) OR (安全))", "-(食品)", "食品 -安全 -(管理 OR 监督)", "《》", "《食品", "食品》",
        "title:食品", "标题:\"食品 安全\"", "文号:元政发", "number:元政发〔2020〕1号", "〔〕", "第条", "第一百条", "食品 NEAR 安全",
    ]
    static let spellings: [Case] = [
        ("Q22", "2023 年度A级 纳税人", "2023年度A级纳税人"), ("Q23", "ＡＢＣ１２３", "ABC123"), ("Q23", "abc123", "ABC123"),
        ("Q24", "买买提•艾山", "买买提·艾山"), ("Q24", "买买提・艾山", "买买提·艾山"), ("Q26", "食品安全監督管理", "食品安全监督管理"),
        ("Q27", "食\u{200B}品安全", "食品安全"), ("Q28", "食品\u{202E}安全", "食品安全"), ("Q44", "9153ab", "9153AB"),
    ]

    static var documents: [NormativeDocument] {
        var list = InventedCorpus.documents(60, seed: 7)
        let texts = [
            ("q22", "2023年度A级纳税人名单"), ("q23", "设备ABC123号检定"), ("q24", "买买提·艾山的申请"), ("q25", "𠮷祥村委会"),
            ("q26", "食品安全監督管理"), ("q44", "统一社会信用代码9153AB"),
        ]
        for (id, text) in texts {
            let source = SourceReference(name: "示例来源", id: id)
            var document = NormativeDocument(id: id, workID: "w-" + id, workName: text, title: text, source: source)
            document.body = text + "。"
            list.append(document)
        }
        return list
    }

    private func ask(_ parameters: [(name: String, value: String)]) throws -> SearchAnswer {
        let corpus = try #require(Self.corpus)
        return try corpus.engine.search(try SearchRequest(parameters: parameters, today: Self.today))
    }

    private func ask(_ query: String) throws -> SearchAnswer { try ask([("q", query)]) }

    @Test(arguments: refused)
    func `a query past a limit is refused with its own code`(name: String, query: String, code: String) throws {
        let problem = #expect(throws: RequestProblem.self) { try ask(query) }
        #expect(problem?.code == code, "\(name): \(query.prefix(40))")
    }

    @Test(arguments: malformed)
    func `a malformed parameter is refused by name`(
        name: String, parameters: [(String, String)], code: String
    ) throws {
        let named = parameters.map { (name: $0.0, value: $0.1) }
        let problem = #expect(throws: RequestProblem.self) { try ask(named) }
        #expect(problem?.code == code, "\(name)")
    }

    @Test(arguments: ["，。！", "🎉🎉", "\"", "()", "……", "-", "NEAR/5 "])
    func `punctuation alone finds nothing and says so`(query: String) throws {
        let answer = try ask(query)
        if query.contains("NEAR") { return }
        #expect(answer.total.value == 0)
        #expect(!answer.query.warnings.isEmpty)
    }

    @Test(arguments: odd)
    func `odd text is answered and never fails`(query: String) throws {
        do {
            let answer = try ask(query)
            #expect(answer.total.relation == "exact")
            #expect(answer.items.count <= 20)
        } catch let problem as RequestProblem {
            #expect(problem.code == "negative_only", "\(query): \(problem)")
        }
    }

    @Test(arguments: spellings)
    func `two spellings of one thing have the same hits`(name: String, one: String, other: String) throws {
        let (left, right) = (try ask(one), try ask(other))
        #expect(left.items.map(\.id) == right.items.map(\.id), "\(name)")
        #expect(left.total.value > 0, "\(name)")
    }

    @Test func `a character outside the basic plane is found`() throws {
        #expect(try ask("𠮷祥").items.first?.id == "q25")
        #expect(try ask("𠮷").items.map(\.id) == ["q25"])
    }

    @Test func `a bidirectional control is not echoed`() throws {
        #expect(try ask("食品\u{202E}安全").query.given == "食品安全")
    }

    @Test func `an unmatched bracket is text and said to be`() throws {
        #expect(try ask("(食品 安全").query.warnings.contains { $0.contains("括号") })
    }

    @Test func `an exclusion takes away exactly what it names`() throws {
        let all = try ask("管理").total.value
        let with = try ask("管理 资金").total.value
        let without = try ask("管理 -资金").total.value
        #expect(with + without == all)
        #expect(with > 0 && without > 0)
    }

    @Test func `a question about validity is asked of the document`() throws {
        let corpus = try #require(Self.corpus)
        let title = Self.documents[0].title
        let answer = try ask(title + " 还有效吗？")
        #expect(answer.items.first?.id == Self.documents[0].id)
        #expect(answer.query.warnings.contains { $0.contains("效力") })
        #expect(try corpus.engine.status(title + "还有效吗", asOf: Self.today).matches.first?.id == Self.documents[0].id)
    }

    @Test(arguments: SearchRequest.Unit.allCases)
    func `an article named without its law comes first where it stands`(unit: SearchRequest.Unit) throws {
        let answer = try ask([("q", "第七条"), ("unit", unit.rawValue)])
        #expect(answer.items.first?.article?.number == "7")
    }

    @Test func `a polite question about a number is the number`() throws {
        let number = try #require(Self.documents[5].number)
        #expect(try ask("请问\(number)还有效吗？").items.first?.number == number)
    }

    @Test func `a person's number is not looked up and not repeated`() throws {
        let answer = try ask("110101199003078515 食品")
        #expect(answer.total.value == 0)
        #expect(!answer.query.given.contains("110101199003078515"))
    }
}
