// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

@Suite struct FullLoadTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
        try ledger.take(["a1", "a2", "a3"].map { Sample.act($0) })
    }

    @Test func `what a full load leaves out is withdrawn`() throws {
        let before = try ledger.sequence
        try ledger.take([Sample.act("a2")], isFullLoad: true)
        #expect(try ledger.shownActs() == ["a2"])
        #expect(try ledger.allChanges(after: before).filter(\.isDeleted).map(\.id) == ["a1", "a3"])
        #expect(try ledger.auditTrail(limit: 3).filter { $0.action == "withdraw" }.map(\.subject) == ["a3", "a1"])
        #expect(try ledger.verify() == [])
    }

    @Test func `what a full load would do is counted before it is done`() throws {
        try ledger.importing(.enforcement, source: "示例", file: ImportedFile(name: "f", checksum: "1")) { session in
            #expect(try session.shownCount() == 3 && session.missingCount() == 3)
            _ = try session.accept(Sample.act("a2"), row: try Ledger.row(of: Sample.act("a2"), number: 1))
            _ = try session.accept(Sample.act("a9"), row: try Ledger.row(of: Sample.act("a9"), number: 2))
            #expect(try session.shownCount() == 4 && session.missingCount() == 2)
            #expect(try session.withdrawMissing() == 2)
            #expect(try session.shownCount() == 2 && session.missingCount() == 0)
        }
    }

    @Test func `its row brings a record back`() throws {
        try ledger.take([Sample.act("a2")], isFullLoad: true)
        let counts = try ledger.take([Sample.act("a1")])
        #expect(counts == ImportCounts(accepted: 1))
        #expect(try ledger.shownActs() == ["a1", "a2"])
        #expect(try ledger.take([Sample.act("a1")]) == ImportCounts(unchanged: 1))
        #expect(try ledger.verify() == [])
    }

    @Test func `what somebody withdrew stays withdrawn, whatever its source sends`() throws {
        try ledger.withdraw("a1", reason: "示例")
        try ledger.take([Sample.act("a2")], isFullLoad: true)
        try ledger.take([Sample.act("a1"), Sample.act("a3")])
        #expect(try ledger.shownActs() == ["a2", "a3"])
        try ledger.take([Sample.act("a2")], isFullLoad: true)
        #expect(try ledger.withdraw("a3", reason: "示例") == false)
        try ledger.take([Sample.act("a3")])
        #expect(try ledger.shownActs() == ["a2"])
        #expect(try ledger.reinstate("a3", reason: "示例"))
        #expect(try ledger.shownActs() == ["a2", "a3"])
    }

    @Test func `other sources and kinds are left alone`() throws {
        try ledger.take([Sample.act("b1")], source: "另一来源")
        try ledger.take([Sample.subject("s1")])
        try ledger.take([Sample.act("a2")], isFullLoad: true)
        #expect(try ledger.shownActs() == ["a2", "b1"])
        #expect(try ledger.record(MarketSubject.self, id: "s1") != nil)
    }

    @Test func `a row that is refused still stands at its source`() throws {
        try ledger.importing(.enforcement, source: "示例", file: ImportedFile(name: "f", checksum: "1")) {
            session throws in
            try session.reject(Sample.row(1, key: "a1", content: "坏"), code: "bad_date", sentence: "日期有误。")
            let row = try Ledger.row(of: Sample.act("a2"), number: 2)
            #expect(try session.acceptUnchanged(row) != nil)
            #expect(try session.withdrawMissing() == 1)
        }
        #expect(try ledger.shownActs() == ["a1", "a2"])
    }

    @Test func `rows without keys are known by their records`() throws {
        let ledger = try folder.ledger("keyless.sqlite")
        func load(_ ids: [String]) throws {
            try ledger.importing(.enforcement, source: "示例", file: ImportedFile(name: "f", checksum: "1")) { session in
                for (index, id) in ids.enumerated() {
                    var row = try Ledger.row(of: Sample.act(id), number: index + 1)
                    row.key = ""
                    _ = try session.accept(Sample.act(id), row: row)
                }
                _ = try session.withdrawMissing()
            }
        }
        try load(["a1", "a2"])
        #expect(try ledger.shownActs() == ["a1", "a2"])
        try load(["a2", "a3"])
        #expect(try ledger.shownActs() == ["a2", "a3"])
    }

    @Test func `an empty full load withdraws everything of its source`() throws {
        try ledger.take([EnforcementAct](), kind: .enforcement, isFullLoad: true)
        #expect(try ledger.shownActs() == [])
    }

    @Test func `a key noted twice tells the earlier row`() throws {
        try ledger.importing(.enforcement, source: "示例", file: ImportedFile(name: "f", checksum: "1")) {
            session throws in
            #expect(try session.note(key: "x", checksum: "1") == nil)
            #expect(try session.note(key: "x", checksum: "2") == "1")
            #expect(try session.note(key: "x", checksum: "1") == "1")
            #expect(try session.note(key: "y\u{0}", checksum: "3") == nil)
            #expect(try session.note(key: "y\u{2400}", checksum: "4") == "3")
        }
        // Each file begins anew.
        try ledger.importing(.enforcement, source: "示例", file: ImportedFile(name: "g", checksum: "2")) {
            session throws in
            #expect(try session.note(key: "x", checksum: "9") == nil)
        }
    }

    @Test func `a trial run withdraws nothing`() throws {
        try ledger.importing(
            .enforcement, source: "示例", file: ImportedFile(name: "f", checksum: "1"), dryRun: true
        ) { session throws in
            #expect(try session.withdrawMissing() == 3)
        }
        #expect(try ledger.shownActs() == ["a1", "a2", "a3"])
    }
}
