// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Logging
import Querying
import Records
import TestSupport

@testable import Web

/// The real site over the sample county, on a loopback port, started once for all tests.
struct TestSite: Sendable {
    let port: Int
    let corpus: IndexedCorpus

    /// The day on which all tests are run, whatever the machine's clock says.
    static let today = SampleCounty.day(2026, 11, 23)

    private static let started = Task { try await TestSite.start() }

    static var shared: TestSite {
        get async throws { try await started.value }
    }

    private static func start() async throws -> TestSite {
        let corpus = try IndexedCorpus(SampleCounty.documents, cleanup: SampleCounty.cleanup)
        let port = try await serve(corpus.engine)
        return TestSite(port: port, corpus: corpus)
    }

    /// Starts a site over `engine` that serves until the process ends; returns its port.
    ///
    /// - Parameter clock: the site's day; the engine's own where `nil`.
    static func serve(
        _ engine: Engine, clock: (@Sendable () -> CivilDate)? = { today }
    ) async throws -> Int {
        // Tests run side by side and must not be refused for it.
        let service = SearchService(
            engine, limits: SearchService.Limits(running: 4, waiting: 10_000, patience: .seconds(600)))
        return try await serve(service, clock: clock)
    }

    /// The same over a service that the test holds too.
    static func serve(_ service: SearchService, clock: (@Sendable () -> CivilDate)? = { today }) async throws -> Int {
        let site = try Site(service, today: clock)
        var logger = Logger(label: "web-tests")
        logger.logLevel = .critical
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = site.application(host: "127.0.0.1", port: 0, logger: logger) { number in
            port.yield(number)
            port.finish()
        }
        Task(executorPreference: Site.executor) {
            do {
                try await application.run()
            } catch {
                port.finish()
            }
        }
        for await number in ports { return number }
        throw Unavailable()
    }

    struct Unavailable: Error {}

    func get(_ path: String, method: String = "GET", headers: [String] = []) async throws -> RawReply {
        let lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1", "Connection: close"] + headers
        return try await send(Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
    }

    func send(_ bytes: Data) async throws -> RawReply { try await RawReply.exchange(bytes, port: port) }
}
