// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

/// HTML, Markdown and DOCX, which all pass through pandoc.
@Suite(.enabled(if: ProgramPath.find("pandoc") != nil))
struct PandocReadersTests {
    private static let page = """
        <!DOCTYPE html><html><head><meta charset="CHARSET"><title>网站标题</title>
        <style>p{color:red}</style><script>document.write('脚本')</script></head>
        <body onload="alert(1)"><nav><a href="/">首页</a></nav><!-- 注释 -->
        <h1>青川县集贸市场管理办法</h1><p>第一条&nbsp;为了加强管理，
        制定本办法。<br>第二条 详见<a href="javascript:alert(1)">附件</a>。</p>
        <table><tr><th>序号</th><th>文件名称</th></tr><tr><td>1</td><td><p>某办法</p><p>（试行）</p></td></tr></table>
        <ol><li>甲</li><li>乙</li></ol><iframe src="http://example.invalid/"></iframe><footer>版权所有</footer></body></html>
        """
    private static let content = [
        "青川县集贸市场管理办法", "第一条 为了加强管理，制定本办法。", "第二条 详见附件。", "序号 | 文件名称", "1 | 某办法（试行）",
        "1.甲", "2.乙",
    ]

    @Test func `a page gives its text and nothing around it`() async throws {
        let document = try await HTMLReader.read(Array(Self.page.replacing("CHARSET", with: "utf-8").utf8))
        #expect(document.paragraphs.map(String.init) == Self.content)
        #expect(document.titleHint == "网站标题")
        #expect(document.charset == "UTF-8")
    }

    @Test(arguments: ["gb2312", "utf-8", "big5", "no-such-charset"])
    func `sound bytes win over the encoding that a page declares`(_ charset: String) async throws {
        let document = try await HTMLReader.read(Array(Self.page.replacing("CHARSET", with: charset).utf8))
        #expect(document.paragraphs.first == "青川县集贸市场管理办法")
    }

    @Test func `a page in GBK is converted`() async throws {
        let bytes =
            Array("<meta http-equiv=Content-Type content='text/html; charset=GBK'><p>".utf8) + [0xB9, 0xAB, 0xB8, 0xE6]
        #expect(try await HTMLReader.read(bytes).text == "公告")
    }

    @Test func `a page whose bytes mean nothing is refused`() async {
        let bytes = Array("<meta charset=utf-8><p>".utf8) + [0xFF, 0xFF, 0x80, 0xFF, 0x00, 0xFF]
        await #expect(throws: ReadError.self) { try await HTMLReader.read(bytes) }
    }

    @Test func `Markdown loses its marks and its raw HTML`() async throws {
        let text =
            "# 某办法\n\n第一段**重点**\n同段。\n\n<script>alert(1)</script>\n\n- 甲\n- 乙\n\n| 序号 | 名称 |\n|---|---|\n| 1 | 某 |\n"
        let document = try await MarkdownReader.read(Array(text.utf8))
        #expect(
            document.paragraphs.filter { !$0.contains("alert") } == ["某办法", "第一段重点同段。", "甲", "乙", "序号 | 名称", "1 | 某"])
        #expect(!document.text.contains("<script>"))
    }

    @Test func `a DOCX gives paragraphs, tables and its title`() async throws {
        let source = "---\ntitle: 某县某办法\n---\n\n第一条　内容。[^1]\n\n| 序号 | 名称 |\n|---|---|\n| 1 | 某 |\n\n[^1]: 脚注内容。\n"
        let bytes = try await docx(source)
        let document = try await DOCXReader.read(bytes)
        #expect(document.paragraphs == ["某县某办法", "第一条 内容。", "序号 | 名称", "1 | 某", "脚注内容。"])
        #expect(document.titleHint == "某县某办法")
        let file = TemporaryFile(bytes, suffix: ".docx")
        guard case .document(let again) = try await FileReader.read(path: file.path) else {
            Issue.record("taken for rows")
            return
        }
        #expect(again == document)
    }

    @Test func `a DOCX cut short is refused`() async throws {
        let bytes = try await docx("正文")
        await #expect(throws: ReadError.truncated) { try await DOCXReader.read(Array(bytes.prefix(bytes.count / 2))) }
    }

    @Test func `a DOCX that declares entities is refused without following them`() async {
        let xml = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            <w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>
            """
        let zip = ZipBytes(entries: [
            .init(name: "[Content_Types].xml", content: Array("<Types/>".utf8)),
            .init(name: "word/document.xml", content: Array(xml.utf8)),
        ])
        await #expect(throws: ReadError.self) { try await DOCXReader.read(zip.bytes) }
    }

    private func docx(_ markdown: String) async throws -> [UInt8] {
        let program = ExternalProgram(
            name: "pandoc", package: "pandoc", arguments: ["-f", "markdown", "-t", "docx", "-o", "-"])
        return try await program.run(input: Array(markdown.utf8), format: .markdown).output
    }
}
