// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

struct PersonalQueryTests {
    @Test(arguments: [
        "11010519491231002X", "张三 身份证11010519491231002x", "身份证5323", "张三 身份证5323…", "身份证号：53232819",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X",
    ])
    func `identity numbers are not looked up`(_ query: String) {
        #expect(PersonalData.queryReason(query) == .identityNumber)
        #expect(PersonalData.queryReason(query)?.sentence.contains("请") == true)
    }

    @Test(arguments: ["张三 身份证", "张三身份证号码", "李建华的手机号", "王小明家庭住址", "欧阳锋 出生日期", "张三 拘留"])
    func `nor is a name with what belongs to a person`(_ query: String) {
        #expect(PersonalData.queryReason(query) == .nameWithDetail)
    }

    @Test(arguments: [
        "高新", "安全", "张三", "于明", "身份证办理", "居民身份证丢失", "身份证 补办 材料", "914403001922038216", "元市监处罚〔2024〕15号", "行政拘留",
        "治安处罚 决定书",
        "户籍制度改革", "养老金 年龄", "元谋绿源果蔬公司 信用", "手机号码 实名", "", "😀", "532328100001232", "拘留所条例",
    ])
    func `other questions are`(_ query: String) {
        #expect(PersonalData.queryReason(query) == nil)
    }
}
