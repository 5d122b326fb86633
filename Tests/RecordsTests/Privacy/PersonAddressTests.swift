// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

struct PersonAddressTests {
    @Test(arguments: [
        ("住址：云南省元谋县元马镇龙川街12号，电话", "住址：［住址］，电话"), ("家住元谋县黄瓜园镇东街3组。", "家住［住址］。"),
        ("家庭住址：元谋县元马镇12号附2号", "家庭住址：［住址］"), ("户籍地址：云南省 元谋县 元马镇12号 联系人：", "户籍地址：［住址］ 联系人："),
        ("现住元谋县老城乡尹地村委会3组12号；", "现住［住址］；"), ("户籍所在地为云南省元谋县江边乡5组，", "户籍所在地为［住址］，"),
        ("自然人，男，住所地：元谋县元马镇12号。", "自然人，男，住所地：［住址］。"), ("男，彝族，地址：元谋县元马镇（环城路）12号）", "男，彝族，地址：［住址］）"),
        ("居住于元谋县元马镇环城路8幢302室", "居住于［住址］"), ("暂住地：元谋县元马镇星火社区", "暂住地：［住址］"),
        ("\"住址\":\"元谋县元马镇12号\",\"x\"", "\"住址\":\"［住址］\",\"x\""), ("住址:元谋县元马镇12号\n电话", "住址:［住址］\n电话"),
    ])
    func `the home of a person is hidden up to the next sign`(_ text: String, _ masked: String) {
        #expect(PersonalData.masked(text).text == masked)
        #expect(PersonalData.masked(masked).text == masked)
    }

    @Test(arguments: [
        "元谋示例公司，住所地：元谋县元马镇12号。", "经营场所：元谋县元马镇12号", "注册地址：元谋县元马镇12号", "地址：元谋县元马镇12号",
        "统一社会信用代码92532328MA6AAAA020，住所：元谋县元马镇12号", "户籍所在地公安机关", "户籍在本村并且在本村居住的村民",
        "由居住地的县级人民政府负责", "居住在农村和城镇无工作单位且年满60周岁", "住所地人民法院管辖", "户籍制度改革", "家住农村的学生", "住址：", "住址：____",
        "户籍在本省行政区域内的公民", "应当在户籍所在地接受社区戒毒", "暂住人口管理", "住在学校的学生", "住址、电话等信息",
    ])
    func `seats of organisations and rules about residence stay`(_ text: String) {
        #expect(PersonalData.masked(text).text == text)
    }
}
