// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying
import Records
import TestSupport
import Testing

/// What becomes of files good and bad, through the real programs.
@Suite struct ImportTests {
    private let data: DataDirectory

    init() throws { data = try DataDirectory() }

    private static func good(_ id: String, title: String? = nil) -> DocumentRow {
        DocumentRow(
            id, title ?? "元谋县示例事项管理办法第\(id)号", number: "元政发〔2019〕\(id)号",
            body: "第一条 为了规范示例事项，制定本办法。\n第二条 本办法自2019年5月1日起施行。", published: "2019-04-01")
    }

    /// Two good rows, one of each bad kind, one without text.
    private func mixedLines() throws -> [String] {
        var impossible = Self.good("5")
        impossible.publishedOn = "2019-02-30"
        return [
            try Self.good("1").line, "{\"id\": \"2\", 这不是 JSON", try DocumentRow("3", nil, body: "无题").line,
            try Self.good("4", title: "重复编号的办法甲").line, try Self.good("4", title: "重复编号的办法乙").line,
            try impossible.line, try DocumentRow("6", "只有标题的示例通知", published: "2018-01-01").line,
            try Self.good("7").line,
        ]
    }

    @Test func `bad rows are set aside and the good ones of their file are stored`() throws {
        let file = try data.write(try mixedLines(), as: "mixed.jsonl")
        let (report, code) = try data.load("documents", file)
        #expect(code == 5)
        #expect(report.totals == ImportCounted.Counts(8, accepted: 3, rejected: 5))
        #expect(report.addsUp)
        #expect(report.files.map(\.path) == [file])
        let rejects = try data.rejects().sorted { $0.row < $1.row }
        #expect(rejects.map(\.row) == [2, 3, 4, 5, 6])
        #expect(rejects.map(\.key) == ["", "3", "4", "4", "5"])
        #expect(rejects.dropFirst().map(\.code) == ["missing_field", "duplicate_key", "duplicate_key", "bad_date"])
        #expect(rejects.allSatisfy { !$0.sentence.isEmpty && $0.file.hasSuffix("mixed.jsonl") })
        #expect(rejects[0].original.contains("这不是 JSON"))
        let found = try data.answer(SearchAnswer.self, "search", "--kind", "document")
        #expect(Set(found.items.map(\.source.id)) == ["1", "6", "7"])
        let bare = try data.answer(SearchAnswer.self, "search", "只有标题的示例通知")
        #expect(bare.items.first?.flags == [.titleOnly])
        #expect(try data.index("verify").code == 0)
    }

    @Test func `corrected rows leave quarantine`() throws {
        let file = try data.write(try mixedLines(), as: "mixed.jsonl")
        #expect(try data.load("documents", file).code == 5)
        var lines = try mixedLines()
        lines[1] = try Self.good("2").line
        lines[2] = try Self.good("3").line
        lines[4] = try Self.good("44", title: "重复编号的办法乙").line
        lines[5] = try Self.good("5").line
        _ = try data.write(lines, as: "mixed.jsonl")
        let (report, code) = try data.load("documents", file)
        #expect(code == 0)
        #expect(report.totals == ImportCounted.Counts(8, accepted: 5, unchanged: 3))
        #expect(try data.rejects().isEmpty)
        #expect(try data.answer(SearchAnswer.self, "search", "--kind", "document").total.value == 8)
        #expect(try data.index("verify").code == 0)
    }

    @Test func `a row may be corrected in another file`() throws {
        let bad = try data.write([try DocumentRow("3", nil, body: "无题").line], as: "first.jsonl")
        #expect(try data.load("documents", bad).code == 5)
        let good = try data.write([try Self.good("3").line], as: "second.jsonl")
        #expect(try data.load("documents", good).code == 0)
        #expect(try data.rejects().isEmpty)
    }

    @Test func `the same file twice changes nothing`() throws {
        let file = try data.write(try (1...20).map { try Self.good("\($0)").line }, as: "rows.jsonl")
        #expect(try data.load("documents", file).report.totals == ImportCounted.Counts(20, accepted: 20))
        let generation = try data.generation()
        let (report, code) = try data.load("documents", file)
        #expect(code == 0)
        #expect(report.totals == ImportCounted.Counts(20, unchanged: 20))
        #expect(try data.generation() == generation, "the index was not written again")
    }

    @Test func `a bad file sent again is still rejected and listed once`() throws {
        let file = try data.write(try mixedLines(), as: "mixed.jsonl")
        #expect(try data.load("documents", file).code == 5)
        let (report, code) = try data.load("documents", file)
        #expect(code == 5)
        #expect(report.totals == ImportCounted.Counts(8, unchanged: 3, rejected: 5))
        #expect(try data.rejects().count == 5)
    }

    @Test func `a changed row replaces the old one`() throws {
        let file = try data.write([try Self.good("1").line, try Self.good("2").line], as: "rows.jsonl")
        #expect(try data.load("documents", file).code == 0)
        let before = try data.answer(SearchAnswer.self, "search", "--kind", "document").items.map(\.id).sorted()
        var changed = Self.good("1")
        changed.body = "第一条 青瓦白墙的规定。"
        _ = try data.write([try changed.line, try Self.good("2").line], as: "rows.jsonl")
        let report = try data.load("documents", file).report
        #expect(report.totals == ImportCounted.Counts(2, accepted: 1, unchanged: 1))
        let found = try data.answer(SearchAnswer.self, "search", "\"青瓦白墙\"")
        #expect(found.items.map(\.source.id) == ["1"])
        let after = try data.answer(SearchAnswer.self, "search", "--kind", "document").items.map(\.id).sorted()
        #expect(after == before, "ids are stable")
        #expect(try data.index("verify").code == 0)
    }

    @Test func `a dry run counts and stores nothing`() throws {
        let file = try data.write(try mixedLines(), as: "mixed.jsonl")
        let (report, code) = try data.load("documents", file, "--dry-run")
        #expect(code == 5)
        #expect(report.totals == ImportCounted.Counts(8, accepted: 3, rejected: 5))
        let statistics = try data.ledger().statistics()
        #expect(statistics.records.isEmpty && statistics.quarantined == 0 && statistics.sequence == 0)
        #expect(try data.ask("search", "办法").code == 4, "there is no index")
        #expect(try data.load("documents", file).report.totals == report.totals)
    }

    @Test func `without building, the index stays as it was until it is built`() throws {
        let first = try data.write([try Self.good("1").line], as: "a.jsonl")
        let second = try data.write([try Self.good("2").line], as: "b.jsonl")
        #expect(try data.load("documents", first).code == 0)
        #expect(try data.load("documents", second, "--no-build").code == 0)
        #expect(try data.answer(SearchAnswer.self, "search", "--kind", "document").total.value == 1)
        #expect(try data.index("verify").code == 4, "the index is behind the ledger")
        #expect(try data.index("build").code == 0)
        #expect(try data.answer(SearchAnswer.self, "search", "--kind", "document").total.value == 2)
        #expect(try data.index("verify").code == 0)
    }

    @Test func `a path that is not there stops everything before it begins`() throws {
        let good = try data.write([try Self.good("1").line], as: "good.jsonl")
        let run = try data.index("import", "documents", good, data.input("missing.jsonl"))
        #expect(run.code == 3, "\(run)")
        #expect(run.notes.contains("missing.jsonl"))
        #expect(!FileManager.default.fileExists(atPath: data.path + "/ledger.sqlite"))
    }

    @Test(arguments: ["empty.jsonl", "binary.docx", "program.txt"])
    func `a file that cannot be read is one rejection beside the good ones`(name: String) throws {
        let good = try data.write([try Self.good("1").line], as: "in/good.jsonl")
        let bytes: [String: [UInt8]] = [
            "empty.jsonl": [], "binary.docx": [0x50, 0x4B, 3, 4, 0, 0, 1, 2, 3],
            "program.txt": [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0],
        ]
        try Data(bytes[name] ?? []).write(to: URL(fileURLWithPath: data.input("in/" + name)))
        let (report, code) = try data.load("documents", data.input("in"))
        #expect(code == 5, "\(report)")
        #expect(report.addsUp)
        #expect(report.files.first { $0.path == good }?.counts == ImportCounted.Counts(1, accepted: 1))
        let refused = report.files.filter { $0.error != nil }
        #expect(refused.count == 1 && refused[0].path.hasSuffix(name), "\(report)")
        #expect(try data.answer(SearchAnswer.self, "search", "--kind", "document").total.value == 1)
    }

    @Test func `a link in a folder is named and not followed`() throws {
        let good = try data.write([try Self.good("1").line], as: "in/good.jsonl")
        let elsewhere = try data.write([try Self.good("2").line], as: "elsewhere.jsonl")
        let link = data.input("in/link.jsonl")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: elsewhere)
        let report = try data.load("documents", data.input("in")).report
        #expect(report.totals == ImportCounted.Counts(1, accepted: 1))
        #expect(report.files.first { $0.path == good }?.error == nil)
        #expect(report.files.first { $0.path == link }?.error == "symlink")
    }

    @Test func `a folder too deep to be read is not passed over in silence`() throws {
        let good = try data.write([try Self.good("1").line], as: "in/good.jsonl")
        let steps = String(repeating: "a/", count: 40)
        _ = try data.write([try Self.good("2").line], as: "in/\(steps)deep.jsonl")
        let (report, code) = try data.load("documents", data.input("in"))
        #expect(report.files.first { $0.path == good }?.counts == ImportCounted.Counts(1, accepted: 1))
        #expect(report.files.contains { $0.error == "tooDeep" })
        #expect(code == 5, "something could not be checked")
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `a file without permission is one rejection`() throws {
        let file = try data.write([try Self.good("1").line], as: "closed.jsonl")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        let (report, code) = try data.load("documents", file)
        #expect(code == 5)
        #expect(report.totals == ImportCounted.Counts(1, rejected: 1))
    }

    @Test func `rows of two sources with one id are two records`() throws {
        let file = try data.write([try Self.good("1").line], as: "rows.jsonl")
        #expect(try data.load("documents", file, "--source", "甲示例来源").code == 0)
        #expect(try data.load("documents", file, "--source", "乙示例来源").report.totals.accepted == 1)
        #expect(try data.answer(SearchAnswer.self, "search", "--kind", "document").total.value == 2)
    }
}
