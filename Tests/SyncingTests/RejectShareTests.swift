// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Importing
import Ledger
import Records
import SourceConfig
import Testing

@testable import Syncing

/// Over one in a hundred rows refused: the file waits (reliability.md §5).
@Suite struct RejectShareTests {
    let folder: SyncFolder

    init() throws { folder = try SyncFolder() }

    private static func bad(_ count: Int) -> String {
        (0..<count).map { #"{"id":"z\#($0)","title":"示例坏行\#($0)","body":"第一条 示例。","published_on":"没有日期"}"# + "\n" }
            .joined()
    }

    private func load(_ text: String, _ change: (inout DataSource) -> Void = { _ in }) async throws -> SyncReport.Source
    {
        try folder.write(text, "drop/all.jsonl")
        return await folder.run(folder.source(.documents, change))
    }

    private func confirm(_ text: String) -> (inout DataSource) -> Void {
        { $0.confirmations = [FileConfirmation(checksum: SHA256Digest.hex(of: text), persons: ["甲"])] }
    }

    @Test(arguments: [
        (good: 990, bad: 10, isHeld: false), (989, 10, true), (1_089, 11, false), (1_088, 11, true), (6, 9, false),
        (6, 10, true),
    ])
    func `more than one in a hundred and at least ten rows hold the file`(
        _ file: (good: Int, bad: Int, isHeld: Bool)
    ) async throws {
        let report = try await load(SyncFolder.rows(file.good) + Self.bad(file.bad))
        #expect(report.totals.read == file.good + file.bad)
        #expect(report.totals.rejected == file.bad)
        #expect(report.totals.accepted == (file.isHeld ? 0 : file.good))
        #expect(report.totals.held == (file.isHeld ? file.good : nil))
        #expect(report.errors == (file.isHeld ? ["held_rejects"] : []))
        #expect(try folder.shown().count == report.totals.accepted)
        #expect(try folder.ledger.quarantine().count == file.bad)
    }

    @Test func `nothing of a held file is applied, its refusals stay, and it says how to confirm`() async throws {
        _ = try await load(SyncFolder.rows(20))
        let text = SyncFolder.rows(["a1", "a2", "b1"]).replacing("第一条 示例。", with: "第一条 改过。") + Self.bad(10)
        let sequence = try folder.ledger.sequence
        let held = try await load(text)
        #expect(held.totals.read == 13 && held.totals.held == 3 && held.totals.rejected == 10)
        let sentence = try #require(held.files.first?.error?.sentence)
        for part in ["13 行", "10 行", "76.9%", "没有存入", "--confirm \(SHA256Digest.hex(of: text))", "confirmed_by"] {
            #expect(sentence.contains(part), "\(part)")
        }
        #expect(try folder.ledger.sequence == sequence)
        #expect(try folder.shown().count == 20)
        #expect(try folder.codes() == Array(repeating: "bad_date", count: 10))
        #expect(held.run.failure == "held_rejects" && !held.run.hasBrought)
        // Sent again it waits on; the quarantine does not grow.
        #expect(try await load(text).errors == ["held_rejects"])
        #expect(try folder.ledger.quarantineCount() == 10)
        #expect(try await load(text, confirm("another file")).errors == ["held_rejects"])

        let confirmed = try await load(text, confirm(text))
        #expect(confirmed.counts == [13, 3, 0, 10] && confirmed.errors == [])
        #expect(try folder.shown().count == 21)
        // It has been taken in: there is nothing left to wait for.
        #expect(try await load(text).counts == [13, 0, 3, 10])
        #expect(try await load(text).errors == [])
    }

    @Test func `a corrected file comes in by itself and clears the refusals`() async throws {
        _ = try await load(SyncFolder.rows(10) + Self.bad(12))
        let mended = SyncFolder.rows(10) + Self.bad(12).replacing("没有日期", with: "2024-01-02")
        #expect(try await load(mended).counts == [22, 22, 0, 0])
        #expect(try folder.codes() == [])
    }

    @Test func `a file of which nothing is right is refused row by row`() async throws {
        let report = try await load(Self.bad(12))
        #expect(report.counts == [12, 0, 0, 12] && report.errors == [])
    }

    @Test func `a refusal of rows that stand twice counts like any other`() async throws {
        let twins = (1...5).map { "c\($0)" }
        let twice =
            SyncFolder.rows(3) + SyncFolder.rows(twins) + SyncFolder.rows(twins, body: "另文。")
        let report = try await load(twice)
        #expect(report.errors == ["held_rejects"])
        #expect(report.totals.rejected == 10 && report.totals.held == 3)
        #expect(try folder.codes() == Array(repeating: "duplicate_key", count: 10))
    }

    @Test func `a full load that waits for both reasons names both, and withdraws nothing`() async throws {
        func full(_ text: String, _ change: (inout DataSource) -> Void = { _ in }) async throws -> SyncReport.Source {
            try folder.write(text, "drop/all.jsonl")
            return await folder.run(folder.full(change))
        }
        _ = try await full(SyncFolder.rows(30))
        let text = SyncFolder.rows(4) + Self.bad(10)
        let held = try await full(text)
        #expect(held.errors == ["held_rejects"])
        #expect(held.files.first?.error?.sentence.contains("上次全量为 30 行") == true)
        #expect(try folder.shown().count == 30)
        #expect(try await full(text, confirm(text)).files.first?.withdrawn == 26)
        #expect(try folder.shown().count == 4)
    }

    @Test func `a trial run says the same and keeps nothing`() async throws {
        try folder.write(SyncFolder.rows(10) + Self.bad(12), "drop/all.jsonl")
        let report = await folder.run(folder.source(), isDryRun: true)
        #expect(report.errors == ["held_rejects"])
        #expect(try folder.ledger.quarantineCount() == 0)
    }

    @Test func `what a run came to is told with its review`() async throws {
        try folder.write(SyncFolder.rows(2), "drop/all.jsonl")
        let good = await folder.run(folder.source())
        #expect(good.run.hasBrought && good.run.failure == nil && good.run.review == .passed)
        #expect(good.run.organ == "示例县某局" && good.run.kind == .document)
        let bad = await folder.run(folder.source { $0.review = nil })
        #expect(!bad.run.hasBrought && bad.run.failure == "unreviewed" && bad.run.review == .unreviewed)
        let hidden = await folder.run(folder.source { $0.isPublicAtSource = false })
        #expect(hidden.run.review == .notPublicAtSource)
    }
}
