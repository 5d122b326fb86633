// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Ledger
import Readers
import Records
import TestSupport
import Testing

@testable import Credit

@Suite struct CreditImportTests {
    private let options = ImportOptions(source: "测试")

    @Test func `subjects are stored once a code, refused rows wait, a second import changes nothing`() async throws {
        let test = try TestLedger()
        let path = try test.write([
            Rows.subject(), Rows.subject(["code": .string(Rows.other), "name": .string("元谋县示例建材有限公司")]),
            Rows.subject(["code": .string("91532328MA6AAAA101")]), Rows.subject(["name": .string("张建国")]),
        ])
        let importer = SubjectImport(ledger: test.ledger, options: options)
        #expect(counts(try await importer.run(paths: [path])) == [4, 2, 0, 2])
        let sequence = try test.ledger.sequence
        #expect(counts(try await importer.run(paths: [path])) == [4, 0, 2, 2])
        #expect(try test.ledger.sequence == sequence)
        #expect(try test.ledger.record(MarketSubject.self, id: "subject-" + Rows.company)?.name == "元谋县示例商贸有限公司")
        #expect(try Set(test.ledger.quarantine().map(\.code)) == ["bad_code", "personal"])
    }

    @Test func `one code on two different rows of a file refuses both; equal rows are one`() async throws {
        let test = try TestLedger()
        let path = try test.write([
            Rows.subject(), Rows.subject(["name": .string("元谋县示例建材有限公司")]),
            Rows.subject(["code": .string(Rows.other)]), Rows.subject(["code": .string(Rows.other)]),
        ])
        #expect(
            counts(try await SubjectImport(ledger: test.ledger, options: options).run(paths: [path])) == [4, 1, 1, 2])
        #expect(try test.ledger.quarantine().allSatisfy { $0.code == "duplicate_key" })
        #expect(try test.ledger.record(MarketSubject.self, id: "subject-" + Rows.company) == nil)
    }

    @Test func `an equal name never merges two codes`() async throws {
        let test = try TestLedger()
        let path = try test.write([Rows.subject(), Rows.subject(["code": .string(Rows.other)])])
        _ = try await SubjectImport(ledger: test.ledger, options: options).run(paths: [path])
        var held: [MarketSubject] = []
        try test.ledger.records(MarketSubject.self) { held.append($0) }
        #expect(held.map(\.code) == [Rows.company, Rows.other])
        #expect(Set(held.map(\.name)).count == 1)
    }

    @Test func `a row corrected in its place clears the quarantine, whatever was wrong with it`() async throws {
        let wrong: [[String: JSONValue?]] = [
            ["code": .string("91532328MA6AAAA1OX")], ["code": .string("11010519491231002X")], ["name": .null],
            ["name": .string("张建国")],
            ["established_on": .string("2023-02-29")], ["code": .null],
            ["scope": .string(String(repeating: "x", count: 200_001))],
        ]
        for changes in wrong {
            let test = try TestLedger()
            let importer = SubjectImport(ledger: test.ledger, options: options)
            #expect(counts(try await importer.run(paths: [try test.write([Rows.subject(changes)])])) == [1, 0, 0, 1])
            #expect(counts(try await importer.run(paths: [try test.write([Rows.subject()])])) == [1, 1, 0, 0])
            #expect(try test.ledger.quarantineCount() == 0, "\(changes)")
        }
    }

    @Test func `an entry corrected in its place clears the quarantine too`() async throws {
        let wrong: [[String: JSONValue?]] = [
            ["code": .string("91532328MA6AAAA1OX")], ["entry_kind": .string("行政官理")],
            ["decided_on": .string("2026-02-30")],
            ["code": .null, "name": .string("张建国")], ["grade": .string("较重")], ["state": .string("？")],
            ["display_until": .string("？")],
            ["entry_kind": .null],
        ]
        for changes in wrong {
            for base in [[:], ["number": .null]] as [[String: JSONValue?]] {
                let test = try TestLedger()
                let importer = CreditImport(ledger: test.ledger, options: options)
                let bad = Rows.entry(base.merging(changes) { $1 })
                #expect(counts(try await importer.run(paths: [try test.write([bad])])) == [1, 0, 0, 1], "\(changes)")
                #expect(counts(try await importer.run(paths: [try test.write([Rows.entry(base)])])) == [1, 1, 0, 0])
                #expect(try test.ledger.quarantineCount() == 0, "\(changes)")
            }
        }
    }

    @Test func `repair replaces the entry, and from its day on the ledger shows nothing`() async throws {
        let test = try TestLedger()
        let importer = CreditImport(ledger: test.ledger, options: options)
        let far = ["display_until": JSONValue.null, "grade": .string("待定"), "channel": .null] as [String: JSONValue?]
        _ = try await importer.run(paths: [try test.write([Rows.entry(far)])])
        _ = try test.ledger.pass(on: try #require(CivilDate("2026-11-23")))
        #expect(try test.ledger.records(CreditEntry.self, inGroup: Rows.company).count == 1)
        let repaired = Rows.entry(far.merging(["state": .string("已修复"), "repaired_on": .string("2026-08-01")]) { $1 })
        #expect(counts(try await importer.run(paths: [try test.write([repaired])])) == [1, 1, 0, 0])
        _ = try test.ledger.pass(on: try #require(CivilDate("2026-11-23")))
        #expect(try test.ledger.records(CreditEntry.self, inGroup: Rows.company).isEmpty)
    }

    @Test func `a table with Chinese headings is read like JSON`() async throws {
        let test = try TestLedger()
        let subjects = """
            序号,企业名称,统一社会信用代码,经营状态,成立日期,法定代表人
            1,元谋县示例商贸有限公司,\(Rows.company),存续,2019年3月8日,李大山
            2,元谋县张建国烧烤店,\(Rows.shop.lowercased()),吊销，未注销,2020/1/2,张建国
            3,元谋县示例种植专业合作社,\(Rows.cooperative),开业,20210506,王小二
            """
        let path = try test.write(subjects, "subjects.csv")
        #expect(
            counts(try await SubjectImport(ledger: test.ledger, options: options).run(paths: [path])) == [3, 3, 0, 0])
        let shop = try #require(try test.ledger.record(MarketSubject.self, id: "subject-" + Rows.shop))
        #expect(shop.state == .revoked && shop.representative == "张某某" && shop.name == "元谋县张建国烧烤店")
        let entries = """
            信用主体名称,统一社会信用代码,信息类别,认定日期,认定单位,失信程度,状态
            元谋县示例商贸有限公司,\(Rows.company),经营异常名录,2026-07-01,元谋县市场监督管理局,,公示中
            元谋县示例种植专业合作社,\(Rows.cooperative),守信激励,2026-07-01,元谋县农业农村局,,有效
            """
        let credit = try test.write(entries, "credit.csv")
        #expect(
            counts(try await CreditImport(ledger: test.ledger, options: options).run(paths: [credit])) == [2, 2, 0, 0])
    }

    @Test func `a document file among rows is refused`() async throws {
        let test = try TestLedger()
        let path = try test.write("关于示例的通知\n正文。", "c.txt")
        let report = try await SubjectImport(ledger: test.ledger, options: options).run(paths: [path])
        #expect(report.files.first?.error?.code == "type")
        #expect(
            try await CreditImport(ledger: test.ledger, options: options).run(paths: [path]).files.first?.error?.code
                == "type")
    }

    @Test(.enabled(if: CorpusFiles.has("subjects/enterprises.jsonl")))
    func `every real enterprise is taken in`() async throws {
        let test = try TestLedger()
        let path = try #require(CorpusFiles.path("subjects/enterprises.jsonl"))
        let importer = SubjectImport(ledger: test.ledger, options: options)
        #expect(counts(try await importer.run(paths: [path])) == [438, 438, 0, 0])
        #expect(counts(try await importer.run(paths: [path])) == [438, 0, 438, 0])
        var states: Set<MarketSubject.State> = []
        try test.ledger.records(MarketSubject.self) { states.insert($0.state) }
        #expect(states == [.active, .revoked, .deregistered])
    }
}
