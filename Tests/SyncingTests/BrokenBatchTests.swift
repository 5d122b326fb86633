// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import Indexing
import Ledger
import Records
import Schema
import SourceConfig
import Testing

@testable import Syncing

/// F53: what goes wrong in the middle of a file undoes all of it.
@Suite struct BrokenBatchTests {
    @Test func `an error in the middle of a file leaves ledger and index as they were, and other sources go on`()
        async throws
    {
        let folder = try SyncFolder()
        try folder.write(SyncFolder.rows(3), "drop/a.jsonl")
        await folder.run(folder.source())
        let projector = Projector(ledger: folder.ledger, folder: folder.path("index"))
        let built = try projector.build().manifest
        let before = (
            try folder.ledger.sequence, try folder.ledger.receipts(), Generation.currentName(in: folder.path("index"))
        )

        let database = try DatabaseQueue(path: folder.path("ledger.sqlite"))
        try await database.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER fails BEFORE INSERT ON records WHEN NEW.source_key = 'a300'
                    BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END
                    """)
        }
        try folder.write(SyncFolder.rows(400), "drop/a.jsonl")
        let report = await folder.run(folder.source())
        #expect(report.counts == [1, 0, 0, 1], "\(report)")
        #expect(report.files.first?.error?.sentence.contains("broken") == false)
        #expect(try folder.ledger.sequence == before.0 && folder.ledger.receipts() == before.1)
        #expect(try folder.shown() == ["a1", "a2", "a3"])
        #expect(try projector.build().manifest.revision == built.revision)
        #expect(Generation.currentName(in: folder.path("index")) == before.2)

        try folder.write(SyncFolder.rows(["b1"]), "other/b.jsonl")
        let other = folder.source {
            $0.name = "另一示例"
            $0.location = .path(folder.path("other"))
        }
        #expect(await folder.run(other).counts == [1, 1, 0, 0])

        try await database.write { try $0.execute(sql: "DROP TRIGGER fails") }
        #expect(await folder.run(folder.source()).counts == [400, 397, 3, 0])
        #expect(try folder.ledger.verify().isEmpty)
    }
}
