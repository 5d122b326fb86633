// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@Suite struct NearDuplicateTests {
    private let document = String(
        repeating: "第一条 为了加强集市管理，规范经营行为，保护消费者和经营者的合法权益，根据有关法律法规，结合本县实际，制定本办法。", count: 3)

    @Test func `a copy is wholly the document's, a text of other words is not`() {
        #expect(NearDuplicate.share(of: document, in: document) == 1)
        #expect(NearDuplicate.share(of: "今天天气晴好", in: document) == 0)
        #expect(NearDuplicate.isNear(document, to: document))
    }

    @Test func `punctuation and line breaks count for nothing`() {
        let spaced = document.map { String($0) }.joined(separator: " \n，")
        #expect(NearDuplicate.share(of: spaced, in: document) == 1)
    }

    @Test func `an abridgement is near, the document of which it is an abridgement is not near to it`() {
        let other = document + "第二条 市场监督管理部门负责监督检查，乡镇人民政府协助做好相关工作，逾期不改的依法处理。"
        #expect(NearDuplicate.share(of: document, in: other) == 1)
        #expect(NearDuplicate.share(of: other, in: document) < 1)
    }

    @Test(arguments: ["", "一", "，。", "🙂"])
    func `texts without a pair have no share`(_ text: String) {
        #expect(NearDuplicate.share(of: text, in: document) == 0)
        #expect(NearDuplicate.share(of: document, in: text) == 0)
        #expect(!NearDuplicate.isNear(text, to: document))
    }

    @Test func `a line or two proves nothing`() { #expect(!NearDuplicate.isNear("为了加强集市管理", to: document)) }

    @Test func `the share lies between nothing and all`() {
        var random = SeededNumbers(seed: 8)
        for _ in 0..<1000 {
            let share = NearDuplicate.share(of: random.grammarText(upTo: 80), in: random.grammarText(upTo: 200))
            #expect((0...1).contains(share))
        }
    }
}
