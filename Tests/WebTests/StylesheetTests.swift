// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Web

@Suite struct StylesheetTests {
    private static let css = String(decoding: PackageResources.site_css, as: UTF8.self)

    private static func colour(_ name: String) throws -> [Double] {
        let start = try #require(css.range(of: "--\(name): #")).upperBound
        let digits = try #require(Int(css[start...].prefix(6), radix: 16))
        return [digits >> 16, digits >> 8 & 255, digits & 255].map { Double($0) / 255 }
    }

    /// WCAG 2.2 contrast ratio.
    private static func contrast(_ left: [Double], _ right: [Double]) -> Double {
        func luminance(_ colour: [Double]) -> Double {
            let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        let (high, low) = (max(luminance(left), luminance(right)), min(luminance(left), luminance(right)))
        return (high + 0.05) / (low + 0.05)
    }

    @Test(arguments: ["good", "soon", "past", "ended", "open"])
    func `the word for a state is legible on its ground and on white`(style: String) throws {
        #expect(Self.contrast(try Self.colour(style), try Self.colour(style + "-bg")) >= 4.5)
        #expect(Self.contrast(try Self.colour(style), [1, 1, 1]) >= 4.5)
        #expect(Self.contrast(try Self.colour("ink"), try Self.colour(style + "-bg")) >= 7)
    }

    @Test(arguments: [("soft", "pale"), ("ink", "pale"), ("link", "pale")])
    func `small text is legible`(text: String, ground: String) throws {
        #expect(Self.contrast(try Self.colour(text), try Self.colour(ground)) >= 4.5)
    }

    @Test func `the header is legible`() throws {
        #expect(Self.contrast([1, 1, 1], try Self.colour("bar")) >= 4.5)
    }

    @Test func `the number beside a choice stays in one piece, however long the choice`() throws {
        let rule = try #require(Self.css.components(separatedBy: "\n").first { $0.hasPrefix(".opt .n {") })
        #expect(rule.contains("flex: none"))
    }

    private static let tables = [
        PackageResources.sources_mustache, PackageResources.ledger_mustache, PackageResources.list_mustache,
        PackageResources.cleanup_mustache,
    ].map { String(decoding: $0, as: UTF8.self) }

    /// What needs no heading to be understood: a name, a link, a word for a state.
    private static let plain: Set = ["种类", "来源", "记录", "状态", "机关", "事项", "实施机关", "文件"]

    @Test(arguments: tables)
    func `on a phone, where the headings of a table are hidden, each cell that needs one bears its own`(
        template: String
    ) {
        let headings = template.matches(of: #/<th scope="col">([^<]*)<\/th>/#).map { String($0.1) }
        let cells = template.matches(of: #/<td(?: data-label="([^"]*)")?>/#).map { $0.1.map(String.init) }
        #expect(headings.count > 3 && cells.count == headings.count)
        for (heading, label) in zip(headings, cells) {
            #expect(label == (Self.plain.contains(heading) ? nil : heading))
        }
        let phone = Self.css.components(separatedBy: "@media (max-width: 40rem)").last ?? ""
        #expect(phone.contains(".rows td[data-label]:not(:empty)::before { content: attr(data-label)"))
    }

    @Test func `the stylesheet loads nothing`() {
        for word in ["url(", "@import", "@font-face", "http"] {
            #expect(!Self.css.replacingOccurrences(of: "[href^=\"http\"]", with: "").contains(word), "\(word)")
        }
    }
}
