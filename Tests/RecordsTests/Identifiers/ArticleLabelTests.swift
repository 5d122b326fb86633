// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct ArticleLabelTests {
    @Test(arguments: [
        ("第一百三十三条之一", "133.1"), ("第133条", "133"), ("124條", "124"), ("六十二条", "62"), ("第124条之1", "124.1"),
        ("第 一百 二十四 条", "124"), ("第１２４条", "124"), ("第十条", "10"), ("第一千二百六十条", "1260"), ("第二十条之十一", "20.11"),
    ])
    func `labels become keys`(_ label: String, _ key: String) {
        #expect(ArticleLabel.key(ofLabel: label) == key)
    }

    @Test(arguments: ["", "第条", "第一百条第一款", "第一百条之", "第〇条", "第一章", "条", "第99999条", "第三条之一百", "abc"])
    func `other texts are no labels`(_ label: String) {
        #expect(ArticleLabel.key(ofLabel: label) == nil)
    }

    @Test(arguments: [
        "", "0", "012", "1.0", "1.", ".1", "1.2.3", "-1", "1a", "10000", "1.100", "一", "99999999999999999999",
    ])
    func `other texts are no keys`(_ key: String) {
        #expect(ArticleLabel.label(ofKey: key) == nil)
    }

    @Test func `every key and its label lead back to each other`() {
        for number in 1...1500 {
            #expect(ArticleLabel.label(ofKey: "\(number)").flatMap(ArticleLabel.key(ofLabel:)) == "\(number)")
        }
        for number in [1, 10, 99, 133, 9999] {
            for sub in 1...99 {
                let key = "\(number).\(sub)"
                #expect(ArticleLabel.label(ofKey: key).flatMap(ArticleLabel.key(ofLabel:)) == key)
            }
        }
    }

    @Test func `articles sort as in the statute`() throws {
        let keys = ["133.1", "2", "133", "10", "133.10", "133.2"]
        let numbers = try keys.map { try #require(ArticleLabel.number(ofKey: $0)) }
        #expect(numbers.sorted().map(\.key) == ["2", "10", "133", "133.1", "133.2", "133.10"])
        #expect(ArticleNumber(0) == nil)
        #expect(ArticleNumber(10_000) == nil)
        #expect(ArticleNumber(1, sub: 0) == nil)
    }
}
