// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct BasisReadingTests {
    private func labels(_ citations: [ArticleCitation]) -> [String] { citations.map(\.canonical) }

    @Test func `a duty and a basis in one cell are told apart`() {
        let reading = BasisReading(basis: "违反了《示例法》第十条第一款的规定，依据《示例法》第五十条第二项的规定，决定处罚。")
        #expect(labels(reading.duties) == ["《示例法》第十条第一款"])
        #expect(labels(reading.bases) == ["《示例法》第五十条第（二）项"])
        #expect(reading.dutyText == "违反了《示例法》第十条第一款的规定")
    }

    @Test func `a list goes on with its governor`() {
        let reading = BasisReading(
            basis: "当事人违反《示例法》第三条、第四条和《示例条例》第五条第一款之规定，根据《示例条例》第十五条、第十六条，参照《示例裁量基准》第二条处罚")
        #expect(labels(reading.duties) == ["《示例法》第三条", "《示例法》第四条", "《示例条例》第五条第一款"])
        #expect(labels(reading.bases) == ["《示例条例》第十五条", "《示例条例》第十六条", "《示例裁量基准》第二条"])
        #expect(reading.dutyText == "违反《示例法》第三条、第四条和《示例条例》第五条第一款之规定")
    }

    @Test func `a bare citation in the column of the basis is a basis, in running text a mention`() {
        let reading = BasisReading(basis: "《示例法》第五十条", texts: ["《示例法》第二条规定：……"])
        #expect(labels(reading.bases) == ["《示例法》第五十条"])
        #expect(reading.duties.isEmpty)
        #expect(reading.dutyText == nil)
    }

    @Test func `the duty is found in the facts where the basis has none`() {
        let reading = BasisReading(
            basis: "《示例法》第五十条第一款", texts: ["经查，当事人的行为违反了《示例法》第十二条的规定。", "无许可经营", nil])
        #expect(labels(reading.duties) == ["《示例法》第十二条"])
        #expect(labels(reading.bases) == ["《示例法》第五十条第一款"])
        #expect(reading.dutyText == "违反了《示例法》第十二条的规定")
    }

    @Test func `a column of duties is one unless its words say otherwise`() {
        let reading = BasisReading(basis: "《示例法》第五十条", duty: "《示例法》第十二条")
        #expect(labels(reading.duties) == ["《示例法》第十二条"])
        #expect(reading.dutyText == "《示例法》第十二条")
        let mixed = BasisReading(basis: nil, duty: "《示例法》第十二条，依据《示例法》第五十条")
        #expect(labels(mixed.duties) == ["《示例法》第十二条"])
        #expect(labels(mixed.bases) == ["《示例法》第五十条"])
    }

    @Test func `该法 goes to the law before it, and 未按照 is a duty`() {
        let reading = BasisReading(basis: "未按照《示例法》第八条的规定公示，依照该法第四十条予以警告")
        #expect(labels(reading.duties) == ["《示例法》第八条"])
        #expect(labels(reading.bases) == ["《示例法》第四十条"])
    }

    @Test func `a governor does not reach over the end of a sentence`() {
        let reading = BasisReading(basis: "违反有关规定。《示例法》第五十条")
        #expect(reading.duties.isEmpty || labels(reading.bases) == ["《示例法》第五十条"])
        let again = BasisReading(basis: "违反《示例法》第三条。《示例法》第五十条")
        #expect(labels(again.duties) == ["《示例法》第三条"])
        #expect(labels(again.bases) == ["《示例法》第五十条"])
    }

    @Test func `the same citation counts once, in each role`() {
        let text = "违反《示例法》第三条的规定，依据《示例法》第三条的规定"
        let reading = BasisReading(basis: text, texts: [text])
        #expect(labels(reading.duties) == ["《示例法》第三条"])
        #expect(labels(reading.bases) == ["《示例法》第三条"])
    }

    @Test(arguments: ["", "有关法律法规", "依据相关规定", "第十条"])
    func `where nothing is cited nothing is read`(_ text: String) {
        let reading = BasisReading(basis: text)
        #expect(reading.duties.isEmpty)
        #expect(reading.dutyText == nil)
    }

    @Test func `any text is read, and duties and bases are what the scanner finds`() {
        var random = SeededNumbers(seed: 13)
        for _ in 0..<1500 {
            let text = random.grammarText(upTo: 120)
            let reading = BasisReading(basis: text)
            let found = Set(ArticleCitation.find(in: text).map(\.citation))
            #expect(Set(reading.duties).union(reading.bases) == found, "\(text)")
            _ = BasisReading(basis: random.anyText(upTo: 50), duty: text, texts: [text])
        }
    }
}
