// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TestSupport
import Testing

/// Each exit code of interfaces.md, provoked.
@Suite(.serialized) struct ExitCodeTests {
    private let data: DataDirectory

    init() throws { data = try LoadedCounty.shared.get().data }

    @Test(arguments: [["search", "公开"], ["show", "d-1"], ["status", "公开"]])
    func `4: a folder without an index cannot be asked`(arguments: [String]) throws {
        let run = try DataDirectory().ask(arguments)
        #expect(run.code == 4, "\(run)")
        #expect(run.output.isEmpty)
        #expect(run.notes.contains("mingcha-index build"))
    }

    @Test(arguments: [
        ["build"], ["rebuild"], ["verify"], ["rejects"], ["backup", "/nowhere/b"], ["restore", "/nowhere/b"],
    ])
    func `3: a folder without a ledger has nothing to work on`(arguments: [String]) throws {
        let folder = try DataDirectory()
        let run = try folder.index(arguments)
        #expect(run.code == 3, "\(run)")
        #expect(run.notes.contains("错误"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/ledger.sqlite"))
    }

    @Test func `3: an id that nobody has`() throws {
        let run = try data.ask("show", "d-no-such-record")
        #expect(run.code == 3, "\(run)")
        #expect(run.notes.contains("d-no-such-record"))
    }

    @Test func `3: a title that nobody has is no statement about validity`() throws {
        let run = try data.ask("status", "龘靐齉爩")
        #expect(run.code == 3, "\(run)")
        #expect(run.output.contains("没有收录不等于无效"))
        #expect(try data.ask("status", "龘靐齉爩", "--json").code == 3)
    }

    @Test func `0: a search that finds nothing is an answer`() throws {
        let run = try data.ask("search", "龘靐齉爩")
        #expect(run.code == 0, "\(run)")
        #expect(run.output.hasPrefix("共 0 条"))
    }

    @Test(arguments: [
        ["search", "公开", "--colour", "red"], ["search", "公开", "--sort", "drop"], ["search", "公开", "--limit", "101"],
        ["search", "公开", "--from", "2023-02-30"], ["search", "公开", "--as-of", "昨天"], ["search"],
        ["search", "公开", "--status", "valid"], ["search", "--", "-公开"], ["show"], ["status"], ["nonsense"],
        ["status", "公开", "--as-of", "2023-02-30"], ["show", "d-1", "--as-of", "x"],
        ["search", "公开", "--server", "ftp://example"], ["search", "公开", "--server", "http://127.0.0.1:9"],
    ])
    func `2: a question that cannot be asked`(arguments: [String]) throws {
        let run = try data.ask(arguments)
        #expect(run.code == 2, "\(run)")
        #expect(run.output.isEmpty)
        #expect(!run.notes.isEmpty)
    }

    @Test(arguments: [
        ["import"], ["import", "documents"], ["import", "poems", "x.jsonl"], ["nonsense"], ["build", "extra"],
        ["import", "documents", "x.jsonl", "--format", "parchment"],
        ["import", "documents", "x.jsonl", "--source", ""],
        ["example", "--documents", "10"], ["example", "--subjects", "10"],
        ["example", "--documents", "9223372036854775808"],
    ])
    func `2: a command that cannot be carried out`(arguments: [String]) throws {
        let folder = try DataDirectory()
        let run = try folder.index(arguments)
        #expect(run.code == 2, "\(run)")
        #expect(!run.notes.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.path), "nothing was made")
    }

    @Test func `5: rows were rejected`() throws {
        let folder = try DataDirectory()
        let file = try folder.write([#"{"id":"x"}"#], as: "rows.jsonl")
        let run = try folder.index("import", "documents", file)
        #expect(run.code == 5, "\(run)")
        #expect(run.output.contains("退回 1"))
    }

    @Test func `4: a damaged index and one of another version name the remedy`() throws {
        let folder = try DataDirectory()
        let row = DocumentRow("1", "示例办法", body: "第一条 示例。", published: "2020-01-01")
        let file = try folder.write([try row.line], as: "rows.jsonl")
        #expect(try folder.load("documents", file).code == 0)
        let index = folder.path + "/index"
        let generation = try #require(
            try FileManager.default.contentsOfDirectory(atPath: index).first { $0.hasPrefix("gen-") })
        let manifest = URL(fileURLWithPath: "\(index)/\(generation)/manifest.json")
        let whole = try Data(contentsOf: manifest)

        try Data(whole.prefix(20)).write(to: manifest)
        let damaged = try folder.ask("search", "示例")
        #expect(damaged.code == 4 && damaged.notes.contains("rebuild"), "\(damaged)")
        #expect(try folder.index("verify").code == 4)

        var members = try #require(try JSONSerialization.jsonObject(with: whole) as? [String: Any])
        members["schema"] = 0
        try JSONSerialization.data(withJSONObject: members).write(to: manifest)
        let other = try folder.ask("search", "示例")
        #expect(other.code == 4 && other.notes.contains("rebuild"), "\(other)")

        #expect(try folder.index("rebuild").code == 0)
        #expect(try folder.ask("search", "示例").code == 0)
        #expect(try folder.index("verify").code == 0)
    }

    @Test func `a backup brings the ledger back`() throws {
        let folder = try DataDirectory()
        let row = DocumentRow("1", "示例办法", body: "第一条 示例。", published: "2020-01-01")
        let file = try folder.write([try row.line], as: "rows.jsonl")
        #expect(try folder.load("documents", file).code == 0)
        let copy = folder.input("copy.sqlite")
        #expect(try folder.index("backup", copy).code == 0)
        let other = try DataDirectory()
        let restored = try other.index("restore", copy)
        #expect(restored.code == 0, "\(restored)")
        #expect(try other.ask("search", "示例办法").output.hasPrefix("共 1 条"))
        #expect(try other.index("verify").code == 0)
    }
}
