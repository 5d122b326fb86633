// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

struct PartyNameTests {
    @Test(arguments: [
        "示例县甲果蔬有限公司", "示例县王记烧烤店", "示例县乙农民专业合作社", "元谋示例村民委员会", "示例县丙烟酒、副食品店", "示例县丁餐饮",
        "示例商行", "示例县戊企业管理合伙企业（有限合伙）", "示例县己米线店（个体工商户）", "示例网吧", "示例县庚种植",
    ])
    func `names of organisations and shops are told by their ends`(_ name: String) {
        #expect(PartyName.isOrganization(name))
        #expect(!PartyName.isSeveral(name))
        #expect(PartyName.persons(in: name).isEmpty || !name.hasSuffix("公司"))
    }

    @Test(arguments: ["张建国", "欧阳建堂", "王芳", "买买提·艾山", "阿不都热合曼", "诸葛城", "李会", "甲", "", "张某某"])
    func `names of persons are not`(_ name: String) { #expect(!PartyName.isOrganization(name)) }

    @Test(arguments: [
        "示例县甲有限公司、示例县乙有限公司", "示例县甲有限公司；示例县乙商店", "示例县甲有限公司和示例县乙有限公司", "张建国、李桂芳",
        "张建国，示例县甲有限公司", "张建国 李桂芳", "张建国等3人", "王建军等二户", "示例县甲有限公司等5家", "示例县甲有限公司\n示例县乙有限公司",
        "示例县甲有限公司与示例县乙合作社",
    ])
    func `several parties in one cell are seen`(_ cell: String) { #expect(PartyName.isSeveral(cell)) }

    @Test(arguments: [
        "示例县烟酒、副食品店", "张 建国", "示例县和平超市", "示例县与众不同餐馆", "示例县甲有限公司（示例县乙有限公司分公司）", "张建国",
        "示例县 甲 有限公司", "示例县平等商店", "示例县甲、乙有限公司", "",
    ])
    func `a separator alone makes no two parties`(_ cell: String) { #expect(!PartyName.isSeveral(cell)) }

    @Test(arguments: [
        ("张建国", ["张建国"]), ("张 建 国", ["张 建 国", "张建国"]), ("张建国（负责人）", ["张建国"]), ("张建国、李桂芳", ["张建国", "李桂芳"]),
        ("张建国等3人", ["张建国"]), ("示例县甲有限公司", []), ("张建国；示例县甲有限公司", ["张建国"]), ("", []),
        ("张建国 李桂芳", ["张建国 李桂芳", "张建国李桂芳", "张建国", "李桂芳"]),
    ])
    func `persons in a cell are found to be hidden`(_ cell: String, _ names: [String]) {
        #expect(PartyName.persons(in: cell) == names)
    }

    @Test func `the key hides a person and nothing else`() {
        #expect(PartyName.key("张建国") == PartyName.key(" 张 建 国 "))
        #expect(!PartyName.key("张建国").contains("建国"))
        #expect(PartyName.key("张建国") != PartyName.key("李建国"))
        #expect(PartyName.key("示例县甲有限公司（分公司）") == PartyName.key("示例县甲有限公司(分公司)"))
        #expect(PartyName.key("示例县甲有限公司") != PartyName.key("示例县乙有限公司"))
    }

    @Test func `any text is answered without a crash`() {
        var random = SeededNumbers(seed: 5)
        for _ in 0..<2000 {
            let text = random.grammarText(upTo: 40) + random.anyText(upTo: 10)
            _ = (
                PartyName.isSeveral(text), PartyName.isOrganization(text), PartyName.persons(in: text),
                PartyName.key(text)
            )
        }
    }
}
