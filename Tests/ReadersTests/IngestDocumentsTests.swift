// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TestSupport
import Testing

@testable import Readers

/// The bad-input catalogue for document files (reliability.md §5), through the one door for files. Rows are in
/// `IngestCatalogueTests`; what the ledger, the gate and the folder decide in `SyncCatalogueTests`.
@Suite struct IngestDocumentsTests {
    enum Answer: Hashable {
        case batch(ReadError.Code)
        /// A document with the first text and without the second.
        case text(has: String, not: String, warnings: [ReadWarning])
    }

    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var suffix: String
        var bytes: [UInt8]
        var answer: Answer
        var testDescription: String { name }

        init(_ name: String, _ suffix: String, _ bytes: [UInt8], _ answer: Answer) {
            (self.name, self.suffix, self.bytes, self.answer) = (name, suffix, bytes, answer)
        }
    }

    private static func page(_ body: String, charset: String = "utf-8") -> [UInt8] {
        Array("<!doctype html><html><head><meta charset=\"\(charset)\"></head><body>\(body)</body></html>".utf8)
    }

    /// A tree of pages whose only branch is itself.
    private static let loop = """
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [2 0 R] /Count 1000000 >>
        endobj
        trailer << /Size 3 /Root 1 0 R >>
        %%EOF

        """

    static let cases = [
        Case(
            "F28", "html",
            page("<p onclick=\"steal()\">第一条 示例。</p><script>steal()</script><img src=x onerror=\"steal()\">"),
            .text(has: "第一条 示例。", not: "steal", warnings: [])),
        Case(
            "F30", "html", page("<p>第一条 编码写错的示例。</p>", charset: "gb2312"),
            .text(has: "第一条 编码写错的示例。", not: "\u{FFFD}", warnings: [])),
        Case("F30 neither", "html", page("<p>示例</p>") + [0xFF, 0xFE, 0xFF], .batch(.encoding)),
        Case(
            "F37 DOCX", "docx",
            ZipBytes(entries: [
                .init(name: "[Content_Types].xml"), .init(name: "word/document.xml"),
                .init(name: "word/vbaProject.bin", content: [0]),
            ]).bytes, .batch(.macro)),
        Case("F38 PDF", "pdf", PDFBytes(pages: [["密"]], isEncrypted: true).bytes, .batch(.encrypted)),
        Case("F38 DOCX", "docx", OfficeFileTests.compound(["EncryptionInfo", "EncryptedPackage"]), .batch(.encrypted)),
        Case("F39", "pdf", PDFBytes(pages: [[], []]).bytes, .text(has: "", not: "示", warnings: [.noTextLayer])),
        // Of one that is merely slow the program is killed at its limit: `ExternalProgramTests`.
        Case("F40", "pdf", Array(loop.utf8), .batch(.damaged)),
        Case("F41 PDF", "pdf", [0x4D, 0x5A, 0x90, 0x00], .batch(.type)),
        Case("F42 PDF", "pdf", Array("%PDF-1.4\n1 0 obj".utf8), .batch(.truncated)),
    ]

    @Test(arguments: cases)
    func `each case has its answer`(_ item: Case) async {
        let file = TemporaryFile(item.bytes, suffix: "." + item.suffix)
        switch (await Self.read(file.path), item.answer) {
        case (.success(let document), .text(let has, let not, let warnings)):
            #expect(has.isEmpty || document.text.contains(has))
            #expect(!document.text.contains(not))
            #expect(document.warnings == warnings)
        case (.failure(let error), .batch(let code)): #expect(error.code == code)
        case (let other, _): Issue.record("\(other)")
        }
    }

    @Test func `F47 a document of fifty-one megabytes is refused unread`() async throws {
        let file = TemporaryFile("%PDF-1.4\n", suffix: ".pdf")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file.path))
        try handle.truncate(atOffset: 51 << 20)
        try handle.close()
        guard case .failure(let error) = await Self.read(file.path) else {
            Issue.record("accepted")
            return
        }
        #expect(error.code == .tooLarge && error.sentence.contains("50 MB"))
    }

    private static func read(_ path: String) async -> Result<DocumentText, ReadError> {
        do throws(ReadError) {
            guard case .document(let document) = try await FileReader.read(path: path, columns: .sample) else {
                return .failure(ReadError(.type, "taken for rows"))
            }
            return .success(document)
        } catch {
            return .failure(error)
        }
    }
}
