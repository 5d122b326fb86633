// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache
import TestSupport
import Testing

@testable import Web

@Suite struct HTMLEscapingTests {
    private let escaping = HTMLEscaping()

    @Test(arguments: [
        ("<b>&\"'`", "&lt;b&gt;&amp;&quot;&#39;&#96;"), ("食品", "食品"), ("", ""), ("a\nb\tc", "a\nb\tc"),
        ("a\0b\u{8}", "ab"),
        ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}", "&lt;\u{338}"), ("&\u{FE0F}", "&amp;\u{FE0F}"),
        ("\r\n<", "\r\n&lt;"),
    ])
    func `every scalar with a meaning is replaced whatever follows it`(text: String, escaped: String) {
        #expect(Array(escaping.escapeText(text).unicodeScalars) == Array(escaped.unicodeScalars))
    }

    @Test func `random text leaves no scalar with a meaning`() {
        let seed = SeededGenerator.announcedSeed("HTMLEscapingTests")
        var random = SeededGenerator(seed: seed)
        let marks: [Unicode.Scalar] = [
            "<", ">", "\"", "'", "`", "&", "\u{301}", "\u{338}", "\u{FE0F}", "食", "a", "\u{200D}",
        ]
        for _ in 0..<2_000 {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                view.append(marks[Int.random(in: 0..<marks.count, using: &random)])
            }
            let escaped = escaping.escapeText(String(view)).unicodeScalars
            #expect(!escaped.contains { ["<", ">", "\"", "'", "`"].contains($0) })
        }
    }

    @Test(arguments: TemplateFiles.all.map(\.name))
    func `a template names the content type in its first line`(name: String) throws {
        let bytes = try #require(TemplateFiles.all.first { $0.name == name }?.bytes)
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("{{% CONTENT_TYPE:ESCAPED}}\n"))
    }

    @Test(arguments: TemplateFiles.all.map(\.name))
    func `only the snippet is printed as it is`(name: String) throws {
        let bytes = try #require(TemplateFiles.all.first { $0.name == name }?.bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.components(separatedBy: "{{{").count - 1 == (name == "hit" ? 1 : 0))
        #expect(!text.contains("{{&"))
    }

    @Test(arguments: ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", " https://a", "//a", "", "vbscript:x"])
    func `an address that is no web page is no link`(address: String) {
        #expect(SafeLink.web(address) == nil)
    }

    @Test(arguments: ["https://example.invalid/a", "http://example.invalid", "HTTPS://EXAMPLE.INVALID"])
    func `a web address is a link`(address: String) {
        #expect(SafeLink.web(address) == address)
    }
}
