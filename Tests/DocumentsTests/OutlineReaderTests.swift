// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@testable import Documents

@Suite struct OutlineReaderTests {
    private func anchors(_ body: String, _ documentClass: DocumentClass = .unknown) -> [String] {
        OutlineReader.outline(of: body, documentClass: documentClass).map(\.anchor)
    }

    @Test func `chapters, sections and articles are read at the start of paragraphs`() {
        let body = """
            第一章  总则
            第一条 为了规范示例，制定本办法。依照第三条处理。
            第二章 管理
            第一节 一般规定
            第二条 示例单位应当遵守：
            （一）甲；
            （二）乙。
            第一百三十三条之一 示例。
            """
        let outline = OutlineReader.outline(of: body)
        #expect(outline.map(\.anchor) == ["c1", "a1", "c2", "c2-j1", "a2", "a133.1"])
        #expect(outline.map(\.label).last == "第一百三十三条之一")
        #expect(outline.last?.articleNumber == "133.1")
        #expect(outline.first?.heading == "总则")
        #expect(outline[3].heading == "一般规定")
    }

    @Test func `an article that only continues a sentence is no heading`() {
        #expect(anchors("第一条 甲。\n第九条规定的行为，由示例单位处理。\n第二条 乙。") == ["a1", "a2"])
    }

    @Test func `a heading in brackets behind the label is the article's heading`() {
        let outline = OutlineReader.outline(of: "第一条 【立法目的】为了示例。")
        #expect(outline.first?.heading == "立法目的")
    }

    @Test func `three levels of a notice are numbered under each other`() {
        let body = """
            各单位：
            一、总体要求
            （一）指导思想。以示例为准。
            （二）基本原则。
            1.坚持示例。甲。
            2．坚持公开。乙。
            二、组织实施
            （一）加强领导。
            附件
            示例表
            """
        let outline = OutlineReader.outline(of: body)
        #expect(
            outline.map(\.anchor) == ["top", "s1", "s1-1", "s1-2", "s1-2-1", "s1-2-2", "s2", "s2-1", "annex1"])
        #expect(outline[2].heading == "指导思想")
        #expect(outline[0].level == .preamble)
    }

    @Test func `headings are found where line breaks were lost`() {
        let filler = String(repeating: "各单位要结合实际认真抓好落实", count: 20)
        let body = "现将有关事项通知如下：一、扩大示例供给（一）加强培养。\(filler)。（二）畅通渠道。\(filler)。二、优化服务。（一）便民利民。\(filler)。"
        #expect(anchors(body) == ["top", "s1", "s1-1", "s1-2", "s2", "s2-1"])
    }

    @Test func `articles run on inside a block without line breaks`() {
        let filler = String(repeating: "示例单位应当按照规定办理有关事项", count: 12)
        let body = "某县示例管理办法（试行）第一章总则第一条为了规范示例，制定本办法。\(filler)。第二条本办法所称示例，依照第五条执行。\(filler)。第二章附则第三条本办法自2020年1月1日起施行。"
        #expect(anchors(body) == ["top", "c1", "a1", "a2", "c2", "a3"])
    }

    @Test func `an enumeration without a heading above it is none`() {
        let filler = String(repeating: "示例单位应当按照规定办理有关事项", count: 20)
        #expect(anchors("\(filler)，包括：（一）甲；（二）乙；（三）丙。\(filler)。") == ["top"])
    }

    @Test func `numbers counting on through all sections are followed`() {
        let body = "一、甲\n（一）子。\n（二）丑。\n二、乙\n（三）寅。"
        #expect(anchors(body) == ["s1", "s1-1", "s1-2", "s2", "s2-3"])
    }

    @Test func `a table of contents is not taken for the chapters`() {
        let body = "目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。"
        let outline = OutlineReader.outline(of: body)
        #expect(outline.map(\.anchor) == ["top", "c1", "a1", "c2", "a2"])
        #expect(outline[1].start == 17)
    }

    @Test func `chapters that restart under every part stay`() {
        let body = "第一编 甲\n第一章 子\n第一条 一。\n第二编 乙\n第一章 丑\n第二条 二。"
        #expect(anchors(body) == ["p1", "p1-c1", "a1", "p2", "p2-c1", "a2"])
    }

    @Test func `the list of annexes before the signature is no annex`() {
        let body = "一、甲。\n附件：1.示例目录\n2.示例表\n某县人民政府\n附件1\n示例目录\n附件2：\n示例表"
        #expect(anchors(body).filter { $0.hasPrefix("annex") } == ["annex1", "annex2"])
    }

    @Test func `wording quoted over several paragraphs keeps its labels to itself`() {
        let body = "一、将第三条修改为：“第三条 下列事项：\n（一）甲；\n（二）乙。”\n二、删去第五条。"
        #expect(anchors(body) == ["s1", "s2"])
    }

    @Test func `a decimal or a year does not begin a paragraph's number`() {
        #expect(anchors("1.5倍以上的。\n2020.12以前。") == ["top"])
    }

    @Test func `an empty body has no outline`() { #expect(anchors("").isEmpty) }

    @Test func `nodes cover any text without gaps and have anchors of their own`() {
        var random = SeededRandom(seed: 20_261_123)
        for round in 0..<400 {
            let body = RandomText.make(&random, pieces: 1 + round % 300)
            let outline = OutlineReader.outline(of: body)
            let count = body.unicodeScalars.count
            #expect(outline.first?.start ?? 0 == 0 && outline.last?.end ?? 0 == count, "seed 20261123 round \(round)")
            for (left, right) in zip(outline, outline.dropFirst()) where left.end != right.start {
                Issue.record("gap in round \(round), seed 20261123")
            }
            #expect(Set(outline.map(\.anchor)).count == outline.count, "seed 20261123 round \(round)")
            #expect(outline.allSatisfy { $0.anchor.utf8.allSatisfy { $0 < 0x80 } })
        }
    }
}
