// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Ledger
import Readers
import Records
import TestSupport

/// Invented rows; codes of region 532328 with organisation codes that are not given out.
enum Rows {
    static let company = "91532328MA6AAAA10X"
    static let other = "91532328MA6AAAA29T"
    static let shop = "92532328MA6AAAB176"
    static let cooperative = "93532328MA6AAAC13C"

    static func object(_ fields: [String: JSONValue], _ changes: [String: JSONValue?] = [:]) -> JSONObject {
        var fields = fields
        for (key, value) in changes { fields[key] = value }
        let keys = fields.keys.sorted()
        return JSONObject(keys: keys, values: keys.compactMap { fields[$0] })
    }

    static func subject(_ changes: [String: JSONValue?] = [:]) -> JSONObject {
        object(
            [
                "code": .string(company), "name": .string("元谋县示例商贸有限公司"), "kind": .string("有限责任公司（自然人投资或控股）"),
                "state": .string("存续"), "registrar": .string("元谋县市场监督管理局"), "established_on": .string("2019-03-08"),
                "industry_code": .string("5211"), "scope": .string("日用百货销售。"), "division": .string("元谋县"),
            ], changes)
    }

    static func entry(_ changes: [String: JSONValue?] = [:]) -> JSONObject {
        object(
            [
                "code": .string(company), "name": .string("元谋县示例商贸有限公司"), "entry_kind": .string("行政管理"),
                "entry_title": .string("行政处罚"), "number": .string("元市监处罚〔2026〕15号"),
                "decided_on": .string("2026-04-10"),
                "published_on": .string("2026-04-15"), "organ": .string("元谋县市场监督管理局"), "grade": .string("一般"),
                "basis": .string("《中华人民共和国食品安全法》第一百二十四条"), "content": .string("罚款五万元。"), "channel": .string("信用中国"),
                "state": .string("公示中"), "source_url": .string("https://example.invalid/1"),
            ], changes)
    }

    /// One line of JSON Lines.
    static func line(_ row: JSONObject) -> String {
        let members = zip(row.keys, row.values).map { "\(text(.string($0))):\(text($1))" }
        return "{" + members.joined(separator: ",") + "}"
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let text): text
        case .string(let text):
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
        case .array(let members): "[" + members.map(self.text).joined(separator: ",") + "]"
        case .object(let object): line(object)
        }
    }
}

/// A ledger in a folder that vanishes, and files to take in.
final class TestLedger {
    let folder: TemporaryFolder
    let ledger: Ledger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(path: folder.file("ledger.sqlite"))
    }

    func write(_ text: String, _ name: String = "rows.jsonl") throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
        return folder.file(name)
    }

    func write(_ rows: [JSONObject], _ name: String = "rows.jsonl") throws -> String {
        try write(rows.map(Rows.line).joined(separator: "\n") + "\n", name)
    }

    /// Every byte that the ledger keeps on disk, its log included.
    func bytes() throws -> Data {
        var bytes = Data()
        for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
            let path = folder.file(name)
            if FileManager.default.fileExists(atPath: path) {
                bytes += try Data(contentsOf: URL(fileURLWithPath: path))
            }
        }
        return bytes
    }
}

/// read, accepted, unchanged, rejected.
func counts(_ report: ImportReport) -> [Int] {
    [report.totals.read, report.totals.accepted, report.totals.unchanged, report.totals.rejected]
}
