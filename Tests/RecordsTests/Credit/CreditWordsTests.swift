// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@Suite struct CreditWordsTests {
    @Test(
        arguments: [
            ("行政管理", .administration), ("行政处罚", .administration), ("行政许可信息", .administration), ("诚实守信", .honest),
            ("守信激励", .honest),
            ("荣誉", .honest), ("诚信荣誉信息", .honest), ("守信红名单", .honest), ("严重失信主体", .seriousDishonesty),
            ("严重失信主体名单", .seriousDishonesty),
            ("黑名单", .seriousDishonesty), ("失信被执行人", .seriousDishonesty), ("失信被执行人名单", .seriousDishonesty),
            ("重大税收违法失信主体", .seriousDishonesty),
            ("严重违法失信企业名单", .seriousDishonesty), ("失信联合惩戒", .seriousDishonesty), ("守信联合激励和失信联合惩戒", .seriousDishonesty),
            ("经营异常", .abnormal), ("经营异常名录", .abnormal), ("经营（活动）异常名录", .abnormal), ("经营异常状态", .abnormal),
            ("信用承诺", .commitment),
            ("信用承诺及履行", .commitment), ("信用评价", .evaluation), ("纳税信用A级", .evaluation), ("信用评价结果", .evaluation),
            ("司法判决", .judgement),
            ("司法裁判及执行", .judgement), ("其他", .other), ("合同履行", .other), ("知识产权", .other), ("登记注册", .other),
            ("自主提供", .other),
            (" 行政 管理 ", .administration), ("serious_dishonesty", .seriousDishonesty), ("honest", .honest),
        ] as [(String, CreditEntry.Section)])
    func `sections and catalogue groups are understood`(_ word: String, _ section: CreditEntry.Section) {
        #expect(CreditEntry.Section(text: word) == section)
    }

    @Test(arguments: ["水电费缴纳", "献血", "垃圾分类", "信访", "闯红灯", "其他不良行为", "", "？", "未列入经营异常名录"])
    func `what the catalogue does not name is no credit information`(_ word: String) {
        #expect(CreditEntry.Section(text: word) == nil)
        #expect(CreditEntry.Section.allowed.contains("严重失信主体"))
    }

    @Test(
        arguments: [
            ("公示中", .published), ("有效", .published), ("正在公示", .published), ("未修复", .published), ("异议不成立", .published),
            ("公示", .published),
            ("异议处理中", .underObjection), ("异议受理", .underObjection), ("已修复", .repaired), ("修复完成", .repaired),
            ("信用修复", .repaired),
            ("期满", .expired), ("公示期满", .expired), ("停止公示", .expired), ("不再公示", .expired), ("撤销", .annulled),
            ("已撤销", .annulled),
            ("处罚决定已撤回", .annulled), ("无效", .annulled), ("异议成立", .objectionUpheld), ("异议属实", .objectionUpheld),
            ("暂时屏蔽", .shielded),
            ("屏蔽", .shielded), ("暂停公示", .shielded), ("已移出", .removed), ("移出经营异常名录", .removed), ("shielded", .shielded),
        ] as [(String, CreditEntry.State)])
    func `states are understood`(_ word: String, _ state: CreditEntry.State) {
        #expect(CreditEntry.State(text: word) == state)
    }

    @Test(arguments: ["未公示", "不予公示", "待定", "", "0"])
    func `a state that is not understood is none, for it may forbid showing`(_ word: String) {
        #expect(CreditEntry.State(text: word) == nil)
    }

    @Test func `every label is understood as itself`() {
        for section in CreditEntry.Section.allCases { #expect(CreditEntry.Section(text: section.label) == section) }
        for state in CreditEntry.State.allCases { #expect(CreditEntry.State(text: state.label) == state, "\(state)") }
    }

    @Test(
        arguments: [
            ("信用中国", .creditChina), ("信用中国（云南楚雄）", .creditChina), ("信用云南", .creditChina),
            ("国家企业信用信息公示系统", .marketRegulation),
            ("市场监管", .marketRegulation), ("元谋县人民政府网站", .source), ("", .source),
            ("market_regulation", .marketRegulation),
        ] as [(String, DisplayChannel)])
    func `channels are understood`(_ word: String, _ channel: DisplayChannel) {
        #expect(DisplayChannel(text: word) == channel)
    }

    @Test func `no text does harm`() {
        var random = SeededNumbers(seed: 2026)
        for _ in 0..<1000 {
            let text = random.anyText(upTo: 120)
            _ = CreditEntry.Section(text: text)
            _ = CreditEntry.State(text: text)
            _ = DisplayChannel(text: text)
            _ = MarketSubject.State(text: text)
        }
    }
}
