// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Ledger
import Readers
import Records
import TestSupport
import Testing

@testable import Interpretations

@Suite struct InterpretationImportTests {
    private let options = ImportOptions(source: "测试")

    private struct Test {
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

        func held() throws -> [Interpretation] {
            var held: [Interpretation] = []
            try ledger.heldRecords(Interpretation.self) { held.append($0) }
            return held
        }

        func bytes() throws -> Data {
            var bytes = Data()
            for name in ["ledger.sqlite", "ledger.sqlite-wal"]
            where FileManager.default.fileExists(atPath: folder.file(name)) {
                bytes += try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
            }
            return bytes
        }
    }

    private func counts(_ report: ImportReport) -> [Int] {
        [report.totals.read, report.totals.accepted, report.totals.unchanged, report.totals.rejected]
    }

    @Test func `rows are stored, refused ones wait, corrections clear, a resend changes nothing`() async throws {
        let test = try Test()
        let importer = InterpretationImport(ledger: test.ledger, options: options)
        let good = #"{"id":"jd-1","title":"《甲县办法》解读","body":"正文","published_on":"2024-01-03"}"#
        let bad = #"{"id":"jd-2","title":"《乙县办法》解读","body":"正文","published_on":"2024-02-30"}"#
        let path = try test.write([good, bad, "不是 JSON"].joined(separator: "\n"))
        #expect(counts(try await importer.run(paths: [path])) == [3, 1, 0, 2])
        #expect(counts(try await importer.run(paths: [path])) == [3, 0, 1, 2])
        let mended = try test.write(
            [good, bad.replacing("02-30", with: "02-29"), good.replacing("jd-1", with: "jd-3")].joined(separator: "\n"))
        #expect(counts(try await importer.run(paths: [mended])) == [3, 2, 1, 0])
        #expect(try test.ledger.quarantineCount() == 0)
        #expect(try test.held().map(\.id) == ["jd-1", "jd-2", "jd-3"])
    }

    @Test func `one headline on two different rows without id refuses both`() async throws {
        let test = try Test()
        let path = try test.write(
            [#"{"title":"《甲县办法》解读","body":"一"}"#, #"{"title":"《甲县办法》 解读","body":"二"}"#].joined(separator: "\n"))
        #expect(
            counts(try await InterpretationImport(ledger: test.ledger, options: options).run(paths: [path])) == [
                2, 0, 0, 2,
            ])
    }

    @Test func `a text file is one interpretation`() async throws {
        let test = try Test()
        let text = """
            《元谋县集市管理办法》解读
            发布日期：2024-01-03
            县人民政府印发了《元谋县集市管理办法》（元政规〔2024〕1号，以下简称《办法》）。
            一、背景
            为了加强集市管理。
            """
        let path = try test.write(text, "jiedu.txt")
        let importer = InterpretationImport(ledger: test.ledger, options: options)
        #expect(counts(try await importer.run(paths: [path])) == [1, 1, 0, 0])
        #expect(counts(try await importer.run(paths: [path])) == [1, 0, 1, 0])
        let read = try #require(try test.held().first)
        #expect(read.title == "《元谋县集市管理办法》解读" && read.publishedOn == CivilDate("2024-01-03"))
        #expect(read.interprets == ["《元谋县集市管理办法》（元政规〔2024〕1号）"])
        #expect(read.body.contains("为了加强集市管理"))
    }

    @Test func `a page is one interpretation`() async throws {
        let test = try Test()
        let page = "<html><head><title>一图读懂《甲县集市办法》</title></head><body><h1>一图读懂《甲县集市办法》</h1><p>图片</p></body></html>"
        let path = try test.write(page, "page.html")
        #expect(
            counts(try await InterpretationImport(ledger: test.ledger, options: options).run(paths: [path])) == [
                1, 1, 0, 0,
            ])
        let read = try #require(try test.held().first)
        #expect(read.form == .graphic && read.flags.contains(.noText) && read.interprets == ["甲县集市办法"])
    }

    @Test func `a table with Chinese headings is read like JSON`() async throws {
        let test = try Test()
        let path = try test.write(
            """
            序号,解读标题,被解读文件,发布日期,解读形式,解读单位,正文
            1,《甲县办法》解读,甲政规〔2024〕1号、甲政规〔2024〕2号,2024年1月3日,文字,甲县水务局,内容
            2,一图读懂《乙县办法》,,2024/1/4,图解,甲县水务局,
            """, "rows.csv")
        #expect(
            counts(try await InterpretationImport(ledger: test.ledger, options: options).run(paths: [path])) == [
                2, 2, 0, 0,
            ])
        let held = try test.held()
        #expect(Set(held.map(\.interprets)) == [["乙县办法"], ["甲政规〔2024〕1号", "甲政规〔2024〕2号"]])
    }

    @Test func `planted personal data never reaches the ledger's file`() async throws {
        let (identity, phone, person) = ("11010519491231002X", "13987654321", "欧阳翠花")
        for field in InterpretationRowReader.knownFields.sorted() {
            let test = try Test()
            var lines: [String] = []
            for poison in ["联系人：\(person)，身份证\(identity)，手机\(phone)", identity, phone, "当事人\(person)"] {
                for title in ["《甲县办法》解读", ""] {
                    var row = ["title": title, "body": "正文", "id": "jd-\(lines.count)"]
                    row[field] = poison
                    let members = row.keys.sorted().map { "\"\($0)\":\"\(row[$0] ?? "")\"" }
                    lines.append("{" + members.joined(separator: ",") + "}")
                }
            }
            let path = try test.write(lines.joined(separator: "\n"))
            let report = try await InterpretationImport(ledger: test.ledger, options: options).run(paths: [path])
            #expect(report.totals.read == report.totals.accepted + report.totals.unchanged + report.totals.rejected)
            let bytes = try test.bytes()
            for text in [identity, phone, "翠花"] {
                #expect(bytes.range(of: Data(text.utf8)) == nil, "\(field): \(text)")
            }
        }
    }
}
