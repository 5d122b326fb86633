// SPDX-License-Identifier: GPL-3.0-or-later
import Querying
import Records
import Testing

@testable import Web

@Suite struct TextLayoutTests {
    private func passage(
        _ ordinal: Int, _ level: OutlineNode.Level, _ label: String, _ text: String, anchor: String,
        continues: Bool = false
    ) -> RecordAnswer.Passage {
        RecordAnswer.Passage(
            recordID: "x", ordinal: ordinal, article: nil, label: label, path: [], anchor: anchor, continues: continues,
            level: level, text: text)
    }

    @Test func `an anchor stands once, however many passages share it`() {
        let layout = TextLayout([
            passage(0, .article, "第一条", "第一条　甲。\n", anchor: "a1"),
            passage(1, .article, "第一条", "乙。\n", anchor: "a1", continues: true),
            passage(2, .article, "第一条", "第一条　丙。", anchor: "a1"),
        ])
        #expect(layout.blocks.map(\.anchor) == ["a1", nil, nil])
        #expect(layout.blocks[0].label == "第一条")
        #expect(layout.blocks[0].first == "　甲。")
        #expect(layout.contents.flatMap(\.articles).map(\.anchor) == ["a1"])
    }

    @Test func `articles are listed under their chapter`() {
        let layout = TextLayout([
            passage(0, .preamble, "", "题记\n", anchor: "top"),
            passage(1, .chapter, "第一章", "第一章　总则\n", anchor: "c1"),
            passage(2, .article, "第一条", "第一条　甲。\n", anchor: "a1"),
            passage(3, .chapter, "第二章", "第二章　罚则\n", anchor: "c2"),
            passage(4, .article, "第二条", "第二条　乙。\n第二款。\n\n", anchor: "a2"),
            passage(5, .annex, "附件", "附件\n", anchor: "annex1"),
        ])
        #expect(layout.contents.map(\.heading) == ["第一章 总则", "第二章 罚则", "附件"])
        #expect(layout.contents.map { $0.articles.map(\.label) } == [["第一条"], ["第二条"], []])
        #expect(layout.blocks.map(\.isHeading) == [false, true, false, true, false, true])
        #expect(layout.blocks[4].rest == ["第二款。"])
    }

    @Test func `a long heading is shortened in the list only`() {
        let words = String(repeating: "长", count: 60)
        let layout = TextLayout([passage(0, .first, "一、", "一、\(words)", anchor: "s1")])
        #expect(layout.contents[0].heading == "一、" + String(repeating: "长", count: TextLayout.longestEntry) + "…")
        #expect(layout.blocks[0].first == words)
    }

    @Test(arguments: ["", "\n\n", " 　\n"])
    func `a passage without text is no block`(text: String) {
        #expect(TextLayout([passage(0, .article, "第一条", text, anchor: "a1")]).blocks.isEmpty)
    }

    @Test(arguments: [
        ("/doc/a", "/doc/a?as_of=2019-01-01"), ("/doc/a#a1", "/doc/a?as_of=2019-01-01#a1"),
        ("/doc/a#", "/doc/a?as_of=2019-01-01#"),
    ])
    func `a link keeps the day before its fragment`(address: String, expected: String) {
        let day = PageDay(asOf: SampleCounty.day(2019, 1, 1), today: TestSite.today)
        #expect(day.link(address) == expected)
        #expect(PageDay(asOf: TestSite.today, today: TestSite.today).link(address) == address)
    }

    @Test(
        arguments: [
            ("2026-11-23T18:05:09+08:00", "2026年11月23日 18:05"), ("", nil), ("2026-11-23", nil),
            ("yesterday, at noon", nil),
        ] as [(String, String?)])
    func `an instant is written as people write it`(text: String, expected: String?) {
        #expect(PageFrame.moment(text) == expected)
    }
}
