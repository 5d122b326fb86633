// SPDX-License-Identifier: GPL-3.0-or-later
import GRDB
import Records
import Testing

@testable import Ledger

@Suite struct SourceStateTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
    }

    private var now: Int64 { folder.clock.withLock { $0 } }

    private func state(_ source: String = "示例") throws -> SourceState? {
        try ledger.sourceStates().first { $0.source == source }
    }

    private func reject(_ code: String = "bad_date") throws {
        try ledger.importing(.enforcement, source: "示例", file: ImportedFile(name: "坏.csv", checksum: "2")) { session in
            let row = ImportedRow(number: 1, key: "", checksum: "2", original: "坏.csv")
            try session.reject(row, code: code, sentence: "示例。")
        }
    }

    private func run(_ hasBrought: Bool, _ failure: String?, review: SourceState.Review? = nil) throws {
        try ledger.note(
            SourceRun(
                kind: .enforcement, source: "示例", organ: "示例县示例局", review: review, hasBrought: hasBrought,
                failure: failure))
    }

    @Test func `a file that brings its rows makes its source current on its day`() throws {
        #expect(try ledger.sourceStates() == [])
        try ledger.take([Sample.act("a1")])
        let first = now
        #expect(try state()?.condition == .current)
        #expect(try state()?.succeeded == first)
        folder.passTime(86_400)
        // The same file again is a look as well.
        try ledger.take([Sample.act("a1")])
        #expect(try state()?.succeeded == first + 86_400)
        #expect(try state()?.kind == .enforcement && state()?.organ == nil && state()?.review == nil)
        #expect(try ledger.verify() == [])
    }

    @Test func `a file that is refused whole leaves the day of the last success`() throws {
        try ledger.take([Sample.act("a1")])
        let first = now
        folder.passTime()
        try reject()
        let failing = try #require(try state())
        #expect(failing.condition == .failing && failing.failure == "bad_date")
        #expect(failing.succeeded == first && failing.failed == first + 60)
        folder.passTime()
        try ledger.take([Sample.act("a2")])
        #expect(try state()?.condition == .current)
    }

    @Test func `runs within one second are told apart`() throws {
        try run(true, nil)
        try reject()
        #expect(try state()?.condition == .failing)
        try run(false, "bad_date")
        #expect(try state()?.condition == .failing)
        try run(true, "bad_date")
        #expect(try state()?.condition == .partial)
        try run(false, "bad_date")
        #expect(try state()?.condition == .failing)
        #expect(try state()?.succeeded == now && state()?.failed == now)
    }

    @Test func `a ledger of the fourth version keeps what its last runs came to`() throws {
        let queue = try DatabaseQueue(path: folder.path("old.sqlite"))
        try LedgerSchema.migrator(at: 1_600_000_000).migrate(queue, upTo: "4 sources")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO source_states (source, kind, succeeded, failed)
                        VALUES ('1', 'item', 5, 5), ('2', 'item', 5, 6), ('3', 'item', 5, NULL), ('4', 'item', NULL, 5),
                            ('5', 'item', NULL, NULL);
                    """)
        }
        try queue.close()
        let states = try folder.ledger("old.sqlite").sourceStates()
        #expect(states.map(\.condition) == [.partial, .failing, .current, .failing, .never])
    }

    @Test func `a source that never brought anything says so`() throws {
        try reject()
        #expect(try state()?.condition == .failing)
        try run(false, nil)
        try ledger.note(SourceRun(kind: .item, source: "空", hasBrought: false, failure: nil))
        // A run without a file is no look at anything.
        #expect(try state("空") == nil)
    }

    @Test func `a run of which a part failed is partial, and a whole one mends it`() throws {
        try run(true, "encoding")
        #expect(try state()?.condition == .partial)
        #expect(try state()?.organ == "示例县示例局")
        try run(true, nil)
        #expect(try state()?.condition == .current)
        #expect(try state()?.failed == nil && state()?.failure == nil)
        try run(false, "fetch_failed")
        folder.passTime()
        try run(false, "fetch_failed")
        #expect(try state()?.condition == .failing)
        #expect(try state()?.failed == now)
    }

    @Test func `a review that is no longer passed is told, whatever came in before`() throws {
        try run(true, nil, review: .passed)
        #expect(try state()?.review == .passed)
        try run(false, "unreviewed", review: .unreviewed)
        #expect(try state()?.condition == .unreviewed)
        // An import by hand states no review and takes none away.
        try ledger.take([Sample.act("a1")])
        #expect(try state()?.condition == .unreviewed)
        try run(true, nil, review: .passed)
        #expect(try state()?.condition == .current)
    }

    @Test func `names that rows give instead of the source's are kept`() throws {
        try ledger.take([Sample.act("a1"), Sample.act("a2")], source: "甲")
        try ledger.take([Sample.act("a3")], source: "示例来源")
        #expect(try state("甲")?.rowNames == ["示例来源"])
        #expect(try state("示例来源")?.rowNames == [])
    }

    @Test func `a run without storing leaves nothing behind`() throws {
        let file = ImportedFile(name: "k", checksum: "1")
        try ledger.importing(.enforcement, source: "示例", file: file, dryRun: true) { session in
            _ = try session.accept(Sample.act("a1"), row: try Ledger.row(of: Sample.act("a1"), number: 1))
        }
        #expect(try ledger.sourceStates() == [])
    }

    @Test func `a ledger of the third version gets its sources from its files`() throws {
        let queue = try DatabaseQueue(path: folder.path("old.sqlite"))
        try LedgerSchema.migrator(at: 1_600_000_000).migrate(queue, upTo: "3 display")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO sources VALUES ('甲', 1, 2), ('乙', 1, 2);
                    INSERT INTO files (source, kind, name, checksum, accepted, unchanged, rejected, first_seen, last_seen)
                        VALUES ('甲', 'credit', 'a', '1', 2, 0, 0, 5, 70), ('甲', 'credit', 'b', '2', 0, 0, 1, 80, 80),
                            ('乙', 'item', 'c', '3', 0, 0, 1, 90, 90);
                    INSERT INTO records (id, origin, kind, source, source_key, work_id, title, checksum,
                        importer_version, first_seen, last_changed, seq)
                        VALUES ('k1', 'import', 'credit', '甲', '1', '', '示例', 'x', 1, 5, 5, 1);
                    INSERT INTO contents VALUES ((SELECT record FROM records), 'x', '{"source":{"name":"甲县"}}', '', '');
                    """)
        }
        try queue.close()
        let states = try folder.ledger("old.sqlite").sourceStates()
        #expect(states.map(\.source) == ["乙", "甲"])
        #expect(states.map(\.succeeded) == [nil, 70])
        #expect(states.map(\.condition) == [.never, .current])
        #expect(states[1].rowNames == ["甲县"])
    }
}
