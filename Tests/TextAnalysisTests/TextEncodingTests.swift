import Testing
// SPDX-License-Identifier: GPL-3.0-or-later
import TextAnalysis

@Suite struct TextEncodingTests {
    @Test(
        arguments: [
            ("", []), ("A", [0x41]), ("元谋", [0xD4, 0xAA, 0xC4, 0xB1]), ("〔〕", [0xA1, 0xB2, 0xA1, 0xB3]),
            ("𠮷", [0x95, 0x34, 0xB2, 0x35]),
        ] as [(String, [UInt8])])
    func `characters have their bytes of GB 18030`(text: String, bytes: [UInt8]) {
        #expect(TextEncoding.gb18030(text) == bytes)
    }

    @Test func `what is encoded is decoded to the same text`() throws {
        let seed: UInt64 = 18_030
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            var text = "元谋县示例公示，共有行政处罚信息"
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                let value = UInt32.random(in: 0x4E00...0x9FA5, using: &random)
                text.unicodeScalars.append(Unicode.Scalar(value) ?? "示")
            }
            let bytes = try #require(TextEncoding.gb18030(text))
            #expect(TextDecoding.decode(bytes, declared: "GB18030").text == text)
        }
    }

    @Test func `long texts are encoded whole`() {
        let text = String(repeating: "示例", count: 100_000)
        #expect(TextEncoding.gb18030(text)?.count == 400_000)
    }
}
