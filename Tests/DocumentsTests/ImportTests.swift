// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Ledger
import Readers
import Records
import Synchronization
import Testing

@testable import Documents

@Suite struct ImportTests {
    private func inFolder<T>(_ body: (URL, Ledger) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("documents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let ledger = try Ledger(path: folder.appendingPathComponent("ledger.sqlite").path)
        return try await body(folder, ledger)
    }

    private func write(_ text: String, _ name: String, in folder: URL) throws -> String {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private func line(_ id: String, _ title: String, _ body: String = "第一条 示例。") -> String {
        #"{"id":"\#(id)","title":"\#(title)","body":"\#(body)","class":"normative_document"}"#
    }

    private func counts(_ report: ImportReport) -> [Int] {
        [report.totals.read, report.totals.accepted, report.totals.unchanged, report.totals.rejected]
    }

    @Test func `good rows are stored, bad ones quarantined, and a second import changes nothing`() async throws {
        try await inFolder { folder, ledger in
            let rows = [line("ym-1", "示例办法"), #"{"id":"ym-2"}"#, "不是 JSON", line("ym-3", "示例细则")]
            let path = try write(rows.joined(separator: "\n"), "a.jsonl", in: folder)
            let importer = DocumentImport(ledger: ledger, options: ImportOptions(source: "测试"))
            #expect(counts(try await importer.run(paths: [path])) == [4, 2, 0, 2])
            let sequence = try ledger.sequence
            #expect(counts(try await importer.run(paths: [path])) == [4, 0, 2, 2])
            #expect(try ledger.sequence == sequence)
            #expect(try ledger.quarantineCount() == 2)
            #expect(try Set(ledger.quarantine().map(\.code)) == ["missing_field", "bad_json"])
            #expect(try ledger.document("ym-1")?.outline.map(\.anchor) == ["a1"])
        }
    }

    @Test func `a document that is marked secret later goes out of sight, and comes back without the mark`()
        async throws
    {
        try await inFolder { folder, ledger in
            let importer = DocumentImport(ledger: ledger, options: ImportOptions(source: "测试"))
            let text = "关于示例的通知\n各乡镇：\n第一条　示例正文。"
            let path = try write(text, "通知.txt", in: folder)
            let other = try write("关于另一示例的通知\n正文。", "另一.txt", in: folder)
            #expect(counts(try await importer.run(paths: [path, other])) == [2, 2, 0, 0])
            _ = try write("机密★1年\n" + text, "通知.txt", in: folder)
            let report = try await importer.run(paths: [path, other])
            #expect(counts(report) == [2, 0, 1, 1] && report.files.first?.withdrawn == 1)
            var titles: [String] = []
            try ledger.documents(withoutBody: true) { titles.append($0.title) }
            #expect(titles == ["关于另一示例的通知"])
            #expect(try ledger.verify() == [])
            _ = try write(text, "通知.txt", in: folder)
            #expect(counts(try await importer.run(paths: [path])) == [1, 1, 0, 0])
            titles = []
            try ledger.documents(withoutBody: true) { titles.append($0.title) }
            #expect(titles.count == 2)
            #expect(try ledger.quarantineCount() == 0)
        }
    }

    @Test func `one key on two different rows refuses both`() async throws {
        try await inFolder { folder, ledger in
            let rows = [line("ym-1", "甲办法"), line("ym-2", "乙办法"), line("ym-1", "丙办法"), line("ym-4", "丁办法")]
            let path = try write(rows.joined(separator: "\n"), "a.jsonl", in: folder)
            let report = try await DocumentImport(ledger: ledger, options: ImportOptions(source: "测试")).run(paths: [
                path
            ])
            #expect(counts(report) == [4, 2, 0, 2])
            #expect(try ledger.document("ym-1") == nil)
            #expect(try ledger.document("ym-2") != nil)
            #expect(try ledger.quarantine().allSatisfy { $0.code == "duplicate_key" })
        }
    }

    @Test func `the same row twice is one record`() async throws {
        try await inFolder { folder, ledger in
            let rows = [line("ym-1", "甲办法"), line("ym-1", "甲办法"), line("ym-2", "乙办法")]
            let path = try write(rows.joined(separator: "\n"), "a.jsonl", in: folder)
            let report = try await DocumentImport(ledger: ledger, options: ImportOptions(source: "测试")).run(paths: [
                path
            ])
            #expect(counts(report) == [3, 2, 1, 0])
        }
    }

    @Test func `a dry run counts and stores nothing`() async throws {
        try await inFolder { folder, ledger in
            let path = try write(line("ym-1", "甲办法"), "a.jsonl", in: folder)
            let options = ImportOptions(source: "测试", isDryRun: true)
            #expect(
                counts(try await DocumentImport(ledger: ledger, options: options).run(paths: [path])) == [1, 1, 0, 0])
            #expect(try ledger.document("ym-1") == nil)
        }
    }

    @Test func `a file that cannot be read is one rejected row with its reason`() async throws {
        try await inFolder { folder, ledger in
            let empty = try write("", "empty.jsonl", in: folder)
            let classified = try write("机密★1年\n关于示例的通知\n正文。", "secret.txt", in: folder)
            let report = try await DocumentImport(ledger: ledger, options: ImportOptions(source: "测试"))
                .run(paths: [empty, classified, folder.path + "/absent.txt"])
            #expect(report.files.map(\.rejected) == [1, 1, 1])
            #expect(report.files.compactMap(\.error?.code) == ["empty", "classified", "not_found"])
            #expect(try ledger.quarantineCount() == 2)
            let corrected = try write(line("ym-1", "甲办法"), "empty.jsonl", in: folder)
            _ = try await DocumentImport(ledger: ledger, options: ImportOptions(source: "测试")).run(paths: [corrected])
            #expect(try ledger.quarantine().map(\.code) == ["classified"])
        }
    }

    @Test func `a folder is walked, plain files are documents`() async throws {
        try await inFolder { folder, ledger in
            _ = try write(line("ym-1", "甲办法"), "in/a.jsonl", in: folder)
            _ = try write("示例县人民政府\n关于示例的通知\n示政发〔2020〕1号\n各部门：\n正文。\n示例县人民政府\n2020年1月1日", "in/b/c.txt", in: folder)
            let importer = DocumentImport(ledger: ledger, options: ImportOptions(source: "测试"))
            let report = try await importer.run(paths: [folder.path + "/in"])
            #expect(counts(report) == [2, 2, 0, 0])
            #expect(counts(try await importer.run(paths: [folder.path + "/in"])) == [2, 0, 2, 0])
            var titles: [String] = []
            try ledger.documents(withoutBody: true) { titles.append($0.title) }
            #expect(Set(titles) == ["甲办法", "示例县人民政府关于示例的通知"])
        }
    }

    @Test func `cleanup rows and repeal clauses end what they name`() async throws {
        try await inFolder { folder, ledger in
            let rows = [
                line("ym-1", "示例县甲办法", "第一条 本办法自2012年1月1日起施行。"),
                line("ym-2", "示例县乙办法", "第九条 本办法自2020年5月1日起施行，《示例县甲办法》同时废止。"),
                line("ym-3", "示例县丙办法", "第一条 本办法自2015年1月1日起施行。"),
            ]
            let documents = try write(rows.joined(separator: "\n"), "d.jsonl", in: folder)
            let round =
                #"{"round":"r","round_title":"清理结果","round_date":"2021-06-01","outcome":"废止","title":"《示例县丙办法》"}"#
            let cleanups = try write(round, "c.jsonl", in: folder)
            let options = ImportOptions(source: "测试")
            _ = try await DocumentImport(ledger: ledger, options: options).run(paths: [documents])
            #expect(
                counts(try await CleanupImport(ledger: ledger, options: options).run(paths: [cleanups])) == [
                    1, 1, 0, 0,
                ])
            #expect(try Linking.run(ledger) > 0)
            #expect(try Linking.run(ledger) == 0)
            let day = try #require(CivilDate("2022-01-01"))
            #expect(try status(ledger.events(of: "ym-1"), asOf: day).code == .repealed)
            #expect(try status(ledger.events(of: "ym-2"), asOf: day).code == .inForce)
            #expect(try status(ledger.events(of: "ym-3"), asOf: day).code == .repealed)
            let before = try #require(CivilDate("2020-04-30"))
            #expect(try status(ledger.events(of: "ym-1"), asOf: before).code == .inForce)
        }
    }

    @Test func `a document file among cleanup rows is refused`() async throws {
        try await inFolder { folder, ledger in
            let path = try write("关于示例的通知\n正文。", "c.txt", in: folder)
            let report = try await CleanupImport(ledger: ledger, options: ImportOptions(source: "测试")).run(paths: [path]
            )
            #expect(report.files.first?.error?.code == "type")
        }
    }

    @Test func `progress reaches the end of the file and the report is the promised JSON`() async throws {
        try await inFolder { folder, ledger in
            let path = try write(
                (1...600).map { line("ym-\($0)", "办法\($0)") }.joined(separator: "\n"), "a.jsonl", in: folder)
            let seen = Mutex<[ImportProgress]>([])
            let options = ImportOptions(source: "测试", progress: { step in seen.withLock { $0.append(step) } })
            let report = try await DocumentImport(ledger: ledger, options: options).run(paths: [path])
            let steps = seen.withLock { $0 }
            #expect(steps.count > 1 && steps.last?.rows == 600 && steps.last?.bytes == steps.last?.totalBytes)
            let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report)) as? [String: Any]
            let file = (json?["files"] as? [[String: Any]])?.first
            #expect(file?["accepted"] as? Int == 600 && (json?["totals"] as? [String: Int])?["read"] == 600)
        }
    }
}
