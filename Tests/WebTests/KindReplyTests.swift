// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

@testable import Web

/// The JSON of subjects, decisions under an article and ledgers: what the engine says, and refusals by name.
@Suite struct KindReplyTests {
    static let records = InventedRecords(subjects: 20, acts: 80, entries: 40, seed: 11)
    private static let started = Task { () -> (site: TestSite, clock: TurningClock) in
        let clock = TurningClock(Beijing.today)
        let corpus = try IndexedCorpus(
            InventedStatutes.documents, others: records.all + [ending], today: { clock.day })
        return (TestSite(port: try await TestSite.serve(corpus.engine, clock: nil), corpus: corpus), clock)
    }

    static var ending: CreditEntry {
        var entry = CreditEntry(
            id: "ending", subjectCode: InventedCode.credit(600), subjectName: "元谋示例终期商贸有限公司", section: .honest,
            sectionText: "诚实守信", source: SourceReference(name: "示例信用库", id: "ending"))
        entry.displayUntil = Beijing.today
        return entry
    }

    private func get<Answer: Decodable>(_ path: String) async throws -> Answer {
        let reply = try await Self.started.value.site.get(path)
        #expect(reply.status == 200, "\(path): \(reply.text.prefix(200))")
        #expect(reply["Content-Type"]?.hasPrefix("application/json") == true)
        #expect(reply["Access-Control-Allow-Origin"] == "*")
        #expect(reply["ETag"] != nil)
        return try JSONDecoder().decode(Answer.self, from: reply.body)
    }

    private func refusal(_ path: String) async throws -> (status: Int, code: String?, allowed: [String]) {
        let reply = try await Self.started.value.site.get(path)
        let problem = try reply.json()
        return (reply.status, problem["code"] as? String, problem["allowed"] as? [String] ?? [])
    }

    private var engine: Engine { get async throws { try await Self.started.value.site.corpus.engine } }

    @Test func `a subject by its code and by a question is what the engine answers`() async throws {
        let today = try await engine.today()
        for subject in Self.records.subjects.prefix(6) {
            let code = try #require(subject.code)
            var expected = try await engine.subject(code, asOf: today)
            for path in [Address.subject(code), Address.search("/api/v1/subjects", [("q", code)])] {
                var given: SubjectAnswer = try await get(path)
                given.meta.tookMs = 0
                expected.meta.tookMs = 0
                #expect(given == expected)
            }
        }
    }

    @Test func `a lower-case code is the same subject, a wrong one names the right one`() async throws {
        let code = try #require(Self.records.subjects[3].code)
        let lower: SubjectAnswer = try await get(Address.subject(code.lowercased()))
        #expect(lower.code == code)
        let zero = try #require(code.lastIndex(of: "0"))
        let wrong = try await refusal(Address.subject(code.replacingCharacters(in: zero...zero, with: "O")))
        #expect(wrong.status == 400 && wrong.code == "bad_code" && wrong.allowed == [code])
    }

    @Test func `an unknown code is not found, a blank question is answered`() async throws {
        let unknown = InventedCode.credit(777_777)
        let missing = try await refusal(Address.subject(unknown))
        #expect(missing.status == 404 && missing.code == "not_found")
        let blank: SubjectAnswer = try await get(Address.search("/api/v1/subjects", [("q", unknown)]))
        #expect(blank.outcome == .nothing && !blank.searched.isEmpty)
        let empty = try await refusal("/api/v1/subjects")
        #expect(empty.status == 400 && empty.code == "missing_query")
        let odd = try await refusal("/api/v1/subjects?name=x")
        #expect(odd.status == 400 && odd.code == "unknown_parameter")
    }

    @Test func `a person's number is refused without an echo`() async throws {
        for path in ["/api/v1/subjects/110101199003078515", "/api/v1/subjects?q=110101199003078515"] {
            let reply = try await Self.started.value.site.get(path)
            #expect(!reply.text.contains("1990"))
        }
        let path = try await refusal("/api/v1/subjects/110101199003078515")
        #expect(path.status == 400 && path.code == "personal_query")
        let page = try await Self.started.value.site.get("/search?q=110101199003078515")
        #expect(page.status == 200 && !page.text.contains("1990"))
        let status = try await Self.started.value.site.get("/status?q=110101199003078515")
        #expect(status.status == 200 && !status.text.contains("1990"))
    }

    @Test func `decisions under an article are what the engine answers, page by page`() async throws {
        let today = try await engine.today()
        var expected = try await engine.basis("示例食品经营法第12条", asOf: today, page: 2, limit: 5)
        let parameters = [("citation", "示例食品经营法第12条"), ("page", "2"), ("limit", "5")]
        var given: BasisAnswer = try await get(
            Address.search("/api/v1/basis", parameters.map { (name: $0.0, value: $0.1) }))
        given.meta.tookMs = 0
        expected.meta.tookMs = 0
        #expect(given == expected)
        let next = try #require(given.links.prev)
        let first: BasisAnswer = try await get(next)
        #expect(first.page == 1 && first.decisions.total == given.decisions.total)
    }

    @Test(
        arguments: [
            ("/api/v1/basis", "missing_query"), ("/api/v1/basis?citation=%E9%A3%9F%E5%93%81", "bad_citation"),
            ("/api/v1/basis?citation=x&limit=0", "bad_limit"), ("/api/v1/basis?citation=x&page=a", "bad_page"),
            ("/api/v1/basis?q=x", "unknown_parameter"), ("/api/v1/ledger/expiring?limit=5000", "bad_limit"),
            ("/api/v1/ledger/expiring?as_of=x", "bad_date"),
        ])
    func `a malformed question is refused by name`(path: String, code: String) async throws {
        let refused = try await refusal(path)
        #expect(refused.status == 400 && refused.code == code)
    }

    @Test(arguments: LedgerRule.allCases)
    func `a ledger is what the engine answers`(rule: LedgerRule) async throws {
        let today = try await engine.today()
        var expected = try await engine.ledger(rule, asOf: today, limit: 10)
        var given: LedgerAnswer = try await get("/api/v1/ledger/\(rule.rawValue)?limit=10")
        given.meta.tookMs = 0
        expected.meta.tookMs = 0
        #expect(given == expected)
    }

    @Test func `an unknown ledger is no address`() async throws {
        #expect(try await refusal("/api/v1/ledger/none").status == 404)
    }

    @Test func `what ends today is gone tomorrow, whatever tag is sent`() async throws {
        let (site, clock) = try await Self.endingSite()
        let code = InventedCode.credit(600)
        let today = try await site.get(Address.subject(code))
        #expect(today.status == 200)
        let tag = try #require(today["ETag"])
        let record = try await site.get("/api/v1/records/ending")
        #expect(record.status == 200)
        clock.day = clock.day.adding(days: 1)
        #expect(try await site.get(Address.subject(code), headers: ["If-None-Match: \(tag)"]).status == 404)
        #expect(try await site.get("/api/v1/records/ending").status == 404)
        let search = try await site.get(Address.search("/api/v1/search", [("q", "示例终期")]))
        let answer = try JSONDecoder().decode(SearchAnswer.self, from: search.body)
        #expect(!answer.items.contains { $0.id == "ending" })
    }

    /// A site of its own, since its clock is turned.
    private static func endingSite() async throws -> (TestSite, TurningClock) {
        let clock = TurningClock(Beijing.today)
        let corpus = try IndexedCorpus([], others: [ending], today: { clock.day })
        return (TestSite(port: try await TestSite.serve(corpus.engine, clock: nil), corpus: corpus), clock)
    }

    @Test func `the description names every address of the interface`() throws {
        let text = String(decoding: PackageResources.openapi_yaml, as: UTF8.self)
        for path in [
            "search", "records/{id}", "status", "subjects", "subjects/{code}", "basis", "ledger/{rule}", "suggest",
            "export",
        ] {
            #expect(text.contains("\n  /api/v1/\(path):\n"), "\(path)")
        }
        for rule in LedgerRule.allCases { #expect(text.contains(rule.rawValue)) }
        for kind in RecordKind.allCases { #expect(text.contains(kind.rawValue)) }
    }
}
