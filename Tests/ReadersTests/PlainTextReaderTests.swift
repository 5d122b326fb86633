// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Readers

@Suite struct PlainTextReaderTests {
    private static let gbk: [UInt8] = [
        0xB9, 0xAB, 0xB8, 0xE6, 0xA3, 0xBA, 0xCF, 0xD6, 0xBD, 0xAB, 0xD3, 0xD0, 0xB9, 0xD8, 0xCA, 0xC2, 0xCF, 0xEE,
    ]

    @Test func `UTF-8 needs no telling`() throws {
        let document = try PlainTextReader.read(Array("\u{FEFF}公告\r\n正文。".utf8))
        #expect(document.text == "公告\n正文。")
        #expect(document.warnings == [])
    }

    @Test func `GB18030 is recognised and said`() throws {
        let document = try PlainTextReader.read(Self.gbk)
        #expect(document.text == "公告：现将有关事项")
        #expect(document.charset == "GB18030")
        #expect(document.warnings == [.charsetDetected])
        #expect(try PlainTextReader.read(Self.gbk, charset: "GBK").warnings == [])
    }

    @Test func `UTF-16 with a mark is read`() throws {
        let bytes = "公告".utf16.reduce(into: [0xFF, 0xFE] as [UInt8]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
        #expect(try PlainTextReader.read(bytes).text == "公告")
    }

    @Test func `binary data and nothing are refused`() {
        #expect(throws: ReadError.empty) { try PlainTextReader.read([]) }
        #expect(throws: ReadError.self) { try PlainTextReader.read(Array("甲\0乙".utf8)) }
    }

    @Test func `flaws of an accepted text are flagged`() throws {
        #expect(try PlainTextReader.read(Array(" \n".utf8)).warnings == [.blank])
        #expect(try PlainTextReader.read(Array("\u{E000}\u{E001}".utf8)).warnings == [.privateUseOnly])
        #expect(try PlainTextReader.read(Array("甲\u{FFFD}".utf8)).warnings == [.replacementCharacter])
    }
}
