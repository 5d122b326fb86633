// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TestSupport
import Testing

@testable import Querying
@testable import Web

/// `/api/v1/export` and `/api/v1/suggest` over the wire.
@Suite struct ExportReplyTests {
    static let query = "q=%E7%A4%BA%E4%BE%8B"

    /// The body of a chunked answer (RFC 9112 §7.1), whole or not at all.
    private func unchunked(_ reply: RawReply) throws -> [UInt8] {
        guard reply["Transfer-Encoding"]?.lowercased() == "chunked" else { return [UInt8](reply.body) }
        var rest = [UInt8](reply.body)[...]
        var body: [UInt8] = []
        while true {
            let end = try #require(rest.firstIndex(of: 13))
            let size = try #require(Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16))
            rest = rest[(end + 2)...]
            guard size > 0 else { return body }
            body += rest.prefix(size)
            rest = rest.dropFirst(size + 2)
        }
    }

    @Test(arguments: ExportFormat.allCases)
    func `a file is what the engine gives`(format: ExportFormat) async throws {
        let site = try await TestSite.shared
        let reply = try await site.get("/api/v1/export?\(Self.query)&format=\(format.rawValue)")
        #expect(reply.status == 200 && reply["Content-Type"] == format.mediaType)
        #expect(reply["Content-Disposition"] == "attachment; filename=\"mingcha-export.\(format.rawValue)\"")
        #expect(reply["X-Robots-Tag"] == "noindex" && reply["Access-Control-Allow-Origin"] == "*")
        var export = Export(
            ExportRequest(SearchRequest(text: "示例", asOf: TestSite.today), format))
        var expected: [UInt8] = []
        while let piece = try export.next(from: site.corpus.engine) { expected += piece }
        #expect(try unchunked(reply) == expected)
        let tag = try #require(reply["ETag"])
        let path = "/api/v1/export?\(Self.query)&format=\(format.rawValue)"
        #expect(try await site.get(path, headers: ["If-None-Match: \(tag)"]).status == 304)
        let head = try await site.get(path, method: "HEAD")
        #expect(head.status == 200 && head.body.isEmpty)
    }

    @Test(arguments: [
        ("/api/v1/export?q=a", "bad_format"), ("/api/v1/export?q=a&format=pdf", "bad_format"),
        ("/api/v1/export?format=csv", "missing_query"), ("/api/v1/export?q=a&format=csv&limit=5", "unknown_parameter"),
        ("/api/v1/suggest", "missing_query"), ("/api/v1/suggest?q=a&limit=5", "unknown_parameter"),
    ])
    func `what is wrong is named`(path: String, code: String) async throws {
        let reply = try await TestSite.shared.get(path)
        let given = try reply.json()["code"] as? String
        #expect(reply.status == 400 && given == code)
    }

    @Test func `suggestions are those of the engine`() async throws {
        let site = try await TestSite.shared
        for typed in ["示例县", "slx", "yuanzheng", "元政发〔20"] {
            let reply = try await site.get(Address.search("/api/v1/suggest", [("q", typed)]))
            #expect(reply.status == 200)
            var given = try JSONDecoder().decode(SuggestionAnswer.self, from: reply.body)
            var expected = try site.corpus.engine.suggest(typed)
            given.meta.tookMs = 0
            expected.meta.tookMs = 0
            #expect(given == expected)
        }
    }

    @Test func `a blank result offers what was meant by its sound`() async throws {
        let page = try await TestSite.shared.get("/search?q=zzzzzz").text
        #expect(!page.contains("您要找的可能是"))
        let found = try await TestSite.shared.get("/search?q=shilixiansenlin").text
        #expect(found.contains("您要找的可能是") && found.contains("href=\"/doc/plan-2022\""))
    }

    @Test func `a page of results leads to its files`() async throws {
        let page = try await TestSite.shared.get("/search?\(Self.query)&kind=document&page=2&limit=5").text
        #expect(page.contains("href=\"/api/v1/export?\(Self.query)&amp;kind=document&amp;format=csv\""))
    }
}
