// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import SourceConfig

/// Files made to do harm, and those that editors really leave behind: a sentence, never a crash, and soon.
@Suite struct HostileConfigTests {
    private func problems(_ bytes: [UInt8]) -> [ConfigError.Problem] {
        do {
            _ = try ConfigFile.parse(bytes, folder: "/data")
            return []
        } catch { return error.problems }
    }

    private func problems(_ text: String) -> [ConfigError.Problem] { problems(Array(text.utf8)) }

    private static let bomb =
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + zip("bcdefghijklmnop", "abcdefghijklmno").map {
            "\($0): &\($0) [\(Array(repeating: "*\($1)", count: 9).joined(separator: ", "))]\n"
        }
        .joined()

    @Test func `aliases of aliases are refused before they grow, as values and as keys`() {
        for text in [Self.bomb, Self.bomb + "? *p\n: 1\n", "sources: &a\n- *a\n", "a: &a 1\n{*a : 1}"] {
            #expect(problems(text).first?.sentence.contains("锚点和别名") == true, "\(problems(text))")
        }
    }

    @Test func `an alias without anchor, an anchor without alias`() {
        #expect(problems("sources: *a\n").count == 1)
        #expect(!problems("sources: &a\n  - 1\n").isEmpty)
    }

    @Test func `ten megabytes are not even read as YAML`() {
        let found = problems([UInt8](repeating: 0x61, count: 10 << 20))
        #expect(found.count == 1 && found[0].sentence.contains("超过 1 MB"))
    }

    @Test(arguments: ["[", "{", "- ", "? ", "[{", "a: {", "!!map {", "- - ? "])
    func `deep nesting ends`(piece: String) {
        #expect(!problems(String(repeating: piece, count: 200_000 / piece.utf8.count)).isEmpty)
    }

    @Test func `a large file of many sources is read`() throws {
        let source = "- {name: NAME, organ: 甲, kind: cleanup, path: a, public_at_source: true, review: 未审查}\n"
        let text = "sources:\n" + (0..<2_000).map { source.replacing("NAME", with: "来源\($0)") }.joined()
        #expect(try ConfigFile.parse(Array(text.utf8), folder: "/data").sources.count == 2_000)
    }

    @Test func `tabs, duplicate keys, other encodings and broken marks are told apart`() {
        func sentence(_ text: String) -> String { problems(text).first?.description ?? "" }
        #expect(sentence("sources:\n\t- name: a\n").contains("制表符"))
        #expect(sentence("sources:\n\t- name: a\n").contains("第 2 行"))
        #expect(sentence("sources: []\nsources: []\n").contains("写了两次"))
        #expect(sentence("sources:\n- name: a\n  name: b\n").contains("写了两次"))
        #expect(sentence("sources:\n- name: a\n  'name': b\n").contains("写了两次"))
        #expect(sentence("sources: \"a\n").contains("没有配对"))
        #expect(sentence("sources: [a\n").contains("不合") || sentence("sources: [a\n").contains("没有配对"))
        #expect(sentence("a: b: c\n").contains("冒号"))
        #expect(sentence("---\nsources: []\n---\nsources: []\n").contains("一份文档"))
        #expect(sentence("sources: \u{1}\n").contains("控制字符"))
        let mainland: [UInt8] = Array("sources:\n- name: ".utf8) + [0xB9, 0xC9, 0xD4, 0xB1, 0x0A]
        let found = problems(mainland)
        #expect(found.first?.sentence.contains("UTF-8") == true && found.first?.line == 2 && found.first?.column == 9)
        #expect(problems([0xFF, 0xFE, 0x73, 0x00, 0x6F, 0x00]).first?.sentence.contains("UTF-8") == true)
    }

    @Test func `what is quoted from the file stays on its line`() {
        let found = problems("sources:\n- \"a\\n\\e[31m\\u202Eb\": 1\n")
        #expect(!found.isEmpty)
        for problem in found {
            #expect(problem.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        }
    }

    @Test func `any change to a good file is an answer`() {
        var seed: UInt64 = 0x5EED_C0DE
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        let pieces = [
            ":", "-", " ", "\n", "\t", "&a", "*a", "!", "!!binary", "%", "@", "|", ">", "'", "\"", "[", "}", "#", "?",
            "\0", "é", "~", "---", "<<",
        ]
        for _ in 0..<600 {
            var bytes = Array(ConfigFileTests.good.utf8)
            for _ in 0...next(4) {
                let place = next(bytes.count)
                switch next(4) {
                case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(30)))
                case 1: bytes[place] = UInt8(next(256))
                case 2: bytes.insert(contentsOf: Array(pieces[next(pieces.count)].utf8), at: place)
                default: bytes = Array(bytes[..<place])
                }
                if bytes.isEmpty { break }
            }
            let found = problems(bytes)
            #expect(found.allSatisfy { $0.sentence.hasSuffix("。") })
        }
    }
}
