// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Readers
import Records
import Testing

@testable import Enforcement

/// One row a rule: what is changed, the code, and words that the sentence must hold.
@Suite struct ActRefusalTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let changes: Rows.Changes
        let code: String
        let words: [String]
        var testDescription: String { "\(code) \(changes.keys.sorted()) \(words)" }

        init(_ changes: Rows.Changes, _ code: String, _ words: String...) {
            self.changes = changes
            self.code = code
            self.words = words
        }
    }

    private func refusal(_ row: JSONObject, kind: RecordKind = .enforcement) -> RowRefusal? {
        do throws(RowRefusal) {
            _ = try ActRowReader(source: "测试", kind: kind, today: Rows.today).read(row)
            return nil
        } catch {
            return error
        }
    }

    private func check(_ row: Row, _ refusal: RowRefusal?) {
        #expect(refusal?.code == row.code)
        for word in row.words { #expect(refusal?.sentence.contains(word) == true, "\(refusal?.sentence ?? "")") }
        #expect(refusal?.sentence.hasSuffix("。") == true)
        #expect(refusal?.sentence.contains(Rows.identity) != true)
    }

    @Test(arguments: [
        Row(["party_name": nil], "missing_field", "行政相对人名称", "CF_XDR_MC"),
        Row(["party_name": .string("/")], "missing_field", "CF_XDR_MC"),
        Row(["party_kind": nil], "missing_field", "行政相对人类别", "CF_XDR_LB"),
        Row(["credit_code": nil], "missing_field", "统一社会信用代码", "CF_XDR_SHXYM"),
        Row(["legal_representative": nil], "missing_field", "法定代表人", "CF_FRDB"),
        Row(["number": nil], "missing_field", "CF_WSH"),
        Row(["violation_type": nil], "missing_field", "违法行为类型", "CF_WFXW"),
        Row(["facts": .string(" ")], "missing_field", "违法事实", "CF_SY"),
        Row(["basis": .null], "missing_field", "处罚依据", "CF_YJ"),
        Row(["penalty_kinds": nil], "missing_field", "处罚类别", "CF_CFLB"),
        Row(["content": nil], "missing_field", "处罚内容", "CF_NR"),
        Row(["decided_on": nil], "missing_field", "处罚决定日期", "CF_JDRQ"),
        Row(["valid_until": nil], "missing_field", "处罚有效期", "CF_YXQ"),
        Row(["organ": nil], "missing_field", "处罚机关", "CF_CFJG"), Row(["organ_code": nil], "missing_field", "CF_CFJGDM"),
        Row(["data_source": nil], "missing_field", "数据来源单位", "CF_SJLY"),
        Row(["data_source_code": nil], "missing_field", "CF_SJLYDM"),
        Row(["fine": nil], "missing_field", "罚款金额", "CF_NR_FK", "罚款的必须填写"),
        Row(["fine": .string("无")], "missing_field", "CF_NR_FK"),
        Row(["penalty_kinds": .string("没收违法所得")], "missing_field", "CF_NR_WFFF"),
        Row(["penalty_kinds": .string("吊销许可证件")], "missing_field", "CF_NR_ZKDX", "暂扣或者吊销"),
        Row(["penalty_kinds": .string("暂扣许可证件")], "missing_field", "CF_NR_ZKDX"),
        Row(["decided_on": .string("1900-01-01")], "missing_field", "CF_JDRQ", "默认值"),
    ])
    func `what the standard demands`(_ row: Row) { check(row, refusal(Rows.penalty(row.changes))) }

    @Test(arguments: [
        Row(["decided_on": .string("2023-02-29")], "bad_date", "CF_JDRQ", "2023-02-29"),
        Row(["decided_on": .string("0000-00-00")], "bad_date", "CF_JDRQ"),
        Row(["decided_on": .string("20230-01-01")], "bad_date", "CF_JDRQ"),
        Row(["decided_on": .string("45231")], "bad_date", "CF_JDRQ"),
        Row(["display_until": .string("明年")], "bad_date", "CF_GSJZQ", "明年"),
        Row(["decided_on": .string("2026-11-26")], "bad_date", "CF_JDRQ", "还没有到"),
        Row(["valid_until": .string("2024-03-04")], "bad_date", "CF_YXQ", "早于", "CF_JDRQ"),
        Row(["display_until": .string("2024-03-04")], "bad_date", "CF_GSJZQ", "早于"),
        Row(["conduct_on": .string("2024-03-06")], "bad_date", "CF_JDRQ", "早于"),
        Row(["repaired_on": .string("2024-01-01")], "bad_date", "早于"),
        Row(["ended_on": .string("2024-01-01")], "bad_date", "早于"),
    ])
    func `days`(_ row: Row) { check(row, refusal(Rows.penalty(row.changes))) }

    @Test(arguments: [
        Row(["fine": .string("NaN")], "bad_number", "CF_NR_FK", "NaN", "万元"),
        Row(["fine": .string("1e999")], "bad_number", "CF_NR_FK"),
        Row(["fine": .number("1e999")], "bad_number", "CF_NR_FK"),
        Row(["fine": .string("-0.5")], "bad_number", "CF_NR_FK"),
        Row(["fine": .string("五千元")], "bad_number", "CF_NR_FK"), Row(["fine": .string("0")], "bad_number", "CF_NR_FK"),
        Row(["confiscated": .string("若干")], "bad_number", "CF_NR_WFFF", "若干"),
    ])
    func `amounts`(_ row: Row) { check(row, refusal(Rows.penalty(row.changes))) }

    @Test(arguments: [
        Row(["credit_code": .string("91532328MA6CCCC03M")], "bad_code", "CF_XDR_SHXYM", "校验码"),
        Row(["credit_code": .string("91532328MA6CCCCO3L")], "bad_code", "91532328MA6CCCC03L", "营业执照"),
        Row(["credit_code": .string("91532328MA6CCCC03")], "bad_code", "18位"),
        Row(["credit_code": .string("532328015177503")], "bad_code", "纳税人识别号"),
        Row(["credit_code": .string("532328100001232")], "bad_code", "工商注册号"),
        Row(["credit_code": .string(Rows.identity)], "bad_code", "公民身份号码"),
        Row(["credit_code": .string(Rows.identity.lowercased())], "bad_code", "公民身份号码"),
        Row(["credit_code": .string(Rows.identity + "00")], "bad_code", "公民身份号码"),
        Row(["organ_code": .string("11532328015177511J")], "bad_code", "CF_CFJGDM"),
        Row(["data_source_code": .string("1")], "bad_code", "CF_SJLYDM"),
        Row(["credit_code": .string(Rows.company + "、" + Rows.other)], "several_parties", "拆成多行"),
        Row(["party_name": .string("元谋县示例果蔬有限公司、元谋县示例粮油有限公司")], "several_parties", "拆成多行"),
        Row(
            ["party_name": .string("李桂芳等3人"), "party_kind": .string("自然人"), "credit_code": nil], "several_parties",
            "CF_XDR_MC"),
        Row(["party_kind": .string("公司制")], "bad_field", "CF_XDR_LB", "个体工商户"),
        Row(["party_name": .string("李桂芳")], "personal", "自然人"),
        Row(["party_kind": .string("自然人"), "party_name": .string("李桂芳")], "bad_party", "应当空着"),
        Row(["party_kind": .string("个体工商户"), "credit_code": nil], "missing_field", "92 开头", "CF_XDR_GSZC"),
        Row(["organ": .string("李桂芳")], "personal", "CF_CFJG", "机关"),
        Row(["data_source": .string("李桂芳")], "personal", "CF_SJLY"),
    ])
    func `parties and codes`(_ row: Row) { check(row, refusal(Rows.penalty(row.changes))) }

    @Test(arguments: [
        Row(["penalty_kinds": .string("罚金")], "not_a_penalty", "罚金", "人民法院", "罚款"),
        Row(["penalty_kinds": .string("罚款、罚金")], "not_a_penalty", "人民法院"),
        Row(["penalty_kinds": .string("责令改正")], "not_a_penalty", "责令改正", "第九条"),
        Row(["penalty_kinds": .string("不予行政处罚")], "not_a_penalty", "不予行政处罚"),
        Row(["state": .string("不详")], "bad_field", "CF_ZT", "有效"),
        Row(["act_kind": .string("民事")], "bad_field", "行政强制"),
        Row(["act_kind": .string("行政许可")], "bad_field", "licences"),
        Row(["facts": .bool(true)], "bad_field", "CF_SY", "文字"),
        Row(["facts": .string(String(repeating: "长", count: 70_000))], "too_long", "CF_SY"),
    ])
    func `words`(_ row: Row) { check(row, refusal(Rows.penalty(row.changes))) }

    @Test(arguments: [
        Row(["state": .string("有效"), "ended_on": .string("2025-06-01")], "bad_field", "矛盾", "CF_ZT", "CF_BGRQ"),
        Row(["state": .string("0"), "end_reason": .string("证据不足，予以撤销")], "bad_field", "矛盾", "CF_BGYY"),
        Row(["display_state": .string("不详")], "bad_field", "公示状态", "公示中", "停止公示"),
        Row(["repair_state": .string("不详")], "bad_field", "信用修复状态", "未修复", "已修复"),
        Row(["annulled": .string("不详")], "bad_field", "是否撤销"),
        Row(["decision_state": .string("立案调查")], "bad_field", "处罚决定状态"),
        Row(["信用修复进展状态": .string("完成")], "unknown_column", "信用修复进展状态", "信用修复状态", "当前状态"),
    ])
    func `states`(_ row: Row) { check(row, refusal(Rows.penalty(row.changes))) }

    @Test(arguments: [
        Row(["facts": .string("机密★1年 示例")], "classified", "密级"),
        Row(["basis": .string("依据《中华人民共和国治安管理处罚法》第四十三条")], "sealed", "第一百三十六条"),
        Row(["number": .string("元公（治）行罚决字〔2021〕102号"), "organ": .string("元谋县公安局")], "sealed", "封存"),
        Row(["organ": .string("元谋县公安局"), "penalty_kinds": .string("行政拘留"), "fine": nil], "sealed", "封存"),
        Row(["facts": .string("当事人系未成年人，在网吧上网。")], "minor", "未成年人"),
        Row(
            [
                "party_name": .string("李桂芳"), "party_kind": .string("自然人"), "credit_code": nil,
                "party_id_number": .string("532328201506150014"),
            ], "minor", "未成年人"),
        Row(["usage_scope": .string("1")], "not_public_at_source", "公开"),
        Row(["usage_scope": .string("不公开")], "not_public_at_source", "公开"),
        Row(["usage_scope": .string("仅政府部门内部共享")], "not_public_at_source", "公开"),
    ])
    func `the gate`(_ row: Row) { check(row, refusal(Rows.penalty(row.changes))) }

    @Test(arguments: ["0", "公示", "主动公开", "是", "社会公开", "/"])
    func `a row that says it is public passes`(_ scope: String) {
        #expect(refusal(Rows.penalty(["usage_scope": .string(scope)])) == nil)
    }

    @Test(arguments: [
        Row(["number": nil, "licence_number": nil], "missing_field", "XK_WSH", "XK_XKBH"),
        Row(["content": nil], "missing_field", "许可内容", "XK_NR"),
        Row(["decided_on": nil], "missing_field", "许可决定日期", "XK_JDRQ"),
        Row(["organ": nil], "missing_field", "许可机关", "XK_XKJG"),
        Row(["valid_until": .string("2024-03-04"), "valid_from": nil], "bad_date", "XK_YXQZI", "早于"),
        Row(["valid_from": .string("2030-01-01")], "bad_date", "有效期自", "XK_YXQZ"),
        Row(["state": .string("3")], "bad_field", "XK_ZT"),
        Row(["act_kind": .string("行政处罚")], "bad_field", "enforcement"),
        Row(["credit_code": .string("1")], "bad_code", "XK_XDR_SHXYM"),
        Row(["party_kind": nil], "missing_field", "XK_XDR_LB"),
    ])
    func `licences`(_ row: Row) { check(row, refusal(Rows.licence(row.changes), kind: .licence)) }

    @Test(arguments: [
        Row(["party_name": nil], "missing_field", "行政相对人名称"), Row(["organ": nil], "missing_field", "机关"),
        Row(["decided_on": nil], "missing_field", "日期"), Row(["content": nil], "missing_field", "CF_WSH", "CF_NR"),
    ])
    func `other kinds of act`(_ row: Row) { check(row, refusal(Rows.act("行政检查", row.changes))) }

    @Test(arguments: [
        Row(["facts": nil], "missing_field", "CF_SY"), Row(["content": nil], "missing_field", "CF_NR"),
        Row(["state": .string("9")], "bad_field", "CF_ZT"),
        Row(["organ": nil], "missing_field"), Row(["penalty_kinds": nil], "missing_field", "CF_CFLB"),
    ])
    func `the 2016 layout`(_ row: Row) { check(row, refusal(Rows.oldPenalty(row.changes))) }

    @Test func `a sentence never repeats a person's name`() {
        for (key, value) in [
            ("decided_on", "张建国"), ("fine", "张建国"), ("state", "张建国"), ("party_kind", "张建国"), ("act_kind", "张建国"),
        ] {
            let sentence = refusal(Rows.penalty([key: .string(value)]))?.sentence
            #expect(sentence?.contains("建国") == false, "\(sentence ?? "")")
        }
    }
}
