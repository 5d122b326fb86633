// SPDX-License-Identifier: GPL-3.0-or-later
import Schema
import Testing

@Suite struct SuggestedNameTests {
    @Test func `names come back as they were stored`() {
        let names = [
            SuggestedName(.subject, "示例果蔬有限公司", code: "91", standing: .exists, others: ["示例糖厂", "示例果蔬店"]),
            SuggestedName(.number, "元政发〔2024〕1号", standing: .byStatus),
            SuggestedName(.title, "示例办法", standing: .ended, others: [""]),
        ]
        #expect(SuggestedName.decoded(SuggestedName.encoded(names)) == names)
        #expect(SuggestedName.encoded([]).isEmpty && SuggestedName.decoded("").isEmpty)
    }

    @Test func `control characters in a name part nothing`() {
        let name = SuggestedName(.title, "甲\u{1E}乙\u{1F}丙\u{0}\n丁", standing: .unknown)
        #expect(SuggestedName.decoded(SuggestedName.encoded([name])).map(\.text) == ["甲乙丙丁"])
    }

    @Test(arguments: ["x", "se", "se\u{1F}甲", "qq\u{1F}甲\u{1F}", "\u{1E}\u{1E}", "s\u{1F}甲\u{1F}"])
    func `what is of another form is left out`(text: String) {
        #expect(SuggestedName.decoded(text).isEmpty)
    }
}
