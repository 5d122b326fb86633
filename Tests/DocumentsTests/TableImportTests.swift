// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Ledger
import Readers
import Records
import Testing

@testable import Documents

/// Tables through the import run, up to the ledger.
@Suite struct TableImportTests {
    private static let head = "示例县规范性文件目录,,,,\n编号,文件名称,发文字号,公布日期,内部编码\n"

    @Test func `rows of a table are stored as those of JSON Lines are`() async throws {
        try await inFolder { folder, ledger in
            let table = Self.head + "t-1,示例办法,示政规〔2024〕1号,2024/5/6,x\nt-2,示例细则,,2024年5月7日,y\n合计,,,,2\n"
            let lines =
                #"{"id":"l-1","title":"示例办法","number":"示政规〔2024〕1号","published_on":"2024-05-06"}"# + "\n"
                + #"{"id":"l-2","title":"示例细则","published_on":"2024-05-07"}"#
            let report = try await run(
                ledger, [try write(table, "a.csv", in: folder), try write(lines, "b.jsonl", in: folder)])
            #expect(report.files.map(\.accepted) == [2, 2])
            #expect(report.files[0].unknownFields == ["内部编码"])
            #expect(report.files[0].notices?.count == 1)
            #expect(report.files[1].notices == nil)
            for number in 1...2 {
                var tabled = try #require(try ledger.document("t-\(number)"))
                var lined = try #require(try ledger.document("l-\(number)"))
                (tabled.id, tabled.source.id) = ("", "")
                (lined.id, lined.source.id) = ("", "")
                #expect(tabled == lined)
            }
        }
    }

    @Test func `the same table in another order and separator changes nothing`() async throws {
        try await inFolder { folder, ledger in
            let first = Self.head + "t-1,示例办法,,2024-05-06,x\n"
            let second = "\u{FEFF}公布日期;标题;编号\n2024-05-06;\"示例办法\";t-1\r\n"
            #expect(try await run(ledger, [try write(first, "a.csv", in: folder)]).totals.accepted == 1)
            let again = try await run(ledger, [try write(second, "a.csv", in: folder)])
            // Unknown columns are part of the row, so their loss is a change; the record stays the same one.
            #expect(again.totals.accepted + again.totals.unchanged == 1)
            #expect(try await run(ledger, [try write(second, "a.csv", in: folder)]).totals.unchanged == 1)
            #expect(try ledger.document("t-1")?.title == "示例办法")
        }
    }

    @Test func `a refused row leaves quarantine when its table comes corrected`() async throws {
        try await inFolder { folder, ledger in
            let bad = Self.head + "t-1,示例办法,,2024-02-30,x\nt-2,示例细则,,2024-05-07\n"
            let report = try await run(ledger, [try write(bad, "a.csv", in: folder)])
            #expect(report.totals.rejected == 2)
            let held = try ledger.quarantine()
            #expect(Set(held.map(\.code)) == ["bad_date", "bad_columns"])
            #expect(held.first { $0.code == "bad_columns" }?.original == "t-2,示例细则,,2024-05-07")
            let good = Self.head + "t-1,示例办法,,2024-02-29,x\nt-2,示例细则,,2024-05-07,y\n"
            #expect(try await run(ledger, [try write(good, "a.csv", in: folder)]).totals.accepted == 2)
            #expect(try ledger.quarantineCount() == 0)
        }
    }

    @Test func `a table of which nothing can be read is one refused row`() async throws {
        try await inFolder { folder, ledger in
            let path = try write("编号,文件名称\nt-1,\"示例办法\n", "a.csv", in: folder)
            let report = try await run(ledger, [path])
            #expect(report.files[0].error?.code == "unclosed_quote")
            #expect(report.totals.rejected == 1)
            let other = try await run(ledger, [try write("甲,乙\n1,2\n", "a.csv", in: folder)])
            #expect(other.files[0].error?.code == "missing_column")
        }
    }

    @Test func `one id on two rows of a table refuses both`() async throws {
        try await inFolder { folder, ledger in
            let table = Self.head + "t-1,甲办法,,,\nt-1,乙办法,,,\nt-2,丙办法,,,\n"
            let report = try await run(ledger, [try write(table, "a.csv", in: folder)])
            #expect(report.totals.accepted == 1)
            #expect(report.totals.rejected == 2)
        }
    }

    @Test func `cleanup lists come as tables, too`() async throws {
        try await inFolder { folder, ledger in
            let table =
                "清理批次,清理决定标题,清理日期,序号,文件名称,发文字号,清理结果,修改期限\n"
                + "示例-2024,示例县清理结果,2024-12-01,1,示例办法,示政规〔2018〕1号,废止,\n"
                + "示例-2024,示例县清理结果,2024-12-01,2,示例细则,,限期修改,2025-06-30\n"
            let report = try await CleanupImport(ledger: ledger, options: ImportOptions(source: "测试"))
                .run(paths: [try write(table, "a.csv", in: folder)])
            #expect(report.totals.accepted == 2)
            #expect(report.files[0].unknownFields == nil)
        }
    }

    private func run(_ ledger: Ledger, _ paths: [String]) async throws -> ImportReport {
        try await DocumentImport(ledger: ledger, options: ImportOptions(source: "测试")).run(paths: paths)
    }

    private func inFolder(_ body: (URL, Ledger) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tables-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder, try Ledger(path: folder.appendingPathComponent("ledger.sqlite").path))
    }

    private func write(_ text: String, _ name: String, in folder: URL) throws -> String {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
