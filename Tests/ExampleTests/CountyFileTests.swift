// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing
import TextAnalysis

@testable import Example

@Suite struct CountyFileTests {
    private var files: [CountyFile] { SharedCounty.files }
    private var rejects: [ExpectedReject] { ExampleCounty.rejects(in: files) }

    @Test func `every kind has files, and subjects come before what is about them`() throws {
        let kinds = files.map(\.kind)
        #expect(Set(kinds) == Set(WrittenFile.Kind.allCases))
        for kind in WrittenFile.Kind.allCases where kind != .documents && kind != .cleanup {
            #expect(files.allSatisfy { $0.kind != kind || $0.path.hasPrefix(kind.rawValue + "/") })
        }
        let first = try #require(kinds.firstIndex(of: .subjects))
        for kind in [WrittenFile.Kind.licences, .enforcement, .credit] {
            #expect(first < (kinds.firstIndex(of: kind) ?? 0))
        }
    }

    @Test func `rows are all there and some more that are wrong`() {
        func rows(_ kind: WrittenFile.Kind) -> (good: Int, bad: Int) {
            let sheets = files.filter { $0.kind == kind }.compactMap(\.sheet)
            let bad = sheets.reduce(0) { $0 + $1.rejects.count }
            return (sheets.reduce(0) { $0 + $1.count } - bad, bad)
        }
        #expect(rows(.subjects).good == 3000)
        #expect(rows(.licences).good == 8000)
        #expect(rows(.enforcement).good == 2900)
        #expect(rows(.credit).good == 900)
        for kind in WrittenFile.Kind.allCases where kind != .documents && kind != .cleanup {
            #expect(rows(kind).bad >= 1, "\(kind)")
        }
    }

    @Test func `files decode in the encodings that departments use`() {
        var encodings: Set<String> = []
        for file in files where file.path.hasSuffix(".csv") {
            let decoded = TextDecoding.decode(file.bytes)
            #expect(decoded.isLossless, "\(file.path)")
            #expect(decoded.text.contains("示例"))
            let isMarked = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
            encodings.insert(decoded.charset + (isMarked ? "+" : ""))
        }
        #expect(encodings == ["UTF-8", "UTF-8+", "GB18030"])
    }

    @Test func `layouts of 2016 and 2018, both orders, typing errors and repeated headings occur`() {
        let texts = files.filter { $0.kind == .enforcement }.map(SharedCounty.text)
        for word in [
            "处罚是由", "出发事由", "当权状态", "政处罚决定书文号", "行政行对人名称", "CF_CFMC", "CF_CFLB1", "CF_XDR_LB",
            "代码_2（工商注册号）", "代码_2（组织机构代码）", "代码_3（工商登记码）", "表格说明", "9999-09-09", "1900-01-01", "无处罚期限",
            "纳税人识别号", "处罚依据：《",
        ] { #expect(texts.contains { $0.contains(word) }, "\(word)") }
        #expect(texts.contains { $0.components(separatedBy: "政处罚决定书文号").count > 1 })
        #expect(texts.contains { $0.contains("92532328ex") || $0.contains("91532328ex") })
        #expect(texts.contains { $0.contains("９１５３２３２８ＥＸ") || $0.contains("９２５３２３２８ＥＸ") })
    }

    @Test func `workbooks have several sheets with merged headings, and typed days in one`() {
        let books = files.filter { $0.path.hasSuffix(".xlsx") }
        #expect(books.count >= 8)
        for book in books {
            #expect(book.bytes.starts(with: [0x50, 0x4B, 3, 4]))
            #expect(SharedCounty.text(book).contains("mergeCell ref"), "\(book.path)")
        }
        #expect(books.contains { SharedCounty.text($0).contains("worksheets/sheet4.xml") })
        #expect(books.contains { SharedCounty.text($0).contains(" s=\"1\"><v>") })
    }

    @Test func `one fine stands in yuan in the column of 万元`() throws {
        let file = try #require(SharedCounty.file("enforcement/zrzy-lcj.xlsx"))
        let numbers = SharedCounty.text(file).components(separatedBy: "<v>").compactMap {
            Int($0.prefix { $0.isNumber || $0 == "." })
        }
        #expect(numbers.contains { $0 >= 5000 && $0 % 100 == 0 && $0 <= 100_000 })
    }

    @Test func `every fault is planted, and its code is known`() {
        let planted = Set((ActFile.penalties + ActFile.licences + ActFile.others).flatMap(\.faults))
        #expect(planted == Set(Fault.allCases).subtracting([.missingText]))
        let whys = Set(rejects.map(\.why))
        for fault in planted { #expect(whys.contains(PlantedRows.reason(of: fault).why), "\(fault)") }
        #expect(Set(rejects.map { "\($0.file)#\($0.row)" }).count == rejects.count)
    }

    @Test func `the manifest points at the bad line of text files`() {
        let isBad: [String: (Substring) -> Bool] = [
            "日历上没有的日期": { $0.contains("-02-30") || $0.contains("-11-31") || $0.contains("-06-31") },
            "一格写了两个行政相对人": { $0.contains("元谋示例绿源果蔬有限公司、元谋示例绿园果蔬有限公司") },
            "当事人是未成年人": { $0.contains("赵示") }, "转码时丢失了字符": { $0.contains("\u{FFFD}") },
            "治安管理处罚记录依法封存": { $0.contains("治安管理处罚法") }, "一行 JSON 没有写完": { !$0.hasSuffix("}") },
            "统一社会信用代码被电子表格改成科学计数法": { $0.contains("9.15323E+17") },
        ]
        var seen = 0
        for reject in rejects where !reject.file.hasSuffix(".xlsx") {
            guard let check = isBad[reject.why], let file = SharedCounty.file(reject.file) else { continue }
            let lines = SharedCounty.text(file).split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            #expect(check(lines[reject.row - 1]), "\(reject)")
            seen += 1
        }
        #expect(seen >= 12)
    }

    @Test func `canaries list whoever the files name`() throws {
        let manifest = String(decoding: SharedCounty.county.canaryManifest(of: files), as: UTF8.self)
        let lines = manifest.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
        #expect(lines.count >= 1000)
        let listed = Dictionary(grouping: lines) { $0[5] }.mapValues { Set($0.map { $0[0] }) }
        let names = SharedCounty.people.adults.map(\.name) + SharedCounty.people.minors.map(\.name)
        for path in ["enforcement/jtys.csv", "enforcement/gaj.csv", "licences/wjj.csv", "subjects/other-bodies.csv"] {
            let text = SharedCounty.text(try #require(SharedCounty.file(path)))
            let found = Set(names.filter { text.contains($0) })
            #expect(found == listed[path], "\(path)")
        }
    }

    @Test func `manifests lie beside the files and are not imported`() throws {
        let county = ExampleCounty(documents: 240, subjects: 120)
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("example-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let written = try county.write(to: directory.path)
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        #expect(names.contains("expected-rejects.tsv") && names.contains("canaries.tsv"))
        #expect(!written.contains { $0.path.hasSuffix(".tsv") })
        let text = try String(contentsOf: directory.appendingPathComponent("expected-rejects.tsv"), encoding: .utf8)
        let lines = text.split(separator: "\n")
        #expect(lines[0] == "file\trow\tcode\twhy")
        #expect(lines.count - 1 == written.reduce(0) { $0 + $1.expectedRejects })
    }

    @Test func `sizes are brought into their bounds`() {
        #expect(ExampleCounty(subjects: 0).subjectCount == 120)
        #expect(ExampleCounty(subjects: 1_000_000).subjectCount == 20_000)
    }
}
