// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Records
import SourceConfig
import Testing

@testable import Syncing

/// A source that was not reviewed, or is not public where it comes from, brings nothing in.
@Suite struct GateTests {
    private static func change(_ source: inout DataSource, to state: String) {
        switch state {
        case "unreviewed": source.review = nil
        case "failed": source.review?.isPassed = false
        default: source.isPublicAtSource = false
        }
    }

    @Test(arguments: [
        ("unreviewed", "unreviewed"), ("failed", "unreviewed"), ("hidden", "not_public_at_source"),
    ])
    func `each of its files is refused unread, and nothing of it is kept but its name`(
        state: String, code: String
    ) async throws {
        let folder = try SyncFolder()
        try folder.write(SyncFolder.rows(3), "drop/a.jsonl")
        try folder.write("不能公开的内容", "drop/b.txt")
        let source = folder.source { Self.change(&$0, to: state) }
        let report = await folder.run(source)
        #expect(report.counts == [2, 0, 0, 2])
        #expect(report.errors == [code, code])
        #expect(try folder.shown() == [])
        let refused = try folder.ledger.quarantine()
        #expect(refused.map(\.original) == ["a.jsonl", "b.txt"])
        #expect(refused.allSatisfy { $0.code == code && $0.sentence == GateRefusal.Code(rawValue: code)?.sentence })
    }

    @Test func `a review of tomorrow lets nothing in`() async throws {
        let folder = try SyncFolder()
        try folder.write(SyncFolder.rows(3), "drop/a.jsonl")
        let tomorrow = folder.ledger.today.adding(days: 1)
        let report = await folder.run(folder.source { $0.review?.date = tomorrow })
        #expect(report.errors == ["unreviewed"])
        #expect(try folder.shown() == [])
        #expect(try folder.ledger.quarantine().first?.sentence.contains("还没有到") == true)
        #expect(await folder.run(folder.source { $0.review?.date = folder.ledger.today }).counts == [3, 3, 0, 0])
    }

    @Test func `once it is reviewed its files come in and the refusals are gone`() async throws {
        let folder = try SyncFolder()
        try folder.write("id,title,body\na1,示例办法,第一条 示例。\n", "drop/a.csv")
        await folder.run(folder.source { $0.review = nil })
        #expect(try folder.codes() == ["unreviewed"])
        let report = await folder.run(folder.source())
        #expect(report.counts == [1, 1, 0, 0])
        #expect(try folder.codes() == [])
        #expect(try folder.ledger.receipts().map(\.counts.accepted) == [1])
    }

    @Test func `an address that may not be taken in is not asked`() async throws {
        let server = try await TestServer.start()
        let folder = try SyncFolder()
        let report = await folder.run(
            folder.source {
                $0.location = .url(server.url("/rows.jsonl"))
                $0.review = nil
            })
        #expect(report.counts == [1, 0, 0, 1] && report.errors == ["unreviewed"])
        #expect(server.requests() == 0)
        #expect(!FileManager.default.fileExists(atPath: folder.path("incoming")))
    }

    @Test func `records of a source that is refused later stay until somebody withdraws them`() async throws {
        let folder = try SyncFolder()
        try folder.write(SyncFolder.rows(2), "drop/a.jsonl")
        await folder.run(folder.source())
        let report = await folder.run(folder.source { $0.isPublicAtSource = false })
        #expect(report.errors == ["not_public_at_source"])
        #expect(try folder.shown() == ["a1", "a2"])
    }
}
