// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

@testable import Web

/// The pages of ledgers, lists, subjects of two sources and drafts.
@Suite struct LedgerListPageTests {
    private static func document(
        _ id: String, _ title: String, published: String, _ documentClass: DocumentClass = .normativeDocument
    ) -> NormativeDocument {
        var document = NormativeDocument(
            id: id, workID: "w-" + id, workName: title, title: title, source: SourceReference(name: "示例来源", id: id))
        document.documentClass = documentClass
        document.publishedOn = CivilDate(published)
        document.effectiveOn = CivilDate(published)
        document.effectiveConfidence = .high
        document.issuers = ["元谋县人民政府"]
        document.body = "示例正文。"
        return document
    }

    private static func item(_ id: String, from: String, until: String?, organ: String) -> ListItem {
        var item = ListItem(
            id: id, list: .power, code: "A<1>", name: "示例事项", organ: organ,
            source: SourceReference(name: "示例清单", id: id))
        item.validFrom = CivilDate(from)
        item.validUntil = until.flatMap { CivilDate($0) }
        item.procedure = "流程" + id
        return item
    }

    private static let started = Task { () -> TestSite in
        var ending = document("ending", "元谋县示例到期办法", published: "2024-01-10")
        ending.expiresOn = CivilDate("2027-01-31")
        let documents = [
            ending, document("draft", "元谋县示例夜市办法（征求意见稿）", published: "2025-01-10", .draft),
            document("final", "元谋县示例夜市办法", published: "2025-04-10"),
        ]
        let subjects = ["示例登记库", "示例信用平台"].map { source in
            MarketSubject(
                id: "s-" + source, code: InventedCode.credit(71), name: "元谋示例双源商贸有限公司",
                source: SourceReference(name: source, id: "1"))
        }
        let items = [
            item("old", from: "2020-01-01", until: "2022-12-31", organ: "元谋县农业农村局"),
            item("new", from: "2023-01-01", until: nil, organ: "元谋县农业农村局"),
        ]
        let corpus = try IndexedCorpus(documents, others: subjects as [any PublicRecord] + items)
        return TestSite(port: try await TestSite.serve(corpus.engine), corpus: corpus)
    }

    private func get(_ path: String) async throws -> RawReply { try await Self.started.value.get(path) }

    @Test(arguments: LedgerRule.allCases)
    func `every ledger has a page that lists what the engine lists`(rule: LedgerRule) async throws {
        let reply = try await get("/ledger/" + rule.rawValue)
        #expect(reply.status == 200)
        #expect(reply.text.contains("<h1>\(rule.label)</h1>") && reply.text.contains("/api/v1/ledger/\(rule.rawValue)"))
        let answer = try await Self.started.value.corpus.engine.ledger(rule, asOf: TestSite.today)
        for item in answer.items { #expect(reply.text.contains(item.links.html), "\(item.id)") }
        for other in LedgerRule.allCases { #expect(reply.text.contains("/ledger/" + other.rawValue)) }
    }

    @Test func `a ledger is narrowed by its links, and unknown ones are not found`() async throws {
        let reply = try await get("/ledger/expiring?state=expiring")
        #expect(reply.status == 200 && reply.text.contains("元谋县示例到期办法") && reply.text.contains("查看全部"))
        #expect(try await get("/ledger/expiring?state=passed").text.contains("没有符合条件的记录"))
        #expect(try await get("/ledger/nothing").status == 404)
        #expect(try await get("/ledger/expiring?page=0").status == 400)
    }

    @Test func `a list is shown by day, with what changed`() async throws {
        let now = try await get("/list/power")
        #expect(now.status == 200 && now.text.contains("A&lt;1&gt;") && now.text.contains("/item/new"))
        let then = try await get("/list/power?to=2022-06-01")
        #expect(then.text.contains("/item/old") && !then.text.contains("/item/new"))
        let both = try await get("/list/power?from=2022-06-01&to=2024-01-01")
        #expect(both.text.contains("改动的事项") && both.text.contains("流程old") && both.text.contains("流程new"))
        let same = try await get("/list/power?from=2023-06-01&to=2024-01-01")
        #expect(same.text.contains("没有变化"))
        #expect(try await get("/list/power?from=2024-01-02&to=2024-01-01").status == 400)
        #expect(try await get("/list/nothing").status == 404)
        #expect(try await get("/list/power?from=&to=").status == 200)
    }

    @Test func `the same list as data`() async throws {
        let reply = try await get("/api/v1/lists/power?from=2022-06-01&to=2024-01-01")
        #expect(reply.status == 200)
        let answer = try JSONDecoder().decode(ListAnswer.self, from: reply.body)
        #expect(answer.changes?.changed.first?.fields.map(\.field.code) == ["procedure"])
        #expect(try await get("/api/v1/lists/power?since=2022-06-01").status == 400)
    }

    @Test func `a subject of two sources is one page that names both`() async throws {
        let reply = try await get("/subject/" + InventedCode.credit(71))
        #expect(reply.status == 200 && reply.text.contains("示例信用平台、示例登记库"))
        #expect(reply.text.contains("按同一代码合并显示"))
    }

    @Test func `a draft is never in force and leads to its final text`() async throws {
        let engine = try await Self.started.value.corpus.engine
        for day in ["2025-01-10", "2025-04-10", "2026-11-20"] {
            let day = try #require(CivilDate(day))
            #expect(try engine.record("draft", asOf: day).status?.code == .unverified)
            var request = SearchRequest(text: "示例夜市办法", asOf: day)
            request.statuses = [.inForce]
            #expect(try !engine.search(request).items.contains { $0.id == "draft" })
        }
        let draft = try await get("/doc/draft")
        #expect(draft.text.contains("征求意见稿") && draft.text.contains("/doc/final") && draft.text.contains("不具有效力"))
        #expect(try await get("/doc/final").text.contains("/doc/draft"))
        let status = try engine.status("元谋县示例夜市办法", asOf: TestSite.today)
        #expect(status.matches.first?.id == "final" && status.matches.first?.status.code == .inForce)
    }
}
