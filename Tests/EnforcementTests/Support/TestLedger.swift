// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Ledger
import Readers
import Records
import TestSupport

@testable import Enforcement

/// A ledger in a folder of its own, and files beside it.
final class TestLedger: Sendable {
    let folder: TemporaryFolder
    let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.file("ledger.sqlite"))
    }

    func write(_ text: String, _ name: String) throws -> String {
        let path = folder.file(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    func write(_ rows: [JSONObject], _ name: String = "rows.jsonl") throws -> String {
        try write(rows.map(Rows.line).joined(separator: "\n") + "\n", name)
    }

    func acts(_ rows: [JSONObject], _ name: String = "rows.jsonl", kind: RecordKind = .enforcement) async throws
        -> ImportReport
    {
        try await acts(paths: [try write(rows, name)], kind: kind)
    }

    func acts(paths: [String], kind: RecordKind = .enforcement) async throws -> ImportReport {
        try await EnforcementImport(
            ledger: ledger, options: ImportOptions(source: "测试"), kind: kind, today: Rows.today
        ).run(paths: paths)
    }

    func held() throws -> [EnforcementAct] {
        var acts: [EnforcementAct] = []
        try ledger.heldRecords(EnforcementAct.self) { acts.append($0) }
        return acts
    }

    /// Everything of the database that is on disk.
    func bytes() throws -> Data {
        var bytes = Data()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasPrefix("ledger.sqlite") {
            bytes += try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
        }
        return bytes
    }
}

func counts(_ report: ImportReport) -> [Int] {
    [report.totals.read, report.totals.accepted, report.totals.unchanged, report.totals.rejected]
}
