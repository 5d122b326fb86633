// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import TestSupport
import Testing

@testable import Web

/// The queries of reliability.md §5 over a socket: exact status and code.
@Suite struct BadQueryTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var query: String
        var code: String?
        var testDescription: String { name }

        init(_ name: String, q: String, _ code: String? = nil) {
            self.init(name, raw: "q=" + Address.encoded(q), code)
        }

        init(_ name: String, raw: String, _ code: String? = nil) {
            self.name = name
            query = raw
            self.code = code
        }
    }

    static let refused = [
        Case("Q1", raw: "", "missing_query"), Case("Q1b", raw: "q=", "missing_query"),
        Case("Q2", q: " \u{3000} ", "missing_query"), Case("Q4", q: "*", "wildcard_too_short"),
        Case("Q5", q: "食*", "wildcard_too_short"), Case("Q7", q: "*公司", "leading_wildcard"),
        Case("Q8", q: "食品* 安全* 生产*", "too_many_wildcards"),
        Case("Q9", q: String(repeating: "a", count: 201), "query_too_long"),
        Case("Q10", q: (1...33).map { "w\($0)" }.joined(separator: " "), "too_many_terms"),
        Case("Q11", q: (1...100).map { "甲\($0)" }.joined(separator: " OR "), "query_too_long"),
        Case("Q12", q: String(repeating: "(", count: 9) + "A" + String(repeating: ")", count: 9), "too_deep"),
        Case("Q13", q: String(repeating: "(", count: 1_000), "query_too_long"),
        Case("Q18", q: "NOT A", "negative_only"), Case("Q19", q: "NOT NOT A", "negative_only"),
        Case("Q20", q: "A NEAR/21 B", "window_too_large"),
        Case("Q21", q: "A NEAR/99999999999999999999 B", "window_too_large"),
        Case("Q29", raw: "q=%00", "invalid_character"), Case("Q30", raw: "q=%FF%FE", "invalid_utf8"),
        Case("Q31", raw: "q=%C0%80", "invalid_utf8"), Case("Q32", raw: "q=%ED%A0%80", "invalid_utf8"),
        Case("Q33", raw: "q=%zz", "bad_encoding"), Case("Q38", q: "type:未知", "bad_filter"),
        Case("Q38b", raw: "q=a&kind=unknown", "bad_filter"), Case("Q38c", raw: "q=a&field=F99", "bad_filter"),
        Case("Q38d", raw: "q=a&status=dead", "bad_filter"),
        Case("Q39", raw: "q=a&from=2023-02-02&to=2023-02-01", "bad_range"),
        Case("Q40", raw: "q=a&from=2023-02-30", "bad_date"), Case("Q40b", raw: "q=a&as_of=20260231", "bad_date"),
        Case("Q46", raw: "q=a&q=b", "duplicate_parameter"), Case("Q47a", raw: "q=a&page=0", "bad_page"),
        Case("Q47b", raw: "q=a&page=-1", "bad_page"), Case("Q47c", raw: "q=a&page=abc", "bad_page"),
        Case("Q47d", raw: "q=a&page=9223372036854775808", "bad_page"),
        Case("Q48", raw: "q=a&limit=1&page=1002", "too_deep_page"), Case("Q49a", raw: "q=a&limit=101", "bad_limit"),
        Case("Q49b", raw: "q=a&limit=0", "bad_limit"), Case("Q50", raw: "q=a&sort=drop", "bad_sort"),
        Case("unit", raw: "q=a&unit=words", "bad_unit"), Case("unknown", raw: "q=a&colour=red", "unknown_parameter"),
        Case("unknown2", raw: "q=a&Q=b", "unknown_parameter"),
    ]

    static let answered = [
        Case("Q3", q: "，。！"), Case("Q6", q: "食品*"), Case("Q14", q: "(A B"), Case("Q15", q: "\""),
        Case("Q16", q: "\"食品安全"), Case("Q17", q: "AND"), Case("Q22", q: "2023 年度A级 纳税人"), Case("Q23", q: "ＡＢＣ１２３"),
        Case("Q24", q: "买买提·艾山"), Case("Q25", q: "𠮷"), Case("Q26", q: "安全生產"), Case("Q27", q: "食\u{200B}品"),
        Case("Q28", q: "食品\u{202E}安全"), Case("Q34", raw: "q=%2525"), Case("Q35", q: "<script>alert(1)</script>"),
        Case("Q36", q: "' OR 1=1 --"), Case("Q37", q: "site:食品"), Case("Q42", q: "110101199003074610"),
        Case("Q43", q: "91532328MA6K000000"), Case("Q45", q: String(repeating: "é", count: 150)), Case("Q51", q: "😀"),
        Case("plus", raw: "q=a+b"),
    ]

    @Test(arguments: refused)
    func `the API refuses with 400 and names why`(query: Case) async throws {
        let reply = try await TestSite.shared.get("/api/v1/search?" + query.query)
        #expect(reply.status == 400)
        #expect(reply["Content-Type"] == "application/problem+json; charset=utf-8")
        let problem = try reply.json()
        #expect(problem["code"] as? String == query.code)
        #expect(problem["status"] as? Int == 400)
        #expect((problem["request_id"] as? String)?.isEmpty == false)
        #expect((problem["errors"] as? [[String: Any]])?.first?["code"] as? String == query.code)
        #expect(problem["parameter"] is String)
    }

    @Test(arguments: refused.filter { $0.code != "missing_query" })
    func `the page refuses with 400 in Chinese`(query: Case) async throws {
        let reply = try await TestSite.shared.get("/search?" + query.query)
        #expect(reply.status == 400)
        #expect(reply["Content-Type"] == "text/html; charset=utf-8")
        #expect(reply.text.contains("<h1>查询条件有误</h1>"))
        #expect(reply.text.contains(query.code ?? "-"))
    }

    @Test(arguments: refused.filter { $0.code == "missing_query" })
    func `a page without a question is the form`(query: Case) async throws {
        let reply = try await TestSite.shared.get("/search?" + query.query)
        #expect(reply.status == 200)
        #expect(reply.text.contains("查文件，看效力，找依据"))
    }

    @Test(arguments: answered)
    func `odd queries are answered`(query: Case) async throws {
        let site = try await TestSite.shared
        let reply = try await site.get("/api/v1/search?" + query.query)
        #expect(reply.status == 200)
        let total = try reply.json()["total"] as? [String: Any]
        #expect(total?["relation"] as? String == "exact")
        #expect(try await site.get("/search?" + query.query).status == 200)
        #expect(try await site.get("/status?" + query.query).status == 200)
    }

    @Test(arguments: ["，。！", "\"", "😀"])
    func `punctuation finds nothing and says so`(text: String) async throws {
        let reply = try await TestSite.shared.get("/search?q=" + Address.encoded(text))
        #expect(reply.text.contains("共 0 条"))
        #expect(reply.text.contains("没有找到不等于没有这份文件"))
    }

    @Test func `an identity number is not looked up`() async throws {
        let reply = try await TestSite.shared.get("/api/v1/search?q=110101199003074610")
        let query = try reply.json()["query"] as? [String: Any]
        #expect((query?["warnings"] as? [String])?.contains { $0.contains("不提供按身份证号码的查询") } == true)
    }

    @Test(arguments: [
        ("/api/v1/status", "missing_query"), ("/api/v1/status?q=a&q=b", "duplicate_parameter"),
        ("/api/v1/status?q=a&page=2", "unknown_parameter"), ("/api/v1/status?q=a&as_of=x", "bad_date"),
        ("/api/v1/records/safety-2020?as_of=x", "bad_date"), ("/api/v1/records/safety-2020?q=x", "unknown_parameter"),
        ("/api/v1/status?q=" + String(repeating: "a", count: 201), "query_too_long"),
    ])
    func `other addresses refuse likewise`(path: String, code: String) async throws {
        let reply = try await TestSite.shared.get(path)
        #expect(reply.status == 400)
        #expect(try reply.json()["code"] as? String == code)
    }

    @Test func `random addresses never end in a server error`() async throws {
        let site = try await TestSite.shared
        let seed = SeededGenerator.announcedSeed("BadQueryTests")
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "食品", "安全", "\"", "(", ")", "（", "《", "》", "*", "?", "-", " ", "NOT ", " OR ", " AND ", " NEAR/3 ",
            "title:",
            "year:2020", "第一条", "元政发〔2020〕2号", "〔", "号", "\u{301}", "𠮷", "a", "1", "%", "&", "=", "\0", "\u{FEFF}",
            "status:", "有效吗", "<", "'", "\\", ";", "kind:document", "organ:", "：",
        ]
        for _ in 0..<250 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let unit = Bool.random(using: &random) ? "&unit=articles" : ""
            let path = ["/api/v1/search", "/search"][Int.random(in: 0...1, using: &random)]
            let reply = try await site.get(path + "?q=" + Address.encoded(text) + unit)
            #expect(reply.status < 500, "\(text.debugDescription)")
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 33...126, using: &random)
            }
            let raw = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "#", with: "%")
            #expect(try await site.get("/search?" + raw).status < 500, "\(raw)")
            #expect(try await site.get("/doc/" + Address.encoded(text.isEmpty ? "x" : text)).status < 500)
        }
    }

    @Test(arguments: ["kind", "as_of", "from", "to", "field", "organ", "status", "sort", "110101199003074610"])
    func `a person's number is repeated from no parameter`(name: String) async throws {
        let site = try await TestSite.shared
        for number in ["110101199003074610", "13987812345"] {
            let query = "q=食品&\(name)=\(number)".replacing("食品", with: Address.encoded("食品"))
            for path in ["/api/v1/search?", "/search?", "/api/v1/export?", "/ledger/expiring?", "/api/v1/status?"] {
                let reply = try await site.get(path + query)
                #expect([400, 404].contains(reply.status), "\(path)\(query)")
                #expect(!reply.text.contains(number) && !reply.text.contains("110101199003074610"), "\(path)\(query)")
            }
        }
    }
}
