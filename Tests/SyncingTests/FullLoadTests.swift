// SPDX-License-Identifier: GPL-3.0-or-later
import Digest
import Foundation
import Importing
import Ledger
import SourceConfig
import Testing

@testable import Syncing

/// Sources whose file says everything: what it leaves out goes, unless too much would go.
@Suite struct FullLoadTests {
    let folder: SyncFolder

    init() throws { folder = try SyncFolder() }

    private func load(_ text: String, _ change: (inout DataSource) -> Void = { _ in }) async throws -> SyncReport.Source
    {
        try folder.write(text, "drop/all.jsonl")
        return await folder.run(folder.full(change))
    }

    private func confirm(_ text: String, _ persons: String...) -> (inout DataSource) -> Void {
        let checksum = SHA256Digest.hex(of: text)
        return { $0.confirmations = [FileConfirmation(checksum: checksum, persons: persons)] }
    }

    @Test func `what the file leaves out is withdrawn and comes back with its row`() async throws {
        #expect(try await load(SyncFolder.rows(10)).counts == [10, 10, 0, 0])
        let less = try await load(SyncFolder.rows(7))
        #expect(less.counts == [7, 0, 7, 0])
        #expect(less.files.first?.withdrawn == 3)
        #expect(try folder.shown().count == 7)
        #expect(try await load(SyncFolder.rows(10)).counts == [10, 3, 7, 0])
        #expect(try folder.shown().count == 10)
    }

    @Test func `a load of fewer than the share is held until one person confirms this very file`() async throws {
        _ = try await load(SyncFolder.rows(10))
        let small = SyncFolder.rows(5)
        let held = try await load(small)
        #expect(held.counts == [1, 0, 0, 1] && held.errors == ["held_row_count"])
        #expect(held.files.first?.error?.sentence.contains(SHA256Digest.hex(of: small)) == true)
        #expect(try folder.shown().count == 10)
        #expect(try folder.codes() == ["held_row_count"])

        #expect(try await load(small, confirm("another file", "甲")).errors == ["held_row_count"])
        let confirmed = try await load(small, confirm(small, "甲"))
        #expect(confirmed.counts == [5, 0, 5, 0] && confirmed.files.first?.withdrawn == 5)
        #expect(try folder.shown().count == 5)
        #expect(try folder.codes() == [])
        // The same file again needs no confirmation.
        #expect(try await load(small).counts == [5, 0, 5, 0])
    }

    @Test func `the share may be set`() async throws {
        _ = try await load(SyncFolder.rows(10))
        #expect(try await load(SyncFolder.rows(9), { $0.minimumRowsShare = 0.95 }).errors == ["held_row_count"])
        #expect(try await load(SyncFolder.rows(2), { $0.minimumRowsShare = 0 }).counts == [2, 0, 2, 0])
    }

    @Test(arguments: [SyncFolder.rows(["b1", "b2", "b3"]), "\n\n"])
    func `a load that would leave nothing of what is held needs two persons`(text: String) async throws {
        _ = try await load(SyncFolder.rows(3))
        #expect(try await load(text).errors == ["held_delete_all"])
        #expect(try await load(text, confirm(text, "甲")).errors == ["held_delete_all"])
        #expect(try await load(text, confirm(text, "甲", "甲")).errors == ["held_delete_all"])
        #expect(try folder.shown() == ["a1", "a2", "a3"])
        let confirmed = try await load(text, confirm(text, "甲", "乙"))
        #expect(confirmed.errors == [] && confirmed.files.first?.withdrawn == 3, "\(confirmed)")
        #expect(try folder.shown().allSatisfy { $0.hasPrefix("b") })
        #expect(try folder.codes() == [])
    }

    @Test func `a load with nothing in it and nothing to withdraw is refused like any file without rows`() async throws
    {
        #expect(try await load("\n").errors == ["no_rows"])
        #expect(try await load("").errors == ["empty"])
    }

    @Test func `nothing is withdrawn while a row cannot be told`() async throws {
        _ = try await load(SyncFolder.rows(4))
        let report = try await load(SyncFolder.rows(3) + "{\"id\":\n")
        #expect(report.counts == [4, 0, 3, 1])
        #expect(report.files.first?.withdrawn == nil)
        #expect(report.files.first?.notices?.contains { $0.contains("没有撤下") } == true)
        #expect(try folder.shown().count == 4)
    }

    @Test func `several files, and a document, are no full load`() async throws {
        try folder.write(SyncFolder.rows(2), "drop/a.jsonl")
        try folder.write(SyncFolder.rows(2), "drop/b.jsonl")
        #expect(await folder.run(folder.full()).errors == ["several_files"])
        #expect(try folder.shown() == [])
        try folder.write("示例办法\n第一条 示例。\n", "one/a.txt")
        let one = folder.full { $0.location = .path(folder.path("one")) }
        #expect(await folder.run(one).errors == ["type"])
    }

    @Test func `a trial run says what would be withdrawn and withdraws nothing`() async throws {
        _ = try await load(SyncFolder.rows(4))
        try folder.write(SyncFolder.rows(3), "drop/all.jsonl")
        let report = await folder.run(folder.full(), isDryRun: true)
        #expect(report.files.first?.withdrawn == 1)
        #expect(try folder.shown().count == 4)
    }

    @Test func `a cleanup round of which a row is gone is written anew`() async throws {
        func rows(_ count: Int) -> String {
            (1...count).map {
                #"{"round":"r1","round_title":"示例清理","round_date":"2025-12-01","outcome":"废止","title":"示例办法\#($0)"}"#
            }.joined(separator: "\n")
        }
        try folder.write(rows(4), "drop/all.jsonl")
        await folder.run(folder.full { $0.kind = .cleanup })
        let before = try folder.ledger.sequence
        try folder.write(rows(3), "drop/all.jsonl")
        #expect(await folder.run(folder.full { $0.kind = .cleanup }).files.first?.withdrawn == 1)
        let changed = try folder.ledger.changes(after: before, limit: 100).map(\.id)
        #expect(changed.contains("r1"), "\(changed)")
        #expect(try folder.ledger.verify().isEmpty)
    }
}
