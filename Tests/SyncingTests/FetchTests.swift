// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import SourceConfig
import Testing

@testable import Syncing

/// Sources on the web, from a real server.
@Suite struct FetchTests {
    let server: TestServer
    let folder: SyncFolder

    init() async throws {
        server = try await TestServer.start()
        folder = try SyncFolder()
    }

    private func source(_ path: String, _ change: (inout DataSource) -> Void = { _ in }) -> DataSource {
        folder.source {
            $0.location = .url(server.url(path))
            change(&$0)
        }
    }

    private func incoming() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path("incoming")).sorted()
    }

    @Test func `a file comes in under a name made here and is not fetched again while it stays the same`() async throws
    {
        let source = source("/rows.jsonl")
        let first = await folder.run(source)
        #expect(first.counts == [3, 3, 0, 0], "\(first)")
        #expect(first.files.map(\.path) == [server.url("/rows.jsonl").absoluteString])
        let names = try incoming()
        #expect(names.map { $0.hasPrefix("source-") } == [false, true] && names[0].hasPrefix(".source-"), "\(names)")

        #expect(await folder.run(source).counts == [3, 0, 3, 0])
        #expect(server.requests() == 2 && server.unchanged() == 1)

        server.serve(SyncFolder.rows(4), tag: "\"2\"")
        #expect(await folder.run(source).counts == [4, 1, 3, 0])
        #expect(server.unchanged() == 1)
        #expect(try incoming() == names)
    }

    @Test func `a kept file that somebody changed is fetched anew`() async throws {
        let source = source("/rows.jsonl")
        await folder.run(source)
        let name = try #require(try incoming().first { $0.hasSuffix(".jsonl") })
        try folder.write("{}\n", "incoming/" + name)
        #expect(await folder.run(source).counts == [3, 0, 3, 0])
        #expect(server.unchanged() == 0)
    }

    @Test func `the type tells the format where the address has no ending, and redirects are followed`() async throws {
        #expect(await folder.run(source("/rows")).counts == [3, 3, 0, 0])
        #expect(await folder.run(source("/moved") { $0.name = "另一示例" }).counts == [3, 3, 0, 0])
    }

    @Test(arguments: ["/loop", "/away", "/file", "/missing", "/closed", "/short.jsonl"])
    func `what cannot be had is one refusal, and nothing is left behind`(path: String) async throws {
        let report = await folder.run(source(path))
        #expect(report.counts == [1, 0, 0, 1] && report.errors == ["fetch_failed"], "\(report)")
        #expect(try incoming() == [])
        #expect(try folder.ledger.receipts().isEmpty)
    }

    @Test func `nobody at the address is one refusal`() async throws {
        let url = try #require(URL(string: "http://127.0.0.1:1/rows.jsonl"))
        let report = await folder.run(folder.source { $0.location = .url(url) })
        #expect(report.errors == ["fetch_failed"], "\(report)")
    }

    @Test(arguments: ["/large.jsonl", "/endless.jsonl"])
    func `more than fifty megabytes are not fetched`(path: String) async throws {
        let report = await folder.run(source(path))
        #expect(report.errors == ["too_large"], "\(report)")
        #expect(report.files.first?.error?.sentence.contains("50 MB") == true)
        #expect(try incoming() == [])
    }

    @Test func `a server that never finishes is given up`() async throws {
        let limits = FetchLimits(idle: .seconds(300), whole: .milliseconds(500))
        let report = await folder.run(source("/never.jsonl"), limits: limits)
        #expect(report.errors == ["fetch_failed"], "\(report)")
        #expect(try incoming() == [])
    }

    @Test func `a failed fetch leaves the file of last time and its records`() async throws {
        await folder.run(source("/rows.jsonl"))
        let names = try incoming()
        let report = await folder.run(source("/missing"))
        #expect(report.errors == ["fetch_failed"])
        #expect(try incoming() == names)
        #expect(try folder.shown() == ["a1", "a2", "a3"])
    }

    @Test func `a trial run fetches and leaves nothing`() async throws {
        let report = await folder.run(source("/rows.jsonl"), isDryRun: true)
        #expect(report.counts == [3, 3, 0, 0])
        #expect(!FileManager.default.fileExists(atPath: folder.path("incoming")))
        #expect(try folder.shown() == [])
    }
}
