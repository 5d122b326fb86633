// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Readers
import TestSupport
import Workbooks

/// Files of every format with canaries in every field.
enum LeakFiles {
    /// Writes all files of a kind and returns their paths.
    static func write(_ kind: LeakKind, into data: DataDirectory, _ serial: inout Int) throws -> [String] {
        let keys = kind.columns.columns.filter { !$0.isIgnored }.map(\.key)
        var paths: [String] = []
        func put(_ name: String, _ bytes: [UInt8]) throws {
            let url = URL(fileURLWithPath: data.input("\(kind.name)/\(name)"))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
            paths.append(url.path)
        }
        let lines = try kind.rows("jsonl", &serial).map { try JSONLine.text($0) }
        try put("rows.jsonl", Array((lines.joined(separator: "\n") + "\n").utf8))
        let table = [kind.columns.columns.filter { !$0.isIgnored }.map { $0.names.first ?? $0.key }]
        let csv = table + kind.rows("csv", &serial).map { row in keys.map { row[$0] ?? "" } }
        try put("rows.csv", Array(csv.map(line).joined().utf8))
        let cells = table + kind.rows("xlsx", &serial).map { row in keys.map { row[$0] ?? "" } }
        try put("rows.xlsx", workbook(cells))
        return paths
    }

    private static func line(_ cells: [String]) -> String {
        cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }

    private static func workbook(_ rows: [[String]]) -> [UInt8] {
        var sheet = SheetMarkup(columns: rows.first?.count ?? 1)
        var strings = SharedStrings()
        for row in rows { sheet.row(row.map { .text($0) }, &strings) }
        return StoredZip.bytes(
            of: WorkbookParts.all(sheets: ["表"]) + [("xl/worksheets/sheet1.xml", sheet.text), strings.part])
    }

    /// Documents as files of their own, the canaries in title, text, file name and properties.
    static func documents(into data: DataDirectory, _ serial: inout Int) throws -> [String] {
        func paragraphs(_ form: String) -> [String] {
            let canary = Canary(serial: serial, isInDocument: true)
            serial += 1
            return [
                "元谋县人民政府关于示例\(form)集市的通知", "元政发〔2024〕\(serial)号", "各乡镇人民政府：", "一、开放集市。\(canary.sentence)",
                "二、联系人：\(canary.contact)，电话：\(canary.phone)。", "元谋县人民政府", "2024年5月6日",
            ]
        }
        let html = paragraphs("网页").map { "<p>\($0)</p>" }.joined()
        let author = "<meta name=\"author\" content=\"\(Canary(serial: serial, isInDocument: true).contact)\">"
        let word = paragraphs("公文").map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        let files: [(String, [UInt8])] = [
            ("a.txt", Array(paragraphs("文本").joined(separator: "\n").utf8)),
            ("a.md", Array(paragraphs("标记").joined(separator: "\n\n").utf8)),
            (
                "a.html",
                Array(
                    "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>示例</title>\(author)</head><body>\(html)</body></html>"
                        .utf8)
            ),
            ("a.docx", wordFile(word)), ("a.pdf", PDFBytes(pages: [paragraphs("版面")]).bytes),
            (
                "\(Canary(serial: serial, isInDocument: true).contact)\(Canary(serial: serial, isInDocument: true).phone).txt",
                Array(paragraphs("文件名").joined(separator: "\n").utf8)
            ),
        ]
        return try files.map { name, bytes in
            let url = URL(fileURLWithPath: data.input("files/\(name)"))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
            return url.path
        }
    }

    private static func wordFile(_ body: String) -> [UInt8] {
        let package = "http://schemas.openxmlformats.org/package/2006"
        let head = WorkbookParts.head
        return StoredZip.bytes(of: [
            (
                "[Content_Types].xml",
                head + "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                head + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                    + "Target=\"word/document.xml\"/></Relationships>"
            ),
            (
                "word/document.xml",
                head + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + "\(body)</w:body></w:document>"
            ),
        ])
    }
}
