// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TextAnalysis

@Suite struct TextDecodingTests {
    /// 元谋县人民政府 in GB 2312.
    private static let gbk: [UInt8] = [
        0xD4, 0xAA, 0xC4, 0xB1, 0xCF, 0xD8, 0xC8, 0xCB, 0xC3, 0xF1, 0xD5, 0xFE, 0xB8, 0xAE,
    ]
    private static let name = "元谋县人民政府"

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    private static let samples: [(bytes: [UInt8], charset: String)] = [
        (Array(name.utf8), "UTF-8"),
        ([0xEF, 0xBB, 0xBF] + Array(name.utf8), "UTF-8"),
        ([0xFF, 0xFE] + utf16(name, bigEndian: false), "UTF-16LE"),
        ([0xFE, 0xFF] + utf16(name, bigEndian: true), "UTF-16BE"),
        (gbk, "GB18030"),
        ([0x84, 0x31, 0x95, 0x33] + gbk, "GB18030"),
    ]

    @Test(arguments: samples)
    func `text comes out of its charset`(bytes: [UInt8], charset: String) {
        #expect(TextDecoding.decode(bytes) == DecodedText(text: Self.name, charset: charset, isLossless: true))
    }

    @Test func `a four-byte character of GB 18030 is read`() {
        // 㐀 U+3400 and 𠮷 U+20BB7.
        let bytes: [UInt8] = Self.gbk + [0x81, 0x39, 0xEE, 0x39, 0x95, 0x34, 0xA1, 0x33]
        #expect(TextDecoding.decode(bytes).text.unicodeScalars.dropFirst(7).first == "\u{3400}")
        #expect(TextDecoding.decode(bytes).isLossless)
    }

    @Test(arguments: [false, true])
    func `UTF-16 without a mark is told by its zero bytes`(bigEndian: Bool) {
        let text = "元谋县人民政府文件\r\n元政规〔2023〕1号\r\n"
        let decoded = TextDecoding.decode(Self.utf16(text, bigEndian: bigEndian))
        #expect(decoded == DecodedText(text: text, charset: bigEndian ? "UTF-16BE" : "UTF-16LE", isLossless: true))
    }

    @Test(arguments: ["gb2312", "GBK", "gb18030", " \"GB2312\" "])
    func `a declared mainland charset is read as its superset`(declared: String) {
        // 镕 is in GBK and not in GB 2312.
        let decoded = TextDecoding.decode(Self.gbk + [0xE9, 0x46], declared: declared)
        #expect(decoded.charset == "GB18030")
        #expect(decoded.isLossless)
        #expect(decoded.text.hasPrefix(Self.name))
    }

    @Test(arguments: ["UTF-8", "no-such-charset", "", "\u{0}", "🙂", String(repeating: "x", count: 1000)])
    func `a wrong declaration does no harm`(declared: String) {
        #expect(TextDecoding.decode(Self.gbk, declared: declared).text == Self.name)
        #expect(TextDecoding.decode(Array(Self.name.utf8), declared: declared).text == Self.name)
    }

    @Test func `a declared charset of another script is honoured`() {
        let bytes: [UInt8] = [0x82, 0xA0, 0x82, 0xA2]
        let decoded = TextDecoding.decode(bytes, declared: "Shift_JIS")
        #expect(decoded == DecodedText(text: "あい", charset: "SHIFT_JIS", isLossless: true))
        #expect(TextDecoding.decode([0xA4, 0xA4, 0xA4, 0xE5], declared: "big5").text == "中文")
    }

    @Test func `a broken byte is marked and reported`() {
        let decoded = TextDecoding.decode(Self.gbk + [0xFF] + Self.gbk)
        #expect(!decoded.isLossless)
        #expect(decoded.charset == "GB18030")
        #expect(decoded.text == Self.name + "\u{FFFD}" + Self.name)
        #expect(TextDecoding.decode(Array(Self.name.utf8.dropLast())).text == "元谋县人民政\u{FFFD}")
        let cut = TextDecoding.decode([0xEF, 0xBB, 0xBF] + Array(Self.name.utf8.dropLast()))
        #expect(!cut.isLossless)
        #expect(cut.text.hasPrefix("元谋县人民政"))
    }

    @Test func `Big5 is told from GB18030 where the text is long enough`() {
        // 中華民國憲法依據孫中山先生創立中華民國之遺教
        let big5: [UInt8] = [
            0xA4, 0xA4, 0xB5, 0xD8, 0xA5, 0xC1, 0xB0, 0xEA, 0xBE, 0xCB, 0xAA, 0x6B, 0xA8, 0xCC, 0xBE, 0xDA, 0xAE, 0x5D,
            0xA4, 0xA4, 0xA4, 0x73, 0xA5, 0xFD, 0xA5, 0xCD, 0xB3, 0xD0, 0xA5, 0xDF, 0xA4, 0xA4, 0xB5, 0xD8, 0xA5, 0xC1,
            0xB0, 0xEA, 0xA4, 0xA7, 0xBF, 0xF2, 0xB1, 0xD0,
        ]
        let decoded = TextDecoding.decode(big5 + big5)
        #expect(decoded.charset == "Big5")
        #expect(decoded.text.hasPrefix("中華民國憲法依據"))
    }

    @Test func `half a surrogate pair is reported`() {
        let decoded = TextDecoding.decode([0xFF, 0xFE, 0x43, 0x51, 0x00, 0xD8])
        #expect(!decoded.isLossless)
        #expect(decoded.text == "元\u{FFFD}")
    }

    @Test func `nothing is empty text`() {
        #expect(TextDecoding.decode([]) == DecodedText(text: "", charset: "UTF-8", isLossless: true))
        #expect(TextDecoding.decode([0xFF, 0xFE]).text == "")
    }

    @Test func `a character on the edge of a chunk is whole`() {
        for shift in 0..<3 {
            let lead = [UInt8](repeating: 0x61, count: (1 << 16) - 1 - shift)
            let decoded = TextDecoding.decode(lead + Self.gbk + lead + Self.gbk)
            #expect(decoded.isLossless)
            #expect(decoded.text.hasSuffix(Self.name))
            #expect(decoded.text.unicodeScalars.count == 2 * (lead.count + 7))
        }
    }
}
