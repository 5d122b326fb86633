// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import TestSupport
import Testing

/// `mingcha-index sync` as a program.
@Suite struct SyncTests {
    let data: DataDirectory

    init() throws {
        data = try DataDirectory()
        try FileManager.default.createDirectory(atPath: data.path, withIntermediateDirectories: true)
    }

    private struct Report: Decodable {
        struct Source: Decodable {
            var name: String
            var organ: String
            var kind: String
            var files: [ImportCounted.File]
            var totals: ImportCounted.Counts
        }
        var sources: [Source]
        var totals: ImportCounted.Counts
    }

    private static func source(_ name: String, _ place: String, review: String = "通过") -> String {
        """
          - name: \(name)
            organ: 示例县某局
            kind: documents
            \(place)
            public_at_source: true
            review: {reviewer: 示例审查员, date: 2026-11-20, result: \(review)}

        """
    }

    private func configure(_ sources: String...) throws {
        let text = "sources:\n" + sources.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: data.path + "/config.yaml"))
    }

    private func sync(_ arguments: String...) throws -> (report: Report, code: Int32?) {
        let run = try data.index(["sync"] + arguments + ["--json"])
        do {
            return (try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)), run.code)
        } catch {
            Issue.record("\(run)")
            throw error
        }
    }

    private func document(_ id: String) throws -> String {
        try DocumentRow(id, "示例办法" + id, body: "第一条 示例。", published: "2020-01-01").line
    }

    @Test func `every source is run in order, one that fails does not stop the others, and the index is built once`()
        throws
    {
        _ = try data.write([try document("a")], as: "data/in/one/a.jsonl")
        _ = try data.write([try document("b")], as: "data/in/two/b.jsonl")
        try configure(
            Self.source("甲", "path: in/one"), Self.source("乙", "path: in/none"),
            Self.source("丙", "path: in/two", review: "不通过"), Self.source("丁", "path: in/two"))
        let (report, code) = try sync()
        #expect(code == 5)
        #expect(report.sources.map(\.name) == ["甲", "乙", "丙", "丁"])
        #expect(report.sources.map { $0.files.first?.error } == [nil, "not_found", "unreviewed", nil])
        #expect(report.totals == ImportCounted.Counts(4, accepted: 2, rejected: 2))
        #expect(report.sources.allSatisfy { $0.organ == "示例县某局" && $0.kind == "documents" && $0.totals.addsUp })
        #expect(try data.answer(SearchAnswer.self, "search", "--kind", "document").total.value == 2)
        #expect(try data.rejects().map(\.code) == ["unreviewed"])

        let again = try sync("--source", "丁")
        #expect(again.code == 0 && again.report.totals == ImportCounted.Counts(1, unchanged: 1))
    }

    @Test func `a trial run stores nothing, and without building the index stays`() throws {
        _ = try data.write([try document("a")], as: "data/in/a.jsonl")
        try configure(Self.source("甲", "path: in"))
        #expect(try sync("--dry-run").report.totals == ImportCounted.Counts(1, accepted: 1))
        #expect(try data.ledger().statistics().records.isEmpty)
        #expect(try sync("--no-build").report.totals == ImportCounted.Counts(1, accepted: 1))
        #expect(!FileManager.default.fileExists(atPath: data.path + "/index/current"))
        let text = try data.index("sync")
        #expect(text.code == 0 && text.output.contains("【甲】") && text.output.contains("未变 1"), "\(text)")
        #expect(FileManager.default.fileExists(atPath: data.path + "/index/current"))
    }

    @Test func `wrong configuration, none, and an unknown source end with their codes before anything is made`() throws
    {
        let none = try data.index("sync")
        #expect(none.code == 3 && none.notes.contains("config.yaml"), "\(none)")
        try configure("  - name: 甲\n    nome: 乙\n")
        let wrong = try data.index("sync")
        #expect(
            wrong.code == 2 && wrong.notes.contains("第 3 行第 5 列") && wrong.notes.contains("public_at_source"),
            "\(wrong)")
        try configure(Self.source("甲", "path: in"))
        let unknown = try data.index("sync", "--source", "乙")
        #expect(unknown.code == 3 && unknown.notes.contains("甲"), "\(unknown)")
        #expect(!FileManager.default.fileExists(atPath: data.path + "/ledger.sqlite"))
    }

    @Test func `an address is fetched by the program itself`() throws {
        _ = try data.write([try document("a")], as: "web/a.jsonl")
        let port = Int.random(in: 20_000..<40_000)
        let server = Process()
        server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        server.arguments = ["python3", "-m", "http.server", "\(port)", "--bind", "127.0.0.1", "-d", data.input("web")]
        server.standardOutput = FileHandle.nullDevice
        server.standardError = FileHandle.nullDevice
        try server.run()
        defer { server.terminate() }
        try configure(Self.source("甲", "url: http://127.0.0.1:\(port)/a.jsonl"))
        // The server takes a moment to listen.
        var (report, code) = try sync()
        for _ in 0..<100 where report.sources[0].files[0].error == "fetch_failed" {
            Thread.sleep(forTimeInterval: 0.1)
            (report, code) = try sync()
        }
        #expect(code == 0 && report.totals.read == 1 && report.totals.accepted == 1, "\(report)")
        #expect(try sync().report.totals == ImportCounted.Counts(1, unchanged: 1))
        #expect(try data.answer(SearchAnswer.self, "search", "--kind", "document").total.value == 1)
    }
}
