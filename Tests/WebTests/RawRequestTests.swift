// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Web

/// The bytes of reliability.md §5 (HTTP) over a plain socket.
@Suite struct RawRequestTests {
    private func status(_ text: String) async throws -> Int {
        try await TestSite.shared.send(Data(text.utf8)).status
    }

    @Test(arguments: [
        "/nope", "/../etc/passwd", "/%2e%2e/etc/passwd", "/assets/../../etc/passwd", "/assets/%2e%2e", "/doc", "/doc/",
        "/doc/a/b", "/cleanup/nope", "/doc/nope", "/doc/%FF", "/doc/%00",
    ])
    func `H1 H2 an unknown path is 404`(path: String) async throws {
        let reply = try await TestSite.shared.get(path)
        #expect(reply.status == 404)
        #expect(!reply.text.contains("root:"))
        #expect(reply["Content-Type"] == "text/html; charset=utf-8")
    }

    @Test(arguments: ["/api/v1/nope", "/api/v2/search", "/api/v1/records/nope", "/api/v1/records/%FF"])
    func `an unknown path of the API is a problem`(path: String) async throws {
        let reply = try await TestSite.shared.get(path)
        #expect(reply.status == 404)
        #expect(try reply.json()["code"] as? String == "not_found")
    }

    @Test(
        arguments: ["TRACE", "PUT", "POST", "DELETE", "PATCH", "OPTIONS"], ["/search", "/api/v1/search", "/", "/doc/x"])
    func `H3 H4 other methods are 405 and say which are allowed`(method: String, path: String) async throws {
        let reply = try await TestSite.shared.get(path, method: method)
        #expect(reply.status == 405)
        #expect(reply["Allow"] == "GET, HEAD")
    }

    @Test(arguments: ["/search", "/api/v1/search"])
    func `H5 an address over 4 KB is 414`(path: String) async throws {
        let reply = try await TestSite.shared.get(path + "?q=" + String(repeating: "a", count: 4_200))
        #expect(reply.status == 414)
    }

    @Test func `H6 headers over 16 KB are 431 and end the connection`() async throws {
        let reply = try await TestSite.shared.get(
            "/livez", headers: ["X-Long: " + String(repeating: "a", count: 17_000)])
        #expect(reply.status == 431)
        #expect(reply["Connection"] == "close")
    }

    @Test func `H7 more than 100 fields are 431`() async throws {
        let headers = (1...101).map { "X-\($0): a" }
        #expect(try await TestSite.shared.get("/livez", headers: headers).status == 431)
    }

    @Test func `H25 a cookie of 1 MB is 431`() async throws {
        let reply = try await TestSite.shared.get(
            "/livez", headers: ["Cookie: " + String(repeating: "a", count: 1_000_000)])
        #expect(reply.status == 431)
    }

    @Test(arguments: [
        "GET /livez HTTP/1.1\r\n\r\n", "GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /livez HTTP/1.0\r\n\r\n",
        "GET /livez HTTP/1.1\r\nHost:\r\n\r\n",
    ])
    func `H8 H32 no host or two are 400`(request: String) async throws {
        #expect(try await status(request) == 400)
    }

    @Test(arguments: [
        "GET /livez HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET /livez HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
        "GET /livez HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nx",
        "GET /livez HTTP/1.1\r\nHost : a\r\n\r\n", "GET /livez HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
        "GET /livez\r\n\r\n", "NOT HTTP AT ALL\r\n\r\n", "GET /livez HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /livez HTTP/1.1\r\nHost: a\r\nX\0Y: b\r\n\r\n", "GET /search?q=食品 HTTP/1.1\r\nHost: a\r\n\r\n",
    ])
    func `H9 to H12 ambiguous or broken requests are 400`(request: String) async throws {
        #expect(try await status(request) == 400)
    }

    @Test func `H13 a large body on GET is 413 and is not read`() async throws {
        let reply = try await TestSite.shared.send(
            Data("GET /livez HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nabc".utf8))
        #expect(reply.status == 413)
        #expect(reply["Connection"] == "close")
    }

    @Test func `H14 an endless chunked body is 413`() async throws {
        let chunk = "400\r\n" + String(repeating: "a", count: 1_024) + "\r\n"
        let reply = try await TestSite.shared.send(
            Data(
                ("GET /livez HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + String(repeating: chunk, count: 40)).utf8))
        #expect(reply.status == 413)
    }

    @Test func `a small body on GET is ignored`() async throws {
        let reply = try await TestSite.shared.send(
            Data("GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc".utf8))
        #expect(reply.status == 200)
    }

    @Test func `several requests use one connection`() async throws {
        let one = "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n"
        let last = "GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        let reply = try await TestSite.shared.send(Data((one + one + last).utf8))
        #expect(reply.status == 200)
        #expect(reply.text.components(separatedBy: "HTTP/1.1 200").count == 3)
    }

    @Test func `H30 ranges are not served`() async throws {
        let range = "Range: bytes=" + (0..<1_000).map { "\($0)-" }.joined(separator: ",")
        #expect(try await TestSite.shared.get("/assets/site.css", headers: [range]).status == 200)
    }
}
