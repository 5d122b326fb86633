// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A real site on a loopback port with files and with everything that can go wrong.
final class TestServer: Sendable {
    private struct State {
        var body = ""
        var tag: String? = "\"1\""
        var requests = 0
        /// How often it answered that nothing has changed.
        var unchanged = 0
    }

    private let state = Mutex(State())
    private let port = Mutex(0)

    static func start() async throws -> TestServer {
        let server = TestServer()
        server.serve(SyncFolder.rows(3), tag: "\"1\"")
        var logger = Logger(label: "syncing-tests")
        logger.logLevel = .critical
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            router: server.router(), configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                found.yield(channel.localAddress?.port ?? 0)
                found.finish()
            }, logger: logger)
        Task {
            do { try await application.runService(gracefulShutdownSignals: []) } catch { found.finish() }
        }
        for await number in ports {
            server.port.withLock { $0 = number }
            return server
        }
        throw Unavailable()
    }

    struct Unavailable: Error {}
    private struct BrokenOff: Error {}

    func url(_ path: String) -> URL {
        var parts = URLComponents()
        (parts.scheme, parts.host, parts.port, parts.path) = ("http", "127.0.0.1", port.withLock { $0 }, path)
        return parts.url ?? URL(fileURLWithPath: path)
    }

    /// What `/rows.jsonl` and `/rows` give from now on.
    func serve(_ body: String, tag: String?) { state.withLock { ($0.body, $0.tag) = (body, tag) } }

    func requests() -> Int { state.withLock { $0.requests } }
    func unchanged() -> Int { state.withLock { $0.unchanged } }

    private func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("rows.jsonl") { request, _ in self.rows(request, type: "application/octet-stream") }
        router.get("rows") { request, _ in self.rows(request, type: "application/json") }
        router.get("moved") { _, _ in Self.redirect("/rows.jsonl") }
        router.get("loop") { _, _ in Self.redirect("/loop") }
        router.get("away") { _, _ in Self.redirect("ftp://127.0.0.1/rows.jsonl") }
        router.get("file") { _, _ in Self.redirect("file:///etc/passwd") }
        router.get("closed") { _, _ in
            var headers = HTTPFields()
            headers[.wwwAuthenticate] = "Basic realm=\"x\""
            return Response(status: .unauthorized, headers: headers)
        }
        router.get("missing") { _, _ in Response(status: .notFound) }
        router.get("never.jsonl") { _, _ in
            Response(
                status: .ok,
                body: ResponseBody { writer in
                    try await writer.write(ByteBuffer(string: "{"))
                    try await Task.sleep(for: .seconds(600))
                })
        }
        router.get("endless.jsonl") { _, _ in
            Response(
                status: .ok,
                body: ResponseBody { writer in
                    while true { try await writer.write(ByteBuffer(repeating: 0x20, count: 1 << 16)) }
                })
        }
        router.get("short.jsonl") { _, _ in
            Response(
                status: .ok,
                body: ResponseBody(contentLength: 1000) { writer in
                    try await writer.write(ByteBuffer(string: "{\"id\":"))
                    throw BrokenOff()
                })
        }
        router.get("large.jsonl") { _, _ in
            Response(
                status: .ok,
                body: ResponseBody(contentLength: 60 << 20) { writer in
                    for _ in 0..<(60 << 4) { try await writer.write(ByteBuffer(repeating: 0x20, count: 1 << 16)) }
                    try await writer.finish(nil)
                })
        }
        return router
    }

    private func rows(_ request: Request, type: String) -> Response {
        state.withLock { state in
            state.requests += 1
            if let tag = state.tag, request.headers[.ifNoneMatch] == tag {
                state.unchanged += 1
                return Response(status: .notModified)
            }
            var headers = HTTPFields()
            headers[.contentType] = type
            headers[.eTag] = state.tag
            return Response(
                status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: state.body)))
        }
    }

    private static func redirect(_ address: String) -> Response {
        var headers = HTTPFields()
        headers[.location] = address
        return Response(status: .found, headers: headers)
    }
}
