// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

@testable import Web

@Suite struct ReplyTests {
    static let pages = [
        "/", "/search?q=%E9%A3%9F%E5%93%81", "/search?q=zzzz", "/doc/safety-2020", "/doc/stalls-2012",
        "/cleanup/round-2023",
        "/status", "/status?q=%E7%A4%BA%E4%BE%8B%E5%8E%BF", "/browse", "/about", "/api", "/nope", "/search?page=x",
    ]
    static let data = [
        "/api/v1/search?q=%E9%A3%9F%E5%93%81", "/api/v1/records/safety-2020", "/api/v1/status?q=safety-2020",
        "/api/v1/records/round-2023", "/api/v1/openapi.yaml",
    ]

    @Test(arguments: pages + data + ["/livez", "/assets/site.css", "/robots.txt"])
    func `every answer forbids foreign content and guessing`(path: String) async throws {
        let reply = try await TestSite.shared.get(path)
        let policy = try #require(reply["Content-Security-Policy"])
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe") && !policy.contains("script-src"))
        #expect(reply["X-Content-Type-Options"] == "nosniff")
        #expect(reply["Referrer-Policy"] == "same-origin")
        #expect(reply["X-Request-Id"]?.isEmpty == false)
        #expect(reply["Content-Length"] == String(reply.body.count))
    }

    @Test(arguments: pages + data + ["/livez", "/readyz", "/statusz", "/api/v1/nope"])
    func `HEAD is GET without the body`(path: String) async throws {
        let site = try await TestSite.shared
        let (get, head) = (try await site.get(path), try await site.get(path, method: "HEAD"))
        #expect(head.status == get.status)
        #expect(head.body.isEmpty)
        #expect(head["Content-Type"] == get["Content-Type"])
        #expect(head["ETag"] == get["ETag"])
        // The time that an answer took is part of it.
        if !path.contains("search"), !path.contains("/records/") {
            #expect(head["Content-Length"] == get["Content-Length"])
        }
    }

    @Test(
        arguments: pages.filter {
            $0 != "/nope" && !$0.contains("page=x") && !["/status", "/about", "/api"].contains($0)
        } + data)
    func `an answer that is known already is 304`(path: String) async throws {
        let site = try await TestSite.shared
        let first = try await site.get(path)
        let tag = try #require(first["ETag"])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        for header in [tag, "W/" + tag, "\"other\", " + tag, "*"] {
            let second = try await site.get(path, headers: ["If-None-Match: " + header])
            #expect(second.status == 304)
            #expect(second.body.isEmpty)
            #expect(second["ETag"] == tag)
        }
        #expect(try await site.get(path, headers: ["If-None-Match: \"other\""]).status == 200)
    }

    @Test func `the tag tells questions, days and faces apart, and not spellings of one question`() async throws {
        let site = try await TestSite.shared
        let search = "/api/v1/search?q=%E9%A3%9F%E5%93%81"
        let different = [
            search, search + "&page=2", search + "&as_of=2020-01-01", search + "&sort=newest",
            "/search?q=%E9%A3%9F%E5%93%81",
            "/api/v1/search?q=%E5%AE%89%E5%85%A8",
        ]
        var tags: [String?] = []
        for path in different { tags.append(try await site.get(path)["ETag"]) }
        #expect(Set(tags).count == different.count)
        let same = [
            search + "&page=1", search + "&limit=20&sort=relevance", "/api/v1/search?limit=20&q=%e9%a3%9f%e5%93%81",
        ]
        for path in same { #expect(try await site.get(path)["ETag"] == tags[0]) }
    }

    @Test(arguments: data)
    func `data are open to all origins and cached briefly`(path: String) async throws {
        let reply = try await TestSite.shared.get(path, headers: ["Origin: https://example.invalid"])
        #expect(reply["Access-Control-Allow-Origin"] == "*")
        #expect(reply["Cache-Control"]?.contains("max-age=") == true)
    }

    @Test func `searches and records may be shown while they are asked for anew`() async throws {
        for path in ["/search?q=a", "/doc/safety-2020", "/api/v1/search?q=a"] {
            let reply = try await TestSite.shared.get(path)
            #expect(reply["Cache-Control"] == "public, max-age=60, stale-while-revalidate=600")
        }
        #expect(try await TestSite.shared.get("/search?q=*")["Cache-Control"] == "no-store")
    }

    @Test func `the API answers as the engine does`() async throws {
        let site = try await TestSite.shared
        let reply = try await site.get("/api/v1/search?q=%E9%A3%9F%E5%93%81&status=in_force&sort=newest")
        var question = SearchRequest(text: "食品", asOf: TestSite.today)
        question.statuses = [.inForce]
        question.sort = .newest
        var expected = try site.corpus.engine.search(question, today: TestSite.today)
        var given = try JSONDecoder().decode(SearchAnswer.self, from: reply.body)
        (expected.meta.tookMs, given.meta.tookMs) = (0, 0)
        #expect(given == expected)
        #expect(given.total.value > 0)
    }

    @Test func `a record and a state are told as of the day asked about`() async throws {
        let site = try await TestSite.shared
        let day = SampleCounty.day(2019, 6, 1)
        let reply = try await site.get("/api/v1/records/safety-2016?as_of=2019-06-01")
        var given = try JSONDecoder().decode(RecordAnswer.self, from: reply.body)
        var expected = try site.corpus.engine.record("safety-2016", asOf: day)
        (expected.meta.tookMs, given.meta.tookMs) = (0, 0)
        #expect(given == expected)
        #expect(given.status?.code == .inForce)
        let status = try await site.get("/api/v1/status?q=" + Address.encoded("元政发〔2016〕1号") + "&as_of=2019-06-01")
        let found = try JSONDecoder().decode(StatusReply.self, from: status.body)
        #expect(found.matches.first?.id == "safety-2016")
        #expect(found.asOf == day)
    }

    @Test(arguments: [
        ("/browse/field/F08", "/search?field=F08&sort=newest"),
        ("/browse/year/2020", "/search?from=2020-01-01&to=2020-12-31&sort=newest"),
        ("/doc/round-2023", "/cleanup/round-2023"), ("/cleanup/safety-2020", "/doc/safety-2020"),
    ])
    func `an address of another kind leads on`(path: String, target: String) async throws {
        let reply = try await TestSite.shared.get(path)
        #expect((301...308).contains(reply.status))
        #expect(reply["Location"] == target)
    }

    @Test func `probes tell what is served`() async throws {
        let site = try await TestSite.shared
        #expect(try await site.get("/livez").text == "ok\n")
        #expect(try await site.get("/readyz").text == "ok\n")
        let status = try await site.get("/statusz").json()
        let manifest = try site.corpus.engine.manifest()
        #expect(status["serving_revision"] as? String == manifest.revision)
        #expect(status["records"] as? Int == manifest.records)
        #expect(status["indexed_seq"] as? Int == Int(manifest.sequence))
    }

    @Test func `a site without an index lives, is not ready and says so`() async throws {
        let folder = try TemporaryFolder()
        let port = try await TestSite.serve(Engine(folder: folder.file("index")))
        let site = TestSite(port: port, corpus: try await TestSite.shared.corpus)
        #expect(try await site.get("/livez").status == 200)
        for path in ["/readyz", "/statusz", "/api/v1/search?q=a", "/api/v1/records/x", "/api/v1/status?q=a"] {
            let reply = try await site.get(path)
            #expect(reply.status == 503)
            #expect(reply["Retry-After"] != nil)
            #expect(try reply.json()["code"] as? String == "index_unavailable")
            #expect(!reply.text.contains(folder.path))
        }
        #expect(try await site.get("/search?q=a").status == 503)
        let home = try await site.get("/")
        #expect(home.status == 200)
        #expect(home.text.contains("检索数据正在准备"))
        #expect(try await site.get("/about").status == 200)
    }

    @Test func `an index that appears is served without a restart`() async throws {
        let folder = try TemporaryFolder()
        let port = try await TestSite.serve(Engine(folder: folder.file("index")))
        let corpus = try await TestSite.shared.corpus
        let site = TestSite(port: port, corpus: corpus)
        #expect(try await site.get("/readyz").status == 503)
        try FileManager.default.copyItem(atPath: corpus.indexFolder, toPath: folder.file("index"))
        #expect(try await site.get("/readyz").status == 200)
        #expect(try await site.get("/doc/safety-2020").status == 200)
    }

    @Test func `errors show no path, type or library word`() async throws {
        let site = try await TestSite.shared
        for path in ["/search?q=*", "/doc/nope", "/nope", "/api/v1/search?page=x", "/api/v1/records/nope"] {
            let text = try await site.get(path).text
            for word in ["Xapian", "Swift", "Sources/", "/tmp", "Error(", "Optional("] {
                #expect(!text.contains(word), "\(path)")
            }
        }
    }
}
