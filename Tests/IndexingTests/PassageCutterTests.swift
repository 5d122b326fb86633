// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import TestSupport
import Testing

@testable import Indexing

@Suite struct PassageCutterTests {
    private func document(_ parts: [(OutlineNode.Level, String, String?)]) -> NormativeDocument {
        let source = SourceReference(name: "示例", id: "x")
        var document = NormativeDocument(id: "x", workID: "w", workName: "x", title: "示例", source: source)
        var offset = 0
        for (index, (level, text, article)) in parts.enumerated() {
            let length = text.unicodeScalars.count
            document.outline.append(
                OutlineNode(
                    level: level, label: String(text.prefix(3)), articleNumber: article, heading: "", start: offset,
                    end: offset + length, anchor: "n\(index)"))
            document.body += text
            offset += length
        }
        return document
    }

    @Test func `items of an article stay with it`() {
        let passages = PassageCutter.passages(
            of: document([
                (.chapter, "第一章 总则\n", nil), (.article, "第一条 下列行为：\n", "1"), (.second, "（一）甲；\n", nil),
                (.second, "（二）乙。\n", nil), (.article, "第二条 丙。\n", "2"),
            ]))
        #expect(passages.map(\.article) == [nil, "1", "2"])
        #expect(passages[1].text == "第一条 下列行为：\n（一）甲；\n（二）乙。\n")
        #expect(passages[1].path.count == 1)
    }

    @Test func `the passages in order are the whole body, whatever the outline`() {
        var random = SeededGenerator(seed: SeededGenerator.announcedSeed("PassageCutterTests"))
        for _ in 0..<300 {
            var document = InventedCorpus.documents(1, seed: random.next())[0]
            document.body += String(repeating: "长文", count: Int.random(in: 0...3_000, using: &random))
            // Outlines from elsewhere may have gaps, overlaps and offsets past the end.
            document.outline = document.outline.map { node in
                var node = node
                node.start += Int.random(in: -5...50, using: &random)
                node.end += Int.random(in: -50...500, using: &random)
                return node
            }
            let passages = PassageCutter.passages(of: document)
            let isWhole = passages.map(\.text).joined() == document.body
            #expect(isWhole)
            #expect(passages.allSatisfy { $0.text.unicodeScalars.count <= PassageCutter.longest })
            #expect(passages.map(\.ordinal) == Array(passages.indices))
        }
    }
}
