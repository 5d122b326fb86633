// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing

@testable import Ledger

@Suite struct BackupTests {
    let folder: TestFolder
    let ledger: Ledger

    init() throws {
        folder = try TestFolder()
        ledger = try folder.ledger()
        try ledger.take([Sample.document("d1"), Sample.document("d2")])
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }

    @Test func `a backup holds the last commit, also during an import`() throws {
        try ledger.importing(.document, source: "示例", file: ImportedFile(name: "b", checksum: "b")) { session in
            _ = try session.accept(Sample.document("d3"), row: Sample.row(1, key: "d3", content: "3"))
            let other = try folder.ledger()
            try other.backup(to: folder.path("backup"))
        }
        let copy = try Ledger.openReadOnly(path: folder.path("backup"))
        #expect(try copy.allDocuments().map(\.id) == ["d1", "d2"])
        #expect(try copy.verify() == [])
        #expect(try ledger.allDocuments().count == 3)
    }

    @Test func `a backup replaces the older one and leaves nothing beside it`() throws {
        try ledger.backup(to: folder.path("backup"))
        try ledger.take([Sample.document("d3")], file: "b")
        try ledger.backup(to: folder.path("backup"))
        #expect(try Ledger.openReadOnly(path: folder.path("backup")).allDocuments().count == 3)
        #expect(try files().filter { $0.contains("part") } == [])
    }

    @Test func `a backup over the ledger itself or into no folder is refused`() throws {
        for path in [folder.path(), folder.path("./ledger.sqlite"), folder.path("none/backup")] {
            #expect { try ledger.backup(to: path) } throws: { ($0 as? LedgerError)?.code == .cannotOpen }
        }
        #expect(try ledger.verify() == [])
    }

    @Test func `a restored ledger is as it was at the backup`() throws {
        try ledger.backup(to: folder.path("backup"))
        try ledger.take([Sample.document("d3")], file: "b")
        try ledger.close()
        try Ledger.restore(from: folder.path("backup"), to: folder.path())
        let restored = try folder.ledger()
        #expect(try restored.allDocuments().map(\.id) == ["d1", "d2"])
        #expect(try restored.sequence == 2)
        #expect(try restored.verify() == [])
        try restored.take([Sample.document("d4")], file: "c")
        #expect(try Ledger.openReadOnly(path: folder.path("backup")).allDocuments().count == 2)
    }

    @Test(arguments: ["missing", "damaged", "damaged with a log"])
    func `a ledger that is missing or damaged is restored`(state: String) throws {
        try ledger.backup(to: folder.path("backup"))
        try ledger.close()
        if state == "missing" {
            try FileManager.default.removeItem(atPath: folder.path())
        } else {
            try Data(repeating: 7, count: 9_000).write(to: URL(fileURLWithPath: folder.path()))
        }
        if state == "damaged with a log" {
            try Data(repeating: 7, count: 9_000).write(to: URL(fileURLWithPath: folder.path() + "-wal"))
        }
        try Ledger.restore(from: folder.path("backup"), to: folder.path())
        #expect(try folder.ledger().allDocuments().count == 2)
    }

    @Test func `a ledger in use, a damaged backup and a missing one are refused, and nothing is lost`() throws {
        try ledger.backup(to: folder.path("backup"))
        try Data(repeating: 7, count: 9_000).write(to: URL(fileURLWithPath: folder.path("damaged")))
        let attempts: [(String, LedgerError.Code)] = [
            ("backup", .busy), ("damaged", .corrupt), ("none", .notFound), ("ledger.sqlite", .cannotOpen),
        ]
        for (name, code) in attempts {
            #expect { try Ledger.restore(from: folder.path(name), to: folder.path()) } throws: {
                ($0 as? LedgerError)?.code == code
            }
        }
        #expect(try ledger.take([Sample.document("d3")], file: "b").accepted == 1)
        #expect(try folder.ledger().allDocuments().count == 3)
    }
}
