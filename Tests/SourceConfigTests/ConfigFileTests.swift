// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Readers
import Records
import Testing

@testable import SourceConfig

@Suite struct ConfigFileTests {
    static let good = """
        sources:
          - name: 示例处罚
            organ: 示例县市场监管局
            kind: enforcement
            path: drop/penalties
            format: csv
            encoding: gb18030
            public_at_source: true
            review:
              reviewer: 示例审查员
              date: 2026-11-20
              result: 通过
            deletes_missing: true
            minimum_rows_share: 0.8
            confirm:
              sha256: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
              confirmed_by: [甲, 乙]
          - name: 示例文件
            organ: 示例县人民政府办公室
            kind: documents
            url: https://example.invalid/a.jsonl?x=1&y=2
            public_at_source: false
            review: 未审查

        """

    private func parse(_ text: String) throws -> [DataSource] {
        try ConfigFile.parse(Array(text.utf8), folder: "/data").sources
    }

    private func problems(_ text: String) -> [ConfigError.Problem] {
        do {
            _ = try parse(text)
            return []
        } catch { return (error as? ConfigError)?.problems ?? [] }
    }

    @Test func `former names are one or several, and those of no other source`() throws {
        let second = Self.good.replacing("  - name: 示例文件\n", with: "  - name: 示例文件\n    formerly: [旧一, 旧二]\n")
        let both = second.replacing("  - name: 示例处罚\n", with: "  - name: 示例处罚\n    formerly: 旧处罚\n")
        #expect(try parse(both).map(\.formerly) == [["旧处罚"], ["旧一", "旧二"]])
        #expect(try parse(Self.good).map(\.formerly) == [[], []])
        for (wrong, line) in [("示例文件", 3), ("示例处罚", 3), ("[旧一, 旧一]", 3), ("[]", 3), ("''", 3), ("[[旧一]]", 3)] {
            let text = Self.good.replacing("  - name: 示例处罚\n", with: "  - name: 示例处罚\n    formerly: \(wrong)\n")
            let found = problems(text)
            #expect(found.count == 1 && found.first?.line == line, "\(wrong): \(found)")
            #expect(found.first?.sentence.contains("formerly") == true)
        }
    }

    @Test func `every key becomes what it says`() throws {
        let sources = try parse(Self.good)
        try #require(sources.count == 2)
        let first = sources[0]
        #expect(first.name == "示例处罚" && first.organ == "示例县市场监管局" && first.kind == .enforcement)
        #expect(first.location == .path("/data/drop/penalties") && first.format == .csv && first.encoding == .gb18030)
        #expect(first.isPublicAtSource && first.deletesMissing && first.minimumRowsShare == 0.8)
        #expect(first.review?.reviewer == "示例审查员" && first.review?.date == CivilDate("2026-11-20"))
        #expect(first.review?.isPassed == true && first.refusal == nil)
        #expect(first.confirmations.first?.persons == ["甲", "乙"])
        #expect(first.confirmations.first?.checksum == String(repeating: "a", count: 64))
        let second = sources[1]
        #expect(second.location == .url(try #require(URL(string: "https://example.invalid/a.jsonl?x=1&y=2"))))
        #expect(second.review == nil && second.refusal?.code == .notPublicAtSource)
        #expect(!second.deletesMissing && second.minimumRowsShare == 0.6 && second.fullLoad == nil)
    }

    @Test func `any source may confirm held files, one or several`() throws {
        let (a, b) = (String(repeating: "a", count: 64), String(repeating: "b", count: 64))
        let second = "public_at_source: false"
        let one = "confirm: {sha256: \(a), confirmed_by: [甲]}\n    "
        let several = """
            confirm:
                  - {sha256: \(a), confirmed_by: [甲]}
                  - {sha256: \(b), confirmed_by: [乙, 丙]}
                
            """
        #expect(
            try parse(Self.good.replacing(second, with: one + second))[1].confirmations == [
                FileConfirmation(checksum: a, persons: ["甲"])
            ])
        #expect(
            try parse(Self.good.replacing(second, with: several + second))[1].confirmations == [
                FileConfirmation(checksum: a, persons: ["甲"]), FileConfirmation(checksum: b, persons: ["乙", "丙"]),
            ])
        for wrong in ["sha256: abc, confirmed_by: [甲]", "sha256: \(a), confirmed_by: []", "sha256: \(a)"] {
            let text = Self.good.replacing(second, with: "confirm: [{\(wrong)}]\n    " + second)
            #expect(problems(text).count == 1, "\(wrong)")
        }
    }

    @Test func `a mark, CRLF, comments and JSON are accepted, absolute paths stay`() throws {
        let text = "\u{FEFF}# 注释\r\n" + Self.good.replacing("\n", with: "\r\n")
        #expect(try parse(text) == parse(Self.good))
        let json =
            #"{"sources": [{"name": "甲", "organ": "乙", "kind": "cleanup", "path": "/srv/a", "public_at_source": true, "review": {"reviewer": "丙", "date": "2026-1-2", "result": "不通过"}}]}"#
        let source = try #require(try parse(json).first)
        #expect(source.location == .path("/srv/a") && source.refusal?.code == .unreviewed)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var line: Int?
        var says: String
        var testDescription: String { "\(old) → \(new)" }

        init(_ old: String, _ new: String, _ line: Int?, _ says: String) {
            (self.old, self.new, self.line, self.says) = (old, new, line, says)
        }
    }

    static let cases = [
        Case("format: csv", "formats: csv", 6, "不认识键“formats”；可用的键：name、formerly、organ、kind"),
        Case("kind: enforcement", "kind: penalties", 4, "可用：documents、cleanup、subjects"),
        Case("    kind: enforcement\n", "", nil, "缺少 kind"), Case("name: 示例处罚", "name: ''", 2, "1 到 200 字节"),
        Case("name: 示例处罚", "name: [甲]", 2, "1 到 200 字节"), Case("name: 示例文件", "name: 示例处罚", 18, "不能相同"),
        Case("organ: 示例县市场监管局\n", "organ: \"甲\\n乙\"\n", 3, "一行文字"),
        Case("path: drop/penalties", "note: 无", 5, "不认识键"),
        Case("    path: drop/penalties\n", "", 2, "缺少 path 或 url"),
        Case("path: drop/penalties", "path: a\n    url: http://example.invalid/", 6, "只能写一个"),
        Case("https://example.invalid/a.jsonl?x=1&y=2", "ftp://example.invalid/a", 21, "http:// 或 https://"),
        Case("https://example.invalid/a.jsonl?x=1&y=2", "https://u:p@example.invalid/a", 21, "不含用户名和密码"),
        Case("https://example.invalid/a.jsonl?x=1&y=2", "file:///etc/passwd", 21, "http:// 或 https://"),
        Case("format: csv", "format: dbf", 6, "可用：jsonl"),
        Case("encoding: gb18030", "encoding: big5", 7, "可用：utf-8、gb18030"),
        Case("public_at_source: true", "public_at_source: 1", 8, "true 或 false"),
        Case("    public_at_source: true\n", "", 2, "缺少 public_at_source"),
        Case("    review: 未审查\n", "", 18, "缺少 review"), Case("review: 未审查", "review: 免审", 23, "还没有审查的写"),
        Case("review: 未审查", "review:", nil, "还没有审查的写"),
        Case("      reviewer: 示例审查员\n", "", 10, "缺少 reviewer"), Case("2026-11-20", "2026-02-30", 11, "审查的日期"),
        Case("result: 通过", "result: 同意", 12, "通过 或 不通过"), Case("result: 通过", "resulted: 通过", 12, "不认识键"),
        Case("minimum_rows_share: 0.8", "minimum_rows_share: 80%", 14, "0 到 1"),
        Case("minimum_rows_share: 0.8", "minimum_rows_share: nan", 14, "0 到 1"),
        Case("deletes_missing: true", "deletes_missing: false", 14, "deletes_missing: true"),
        Case("[甲, 乙]", "甲", 17, "[姓名一, 姓名二]"), Case("[甲, 乙]", "[甲, 甲]", 17, "不能重复"),
        Case("sha256: AAAA", "sha256: ", 16, "64 位十六进制"), Case("sources:", "source:", 1, "可用的键：sources"),
        Case("sources:", "sources: 无\nother:", nil, "不认识键"),
    ]

    @Test(arguments: cases)
    func `a mistake is named with its place and what may stand there`(item: Case) throws {
        try #require(Self.good.contains(item.old))
        let found = problems(Self.good.replacing(item.old, with: item.new, maxReplacements: 1))
        let problem = try #require(found.first { $0.sentence.contains(item.says) }, "\(found)")
        if let line = item.line { #expect(problem.line == line, "\(found)") }
        #expect(problem.sentence.hasSuffix("。"))
    }

    @Test func `all mistakes are named at once`() {
        let text = Self.good.replacing("kind: enforcement", with: "kind: x").replacing("result: 通过", with: "result: x")
        #expect(problems(text).count == 2)
        #expect(problems("sources:\n  - {}\n").count == 6, "\(problems("sources:\n  - {}\n"))")
    }

    @Test(arguments: ["", "\n# 只有注释\n", "---\n", "sources:\n", "sources: []\n", "[]", "text", "sources: {}"])
    func `a file without sources says how to write one`(text: String) {
        let found = problems(text)
        #expect(found.count == 1 && found[0].sentence.contains("sources"), "\(found)")
    }

    @Test func `no file is no mistake`() throws {
        #expect(try ConfigFile.read(in: "/nonexistent") == nil)
    }

    @Test func `docs describe every key`() throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let text = try String(contentsOf: root.appendingPathComponent("docs/sources.md"), encoding: .utf8)
        let keys =
            SourceKey.Root.allCases.map(\.rawValue) + SourceKey.Source.allCases.map(\.rawValue)
            + SourceKey.Review.allCases.map(\.rawValue) + SourceKey.Confirm.allCases.map(\.rawValue)
        for key in keys { #expect(text.contains("| `\(key)` |"), "\(key)") }
        for kind in ImportKind.allCases { #expect(text.contains("`\(kind.rawValue)`"), "\(kind)") }
        for encoding in DeclaredEncoding.allCases { #expect(text.contains("`\(encoding.rawValue)`")) }
        // The example there is one that the program takes.
        let example = try #require(
            text.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "```").first)
        #expect(try parse(example).count > 1)
    }
}
