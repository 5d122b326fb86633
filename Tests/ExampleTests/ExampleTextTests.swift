// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records
import Testing
import Workbooks

@testable import Example

@Suite struct ExampleTextTests {
    @Test(arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"), (99, "九十九"), (0, "0"), (100, "100")])
    func `numerals of articles are Chinese`(value: Int, text: String) {
        #expect(HanNumeral.text(value) == text)
    }

    @Test func `JSON text keeps order and escapes`() throws {
        var line = JSONLine()
        line.add("b", "引\"号\\\n\t\r\u{1}终")
        line.add("a", nil)
        line.add("n", 7)
        line.add("list", ["一", "二"])
        line.add("none", [String]())
        line.add("history", [[("date", "2019-01-01"), ("event", "印发")]])
        let expected =
            #"{"b":"引\"号\\\n\t\r\u0001终","n":7,"list":["一","二"],"#
            + #""history":[{"date":"2019-01-01","event":"印发"}]}"#
        #expect(line.text == expected)
        let object = try JSONSerialization.jsonObject(with: Data(line.text.utf8)) as? [String: Any]
        #expect(object?["b"] as? String == "引\"号\\\n\t\r\u{1}终")
    }

    @Test func `the checksum is that of ISO 3309`() {
        #expect(StoredZip.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(StoredZip.checksum(of: []) == 0)
    }

    @Test func `an archive holds its files in order with a directory`() {
        let bytes = StoredZip.bytes(of: [("a.txt", "甲"), ("b/c.xml", "<x/>")])
        #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
        let end = Array(bytes.suffix(22))
        #expect(Array(end[0..<4]) == [0x50, 0x4B, 5, 6])
        #expect(end[10] == 2)
        let start = Int(end[16]) | Int(end[17]) << 8
        #expect(Array(bytes[start..<start + 4]) == [0x50, 0x4B, 1, 2])
    }

    @Test func `slots are filled from the day of the document`() throws {
        let plan = CountyPlan(seed: 5, count: 240)
        let old = try #require(plan.documents.first { $0.subject == 0 && $0.writtenOn.year < 2018 })
        var slots = SlotText(plan: plan, document: old, seed: 5)
        #expect(slots.fill("{@ym-scjg}") == "县工商行政管理局")
        #expect(slots.fill("{年}年") == "\(old.writtenOn.year)年")
        #expect(["甲", "乙"].contains(slots.fill("{甲|乙}")))
        #expect(slots.fill("{局}") == "县财政局")
        #expect(slots.fill("不闭合{的") == "不闭合{的")
        #expect(slots.fill("") == "")
    }

    @Test func `a generator gives the published sequence`() {
        var random = SplitMix64(seed: 1_234_567)
        let values = (0..<3).map { _ in random.next() }
        #expect(values == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
        for _ in 0..<1000 { #expect((3...7).contains(random.number(in: 3...7))) }
        #expect(random.some(2, of: [1, 2, 3, 4]).count == 2)
        #expect(random.some(9, of: [1, 2]) == [1, 2])
    }

    @Test func `a wrapped text file has no paragraph longer than its lines`() throws {
        let contents = ExampleCounty(documents: 240, subjects: 120).documentFiles()
        let file = try #require(contents.first { $0.path.hasSuffix(".txt") })
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 29 })
        #expect(lines.contains { $0.hasPrefix("— 1 —") })
    }
}
