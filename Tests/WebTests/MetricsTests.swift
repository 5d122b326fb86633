// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import TestSupport
import Testing

@testable import Web

/// What `/metrics` counts, in the form that Prometheus reads.
@Suite struct MetricsTests {
    /// The samples of a reply by name and labels.
    private func samples(_ text: String) -> [String: Double] {
        var samples: [String: Double] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let space = line.lastIndex(of: " "), let value = Double(line[line.index(after: space)...]) else {
                Issue.record("no sample: \(line)")
                continue
            }
            #expect(samples.updateValue(value, forKey: String(line[..<space])) == nil, "twice: \(line)")
        }
        return samples
    }

    @Test func `requests, kept answers and the index are counted`() async throws {
        let corpus = try IndexedCorpus(SampleCounty.documents, cleanup: SampleCounty.cleanup)
        let site = TestSite(port: try await TestSite.serve(corpus.engine), corpus: corpus)
        let path = "/api/v1/search?q=%E5%AE%89%E5%85%A8"
        for _ in 0..<3 { #expect(try await site.get(path).status == 200) }
        #expect(try await site.get("/api/v1/search?q=").status == 400)
        #expect(try await site.get("/gibt/es/nicht").status == 404)
        let reply = try await site.get("/metrics")
        #expect(reply.status == 200)
        #expect(reply["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(reply["Cache-Control"] == "no-store")
        let found = samples(reply.text)
        #expect(found[#"mingcha_requests_total{route="/api/v1/search",status="200"}"#] == 3)
        #expect(found[#"mingcha_requests_total{route="/api/v1/search",status="400"}"#] == 1)
        #expect(found[#"mingcha_requests_total{route="NotFound",status="404"}"#] == 1)
        #expect(found["mingcha_request_duration_seconds_count"] == 5)
        #expect(found[#"mingcha_request_duration_seconds_bucket{le="+Inf"}"#] == 5)
        #expect(found["mingcha_answers_kept_total"] == 2)
        #expect(found["mingcha_answers_made_total"] == 1)
        #expect((found["mingcha_answers_kept_bytes"] ?? 0) > 1_000)
        #expect(found["mingcha_index_open"] == 1)
        #expect(found["mingcha_index_records"] == Double(try corpus.engine.manifest().records))
        #expect((found["mingcha_index_data_through_seconds"] ?? 0) > 1_500_000_000)
        #expect((found["process_resident_memory_bytes"] ?? 0) > 1_000_000)
        // A new index that nobody has asked yet does not make the one that serves disappear.
        try corpus.add([InventedStatutes.documents[0]])
        _ = try corpus.projector.build()
        #expect(samples(try await site.get("/metrics").text)["mingcha_index_open"] == 1)
        #expect(!reply.text.contains("gibt") && !reply.text.contains("%E5"))
    }

    @Test func `without an index and with all threads busy there are metrics all the same`() async throws {
        let folder = try TemporaryFolder()
        let service = SearchService(
            Engine(folder: folder.file("index")), limits: SearchService.Limits(running: 1, waiting: 0))
        let site = TestSite(port: try await TestSite.serve(service), corpus: try await TestSite.shared.corpus)
        let busy = await BusyService(service)
        #expect(try await site.get("/readyz").status == 503)
        let found = samples(try await site.get("/metrics").text)
        #expect(found["mingcha_index_open"] == 0)
        #expect(found["mingcha_questions_running"] == 1)
        #expect(found["mingcha_questions_refused_total"] == 1)
        try await busy.letGo()
    }

    @Test func `durations fall into the bucket that holds them`() {
        let counts = RequestCounts()
        for milliseconds in [1, 2, 3, 1_000, 1_001] {
            counts.note(route: "/", status: 200, elapsed: .milliseconds(milliseconds))
        }
        #expect(counts.counts.durations == [1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1])
        #expect(abs(counts.counts.seconds - 2.007) < 1e-9)
    }

    @Test func `labels are escaped`() {
        var text = MetricsText()
        text.family("a", .counter, "zwei\nZeilen \\ \"so\"")
        text.sample("a", 1, [("b", "\"\\\n")])
        #expect(text.text == "# HELP a zwei\\nZeilen \\\\ \"so\"\n# TYPE a counter\na{b=\"\\\"\\\\\\n\"} 1\n")
    }
}
