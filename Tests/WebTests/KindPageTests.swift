// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

@testable import Web

/// The pages of decisions, credit entries and subjects say what the engine says and nothing more.
@Suite struct KindPageTests {
    static let records = InventedRecords(subjects: 20, acts: 80, entries: 40, seed: 12)
    private static let started = Task { () -> TestSite in
        let corpus = try IndexedCorpus(InventedStatutes.documents, others: records.all)
        return TestSite(port: try await TestSite.serve(corpus.engine, clock: nil), corpus: corpus)
    }

    private func page(_ path: String) async throws -> RawReply { try await Self.started.value.get(path) }

    private func listed(_ kind: RecordKind) async throws -> [SearchAnswer.Item] {
        var request = SearchRequest(text: "", asOf: Beijing.today)
        request.kinds = [kind]
        request.limit = 5
        let engine = try await Self.started.value.corpus.engine
        return try engine.search(request).items
    }

    @Test(arguments: [RecordKind.enforcement, .licence, .credit, .subject])
    func `every hit leads to a page that names it`(kind: RecordKind) async throws {
        let items = try await listed(kind)
        try #require(!items.isEmpty)
        for item in items {
            let reply = try await page(item.links.html)
            #expect(reply.status == 200, "\(item.links.html)")
            #expect(reply.text.contains("<h1>"))
            #expect(reply.text.contains(HTMLEscaping().escapeText(item.number ?? item.title)), "\(item.links.html)")
            #expect(reply.text.contains("noindex"))
        }
    }

    @Test func `the page of a subject lists its decisions and what was searched`() async throws {
        let engine = try await Self.started.value.corpus.engine
        for subject in Self.records.subjects.prefix(6) {
            let code = try #require(subject.code)
            let answer = try engine.subject(code, asOf: engine.today())
            let reply = try await page("/subject/" + code)
            #expect(reply.status == 200)
            for act in answer.acts + answer.licences {
                #expect(reply.text.contains(Address.page(act.kind, act.id)), "\(code) without \(act.id)")
            }
            for entry in answer.credit.flatMap(\.entries) {
                #expect(reply.text.contains(Address.page(.credit, entry.id)), "\(code) without \(entry.id)")
            }
            #expect(reply.text.contains("查询的来源"))
        }
    }

    @Test func `the page of an article lists the decisions that apply it, with the article as it stood`() async throws {
        let engine = try await Self.started.value.corpus.engine
        let citation = "示例食品经营法第十二条"
        let answer = try engine.basis(citation, asOf: engine.today())
        try #require(answer.decisions.total > 0)
        let reply = try await page(Address.search("/basis", [("citation", citation)]))
        #expect(reply.status == 200 && reply.text.contains("noindex"))
        #expect(reply.text.contains("适用本条的决定 \(answer.decisions.total) 件"))
        for decision in answer.decisions.items {
            #expect(reply.text.contains(decision.links.html), "\(decision.id)")
        }
        for count in answer.decisions.byOrgan { #expect(reply.text.contains("\(count.label) \(count.count) 件")) }
        #expect(reply.text.contains("决定当日的条文"))
        // The page that the links of the API name.
        let first = try await page(Address.search("/basis", [("citation", citation), ("limit", "1")]))
        #expect(first.text.contains("下一页"))
        #expect(try await page("/basis?citation=%E9%A3%9F%E5%93%81").status == 400)
        #expect(try await page("/basis").text.contains("name=\"citation\""))
    }

    @Test func `subjects has the page of subject, and machines are asked to keep off lists of decisions`() async throws
    {
        #expect(try await page("/subjects").text == page("/subject").text)
        let robots = try await page("/robots.txt").text
        for path in ["/basis", "/ledger/", "/subject", "/decision/", "/credit/", "/search"] {
            #expect(robots.contains("Disallow: \(path)\n"), "\(path)")
        }
    }

    @Test func `a question without an answer says what it is a blank of`() async throws {
        let reply = try await page(Address.search("/subject", [("q", "没有这家示例公司")]))
        #expect(reply.status == 200)
        #expect(reply.text.contains("不等于没有"))
        #expect(try await page("/subject").status == 200)
        #expect(try await page("/subject?q=").status == 200)
    }

    @Test func `a person's number is not repeated`() async throws {
        let number = "53232819850615001X"
        let reply = try await page(Address.search("/subject", [("q", number)]))
        #expect(reply.status == 200)
        #expect(!reply.text.contains(number))
    }

    @Test(arguments: ["decision", "credit", "interpretation", "item", "benchmark"])
    func `an unknown id is not found`(folder: String) async throws {
        #expect(try await page("/\(folder)/nothing-here").status == 404)
    }

    @Test func `a record under another kind's address is sent on`() async throws {
        let item = try #require(try await listed(.credit).first)
        let reply = try await page("/decision/" + Address.encoded(item.id))
        #expect(reply.status == 308 || reply.status == 301)
        #expect(reply["Location"] == item.links.html)
    }
}
