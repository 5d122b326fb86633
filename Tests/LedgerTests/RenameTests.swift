// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Ledger

/// A source that goes on under another name is one source.
@Suite struct RenameTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
    }

    @discardableResult
    private func rename() throws -> Ledger.SourceRenaming? {
        try ledger.renameSource("旧名", to: "新名", kind: .enforcement)
    }

    @Test func `its records keep their ids, and the former name is no source any more`() throws {
        try ledger.take([Sample.act("a1"), Sample.act("a2")], source: "旧名")
        try ledger.take([Sample.act("b1")], source: "别的")
        let ids = try ledger.followedIDs()
        #expect(try rename() == Ledger.SourceRenaming(moved: 2, withdrawn: 0))
        #expect(try ledger.sourceStates().map(\.source) == ["别的", "新名"])
        #expect(try ledger.sourceStates().last?.rowNames.contains("旧名") == true)
        #expect(try ledger.take([Sample.act("a1"), Sample.act("a2")], source: "新名") == ImportCounts(unchanged: 2))
        #expect(try ledger.followedIDs() == ids)
        #expect(try ledger.receipts(source: "旧名") == [])
        #expect(try ledger.verify() == [])
        #expect(try rename() == nil)
    }

    @Test func `rows are read anew, so that records bear the new name`() throws {
        func act(_ source: String) -> EnforcementAct {
            var act = Sample.act("a1")
            act.source.name = source
            return act
        }
        try ledger.take([act("旧名")], source: "旧名")
        try rename()
        let row = try Ledger.row(of: act("旧名"), number: 1)
        let file = ImportedFile(name: "k.jsonl", checksum: "2")
        let outcome = try ledger.importing(.enforcement, source: "新名", file: file) { session in
            #expect(try session.acceptUnchanged(row) == nil)
            return try session.accept(act("新名"), row: row)
        }
        #expect(outcome == .accepted(id: "a1"))
        var names: [String] = []
        try ledger.records(EnforcementAct.self) { names.append($0.source.name) }
        #expect(names == ["新名"])
    }

    @Test func `what has come in under both names is shown once`() throws {
        try ledger.take([Sample.act("a1"), Sample.act("a2")], source: "旧名")
        try ledger.take([Sample.act("a2")], source: "新名")
        #expect(try ledger.shownActs().count == 3)
        #expect(try rename() == Ledger.SourceRenaming(moved: 1, withdrawn: 1))
        #expect(try ledger.shownActs().count == 2)
        #expect(try ledger.sourceStates().map(\.source) == ["新名"])
        #expect(try ledger.verify() == [])
    }

    @Test func `refused rows move with it, and are cleared under the new name`() throws {
        let row = Sample.row(1, key: "k1", content: "一")
        try ledger.importing(.enforcement, source: "旧名", file: ImportedFile(name: "a.csv", checksum: "1")) {
            try $0.reject(row, code: "bad_date", sentence: "日期有误。")
        }
        try rename()
        #expect(try ledger.quarantine().map(\.source) == ["新名"])
        var act = Sample.act("a1")
        act.source.id = "k1"
        try ledger.take([act], source: "新名")
        #expect(try ledger.quarantineCount() == 0)
    }

    @Test func `another kind of the same name stays`() throws {
        try ledger.take([Sample.act("a1")], source: "旧名")
        try ledger.take([Sample.credit("c1")], source: "旧名")
        try rename()
        #expect(
            try ledger.sourceStates().map { "\($0.source)/\($0.kind.rawValue)" }.sorted()
                == ["新名/enforcement", "旧名/credit"].sorted())
        #expect(try ledger.verify() == [])
    }
}
