// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Ledger
import Readers
import Records
import Testing

@testable import Credit

/// Personal data planted in every field never reaches the ledger's file, in a record or in quarantine.
@Suite struct PlantedDataTests {
    private static let identity = "11010519491231002X"
    private static let phone = "13987654321"
    private static let person = "欧阳翠花"

    private static let planted = [identity, phone, "翠花"]

    private func isAbsent(_ text: String, from bytes: Data) -> Bool { bytes.range(of: Data(text.utf8)) == nil }

    /// The text of a field, with a person named the way departments do.
    private static func poison(_ field: String) -> [JSONValue] {
        switch field {
        case "code", "registration_number":
            [.string(identity), .string(identity.lowercased()), .string("1101051949 1231002X")]
        case "name", "parent", "former_names": [.string(person), .string(person + identity), .string("\(person)、李四")]
        case "legal_representative", "operator":
            [.string(person), .string("\(person)（电话\(phone)）"), .string(person + identity)]
        case "established_on", "ended_on", "decided_on", "published_on", "display_until", "restricted_until",
            "repaired_on":
            [.string(identity), .string(phone), .number("11010519491231002")]
        default:
            [
                .string("经营者\(person)，身份证\(identity)，电话\(phone)"), .string("联系人：\(person) \(phone)"), .string(identity),
                .array([.string(identity), .string(phone)]),
                .object(JSONObject(keys: [identity], values: [.string(phone)])),
            ]
        }
    }

    private static let subjectFields = SubjectRowReader.knownFields.sorted()
    private static let creditFields = CreditRowReader.knownFields.sorted()

    @Test(arguments: subjectFields) func `subjects`(_ field: String) async throws {
        let test = try TestLedger()
        let rows = Self.poison(field).flatMap { poison -> [JSONObject] in
            [Rows.company, Rows.shop, "91532328MA6AAAA101"].map { code in
                var changes: [String: JSONValue?] = ["code": .string(code), "operator": .string(Self.person)]
                changes[field] = poison
                return Rows.subject(changes)
            }
        }
        let importer = SubjectImport(ledger: test.ledger, options: ImportOptions(source: "测试"))
        // One file each: rows of one key in one file would all be refused, and none be read.
        for (index, row) in rows.enumerated() {
            try check(try await importer.run(paths: [try test.write([row], "\(index).jsonl")]), test, field)
        }
        // Together they are refused as duplicates, and lie in quarantine.
        try check(try await importer.run(paths: [try test.write(rows)]), test, field)
    }

    @Test(arguments: creditFields) func `credit entries`(_ field: String) async throws {
        let test = try TestLedger()
        let rows = Self.poison(field).flatMap { poison -> [JSONObject] in
            [JSONValue.string(Rows.company), .string(Rows.shop), .null].map { code in
                var changes: [String: JSONValue?] = ["code": code, "legal_representative": .string(Self.person)]
                changes[field] = poison
                return Rows.entry(changes)
            }
        }
        let importer = CreditImport(ledger: test.ledger, options: ImportOptions(source: "测试"))
        for (index, row) in rows.enumerated() {
            try check(try await importer.run(paths: [try test.write([row], "\(index).jsonl")]), test, field)
        }
        try check(try await importer.run(paths: [try test.write(rows)]), test, field)
    }

    @Test func `rows that cannot be taken apart`() async throws {
        let test = try TestLedger()
        let broken = [
            "{\"name\":\"\(Self.person)\",\"code\":\"\(Self.identity)\"", "\(Self.person),\(Self.phone)",
            "{\"\(Self.identity)\":}",
        ]
        let path = try test.write(broken.joined(separator: "\n") + "\n")
        let report = try await SubjectImport(ledger: test.ledger, options: ImportOptions(source: "测试")).run(paths: [
            path
        ])
        #expect(report.totals.rejected == 3)
        try check(report, test, "broken")
    }

    @Test func `tables`() async throws {
        let test = try TestLedger()
        let rows = """
            企业名称,统一社会信用代码,经营状态,法定代表人,经营范围,备注
            元谋县示例商贸有限公司,\(Rows.company),存续,\(Self.person),联系\(Self.person)\(Self.phone),\(Self.identity)
            \(Self.person),\(Self.identity),存续,\(Self.person),百货,\(Self.phone)
            元谋县示例店,\(Rows.shop),存续,\(Self.person),"\(Self.person)
            身份证\(Self.identity)",\(Self.phone)
            """
        let path = try test.write(rows, "subjects.csv")
        let report = try await SubjectImport(ledger: test.ledger, options: ImportOptions(source: "测试")).run(paths: [
            path
        ])
        #expect(counts(report)[0] == 3)
        try check(report, test, "csv")
    }

    private func check(_ report: ImportReport, _ test: TestLedger, _ field: String) throws {
        let totals = report.totals
        #expect(totals.read == totals.accepted + totals.unchanged + totals.rejected + (totals.held ?? 0))
        let bytes = try test.bytes()
        for text in Self.planted { #expect(isAbsent(text, from: bytes), "\(field): \(text)") }
        let words = String(describing: report)
        for text in Self.planted { #expect(!words.contains(text), "\(field): \(text)") }
    }
}
