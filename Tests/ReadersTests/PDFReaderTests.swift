// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Readers

@Suite(.enabled(if: ProgramPath.find("pdftotext") != nil))
struct PDFReaderTests {
    @Test func `text comes out with page numbers gone and lines joined over pages`() async throws {
        let first = [
            "青川县集贸市场管理办法", "第一条 为了加强集贸市场管理，维护市场交易秩序，保护经",
            "营者和消费者的合法权益，根据《中华人民共和国消费者权益保护", "法》和《某省集贸市场管理条例》的有关规定，结合本县实际，经",
            "县人民政府常务会议讨论通过，制定本办法，请各部门遵照执行，", "— 1 —",
        ]
        let second = ["不得违反。", "第二条 本办法自2021年4月1日起施行。", "— 2 —"]
        let document = try await PDFReader.read(PDFBytes(pages: [first, second]).bytes)
        #expect(document.pageCount == 2)
        #expect(document.warnings == [])
        #expect(
            document.paragraphs == [
                "青川县集贸市场管理办法",
                "第一条 为了加强集贸市场管理，维护市场交易秩序，保护经营者和消费者的合法权益，根据《中华人民共和国消费者权益保护法》和"
                    + "《某省集贸市场管理条例》的有关规定，结合本县实际，经县人民政府常务会议讨论通过，制定本办法，请各部门遵照执行，不得违反。",
                "第二条 本办法自2021年4月1日起施行。",
            ])
    }

    @Test func `a PDF without text is accepted and flagged`() async throws {
        let document = try await PDFReader.read(PDFBytes(pages: [[], []]).bytes)
        #expect(document.text.isEmpty)
        #expect(document.warnings == [.noTextLayer])
        #expect(document.pageCount == 2)
    }

    @Test func `an encrypted PDF is refused`() async {
        await #expect(throws: ReadError.encrypted) {
            try await PDFReader.read(PDFBytes(pages: [["密"]], isEncrypted: true).bytes)
        }
    }

    @Test func `a PDF cut short and a damaged one are refused`() async {
        await #expect(throws: ReadError.truncated) { try await PDFReader.read(Array("%PDF-1.4\n1 0 obj".utf8)) }
        await #expect(throws: ReadError.damaged(.pdf)) {
            try await PDFReader.read(Array("%PDF-1.4\ntrailer << >>\nstartxref\n9\n%%EOF\n".utf8))
        }
        await #expect(throws: ReadError.empty) { try await PDFReader.read([]) }
    }
}
