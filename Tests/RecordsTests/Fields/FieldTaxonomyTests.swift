// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Records

@Suite struct FieldTaxonomyTests {
    let taxonomy = FieldTaxonomy.standard

    @Test func `the codes run from F01 to F30`() {
        let expected = (1...30).map { $0 < 10 ? "F0\($0)" : "F\($0)" }
        #expect(taxonomy.codes == expected)
    }

    @Test(arguments: [
        ("元谋县人民政府办公室关于印发《元谋县农村饮水安全工程运行管理办法》的通知", ["F23"]),
        ("关于印发元谋县城乡居民最低生活保障实施细则的通知", ["F19"]),
        ("关于加强食品安全工作的意见", ["F11"]),
        ("关于做好易地扶贫搬迁工作的通知", ["F22"]),
        ("元谋县城乡居民基本养老保险实施办法", ["F20"]),
        ("关于加强农村公路养护管理的实施意见", ["F16"]),
        ("关于全面推进政务公开工作的实施意见", ["F27"]),
        ("国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见", ["F12"]),
        ("元谋县森林防火戒严令", ["F08"]),
        ("关于进一步规范农村自办宴席管理的通知", ["F11"]),
        ("关于成立专班的通知", []), ("", []),
        ("某省财政厅某省教育厅关于做好年度检查的通知", []), ("转发某省教育厅关于做好公租房管理的通知", ["F14"]),
        ("关于开展法治宣传教育的通知", ["F29"]), ("关于生活饮用水卫生监督的规定", []),
    ])
    func `a title names its fields and nothing more`(title: String, fields: [String]) {
        #expect(taxonomy.fields(title: title) == fields)
    }

    @Test(arguments: [
        ("综合政务\\政务公开", ["F27"]), ("综合政务-应急管理", ["F08"]), ("市场监管、安全生产监管/工商", ["F12"]),
        ("市场监管、安全生产监管/安全生产监管", ["F07"]), ("农业、林业、水利/农业、畜牧业、渔业", ["F23"]),
        ("科技、教育/知识产权", ["F12"]), ("科技、教育", ["F18"]), ("民政、扶贫、救灾/扶贫", ["F22"]),
        ("综合政务\\文秘工作", []), ("工业、交通", []), ("其他", []), ("[]", []), ("", []), ("/", []),
        ("财政预决算", ["F01"]),
    ])
    func `a subject topic maps to its field`(topic: String, fields: [String]) {
        #expect(taxonomy.fields(title: "", topics: [topic]) == fields)
    }

    @Test func `several fields hold together in the order of the taxonomy`() {
        #expect(taxonomy.fields(title: "关于规范涉农项目政府采购的通知") == ["F02", "F23"])
        #expect(taxonomy.fields(title: "关于养殖保险的通知", topics: ["财政、金融、审计/保险"]) == ["F23", "F25"])
    }

    @Test func `an organ with one field only speaks where nothing else does`() {
        #expect(taxonomy.fields(title: "关于开展年度检查的通知", issuers: ["元谋县医疗保障局"]) == ["F20"])
        #expect(taxonomy.fields(title: "关于开展年度检查的通知", issuers: ["元谋县医疗保障局", "元谋县财政局"]).isEmpty)
        #expect(taxonomy.fields(title: "关于政府采购的通知", issuers: ["元谋县医疗保障局"]) == ["F02"])
        #expect(taxonomy.fields(title: "关于开展年度检查的通知", issuers: ["元谋县财政局"]).isEmpty)
    }

    @Test func `poverty relief and rural revitalisation are one field with a break`() {
        #expect(taxonomy.label(of: "F22", on: CivilDate("2018-01-01")) == "扶贫开发")
        #expect(taxonomy.label(of: "F22", on: CivilDate("2022-01-01")) == "乡村振兴")
        #expect(taxonomy.label(of: "F22") == "扶贫开发/乡村振兴")
        #expect(taxonomy.label(of: "F31") == nil)
    }

    @Test(arguments: [("F22", "F22"), ("f22", "F22"), ("乡村振兴", "F22"), ("扶贫开发/乡村振兴", "F22"), ("安全生产", "F07")])
    func `a field is found by code or label`(text: String, code: String) {
        #expect(taxonomy.code(of: text) == code)
    }

    @Test func `a rule for an unknown field is refused`() {
        let fields = Array("code\tlabel\nF01\t甲\n".utf8)
        let words = Array("field\tword\tunless\nF02\t乙\t\n".utf8)
        let topics = Array("subject\tsecond\tfield\n".utf8)
        let issuers = Array("issuer\tfield\n".utf8)
        #expect(throws: DomainTable.Fault(code: .badWord, line: 2, detail: "field: F02")) {
            _ = try FieldTaxonomy(fieldTable: fields, wordTable: words, topicTable: topics, issuerTable: issuers)
        }
    }
}
