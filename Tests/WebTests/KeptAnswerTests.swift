// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import TestSupport
import Testing

/// What needs no work is answered even while nobody can work.
@Suite struct KeptAnswerTests {
    @Test func `kept and unchanged answers are given while all threads are busy, others are refused`() async throws {
        let corpus = try IndexedCorpus(SampleCounty.documents, cleanup: SampleCounty.cleanup)
        let service = SearchService(corpus.engine, limits: SearchService.Limits(running: 1, waiting: 0))
        let site = TestSite(port: try await TestSite.serve(service), corpus: corpus)
        let path = "/api/v1/search?q=%E5%AE%89%E5%85%A8"
        // The place of the first answer comes free just after it was sent.
        var first = try await site.get(path)
        while first.status == 503 { first = try await site.get(path) }
        #expect(first.status == 200)
        let tag = try #require(first["etag"])
        let busy = await BusyService(service)
        let kept = try await site.get(path)
        #expect(kept.status == 200 && kept.body == first.body)
        #expect(try await site.get(path, headers: ["If-None-Match: \(tag)"]).status == 304)
        let other = try await site.get("/api/v1/search?q=%E8%A7%84%E5%AE%9A")
        #expect(other.status == 503 && other["retry-after"] != nil)
        try await busy.letGo()
    }

    @Test func `an answer of an earlier index is not given once another is published`() async throws {
        let corpus = try IndexedCorpus(SampleCounty.documents, cleanup: SampleCounty.cleanup)
        let site = TestSite(port: try await TestSite.serve(corpus.engine), corpus: corpus)
        let path = "/api/v1/search?q=&kind=document"
        let first = try await site.get(path)
        #expect(first.status == 200)
        #expect(try await site.get(path).body == first.body)
        try corpus.add([InventedStatutes.documents[0]])
        _ = try corpus.projector.build()
        let second = try await site.get(path)
        #expect(second.status == 200 && second["etag"] != first["etag"])
    }
}
