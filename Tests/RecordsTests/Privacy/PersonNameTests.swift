// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

struct PersonNameTests {
    @Test(arguments: [
        ("张建国", "张某某"), ("张三", "张某某"), ("欧阳娜娜", "欧阳某某"), ("欧阳锋", "欧阳某某"), ("欧阳", "欧某某"),
        ("司马光", "司马某某"), ("爱新觉罗玄烨", "爱新觉罗某某"), ("买买提·艾山", "买某某"), ("买买提•艾山", "买某某"),
        ("阿卜杜拉・买买提", "阿某某"), ("阿木子黑", "阿木某某"), ("張建國", "張某某"), ("𠮷田", "𠮷某某"), ("John Smith", "J某某"),
        ("张 三", "张某某"), ("　张三　", "张某某"), ("张", "张某某"), ("张*国", "张某某"), ("张＊国", "张某某"), ("张三、李四", "张某某、李某某"),
        ("张三,李四；王五", "张某某,李某某；王某某"), ("张建国（身份证532328）", "张某某"),
    ])
    func `all but the surname is hidden`(_ name: String, _ masked: String) {
        #expect(PersonName.masked(name) == masked)
        #expect(PersonName.masked(masked) == masked)
    }

    @Test(arguments: ["", "张某", "张某某", "李某甲", "王××", "赵**", "某某", "钱某1", "欧阳某某", "张某某、李某"])
    func `what the source hid whole is left`(_ name: String) {
        #expect(PersonName.masked(name) == name)
    }

    @Test(arguments: ["张三", "张建国", "欧阳锋", "欧阳娜娜", "买买提·艾山", "于明", "和小花", " 李四 "])
    func `a name alone looks like one`(_ text: String) {
        #expect(PersonName.isPlausible(text))
    }

    @Test(arguments: [
        "", "张", "元谋县人民政府", "王记烧烤店", "ABC", "张三有限公司", "张建国烧烤", "91532328MA6K1234X5", "1234", "·", "··", "张·",
        "元谋", "丙酮",
    ])
    func `what is no name does not`(_ text: String) {
        #expect(!PersonName.isPlausible(text))
    }

    @Test func `the table of surnames is read whole`() {
        let surnames = Surnames.standard
        #expect(surnames.weight("张") == .rare)
        #expect(surnames.weight("高") == .often)
        #expect(surnames.weight("于") == .function)
        #expect(surnames.weight("的") == nil)
        #expect(surnames.compound(Array("欧阳娜娜".unicodeScalars)) == 2)
        #expect(surnames.compound(Array("爱新觉罗".unicodeScalars)) == 4)
        #expect(surnames.compound(Array("张三".unicodeScalars)) == nil)
    }

    @Test func `a table with an unknown class is refused`() {
        #expect(throws: DomainTable.Fault.self) { try Surnames(table: Array("class\tsurnames\nodd\t张\n".utf8)) }
    }
}
