// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One sort of fact that is public as credit information (domain.md §3.2).
struct CreditFact: Sendable {
    var section: CreditEntry.Section
    var text: String
    var title: String
    var organ: String
    var basis: String
    var content: String
    var grade: CreditGrade?
    var channel = ""
    var tags: [Trade.Tag] = []
    var weight = 1

    static let all: [CreditFact] = dishonest + lists + honours

    private static let creditChina = "信用中国（示例）"
    private static let registers = "国家企业信用信息公示系统（示例）"

    private static let dishonest: [CreditFact] = [
        CreditFact(
            section: .administration, text: "行政处罚", title: "行政处罚信息", organ: "元谋县市场监督管理局",
            basis: "《中华人民共和国食品安全法》第一百二十四条第一款第（五）项", content: "经营超过保质期的食品，罚款并没收违法所得。", grade: .general,
            channel: creditChina, tags: [.food], weight: 8),
        CreditFact(
            section: .administration, text: "行政处罚", title: "行政处罚信息", organ: "元谋县综合行政执法局",
            basis: "《城市市容和环境卫生管理条例》第三十六条第（二）项", content: "擅自在公共场地堆放物料，警告、小额罚款。", grade: .minor,
            channel: creditChina, tags: [.retail], weight: 5),
        CreditFact(
            section: .administration, text: "行政管理", title: "行政处罚信息", organ: "元谋县应急管理局",
            basis: "《中华人民共和国安全生产法》第九十七条第（三）项", content: "未按规定开展安全生产教育和培训，责令停产停业整顿并处罚款。", grade: .serious,
            channel: creditChina, tags: [.mining, .industry], weight: 4),
        CreditFact(
            section: .administration, text: "行政处罚", title: "行政处罚信息", organ: "元谋县市场监督管理局",
            basis: "《中华人民共和国产品质量法》第五十条", content: "销售以次充好的产品，没收、罚款。", grade: .general, channel: registers,
            tags: [.retail, .farmSupplies], weight: 4),
        CreditFact(
            section: .administration, text: "行政处罚", title: "行政处罚信息", organ: "楚雄州生态环境局元谋分局",
            basis: "《建设项目环境保护管理条例》第二十三条第一款", content: "环境保护设施未经验收即投入生产，罚款。", grade: nil, tags: [.pollution],
            weight: 3),
        CreditFact(
            section: .judgement, text: "司法判决", title: "被执行人履行情况", organ: "元谋县人民法院",
            basis: "《中华人民共和国民事诉讼法》第二百六十六条", content: "有履行能力而未履行生效法律文书确定的义务。", grade: .serious,
            channel: creditChina, tags: [.building, .retail], weight: 3),
    ]

    private static let lists: [CreditFact] = [
        CreditFact(
            section: .abnormal, text: "经营异常名录", title: "列入经营异常名录", organ: "元谋县市场监督管理局",
            basis: "《企业信息公示暂行条例》第十七条第一款第（一）项", content: "未按照规定的期限公示年度报告。", grade: .minor, channel: registers,
            tags: [.industry, .building, .retail], weight: 7),
        CreditFact(
            section: .abnormal, text: "经营异常", title: "通过登记的住所无法联系", organ: "元谋县市场监督管理局",
            basis: "《企业信息公示暂行条例》第十七条第一款", content: "通过登记的住所或者经营场所无法联系。", grade: .minor,
            tags: [.retail, .transport], weight: 4),
        CreditFact(
            section: .abnormal, text: "经营异常状态", title: "标记为经营异常状态", organ: "元谋县市场监督管理局", basis: "《个体工商户年度报告暂行办法》第十三条",
            content: "个体工商户未按规定报送年度报告。", grade: nil, channel: registers, tags: [.catering, .publicPlace], weight: 4),
        CreditFact(
            section: .seriousDishonesty, text: "严重失信主体名单", title: "拖欠农民工工资失信联合惩戒对象名单", organ: "元谋县人力资源和社会保障局",
            basis: "《保障农民工工资支付条例》第四十八条第二款", content: "克扣、无故拖欠农民工工资，经责令支付逾期未支付。", grade: .serious,
            channel: creditChina, tags: [.building, .labour], weight: 3),
        CreditFact(
            section: .seriousDishonesty, text: "严重违法失信名单", title: "列入市场监督管理严重违法失信名单", organ: "元谋县市场监督管理局",
            basis: "《市场监督管理严重违法失信名单管理办法》第五条第（一）项", content: "未依法取得食品经营许可从事食品经营，情节严重。", grade: .serious,
            channel: registers, tags: [.food, .catering], weight: 3),
        CreditFact(
            section: .seriousDishonesty, text: "重大税收违法失信主体", title: "公布重大税收违法失信主体", organ: "国家税务总局元谋县税务局",
            basis: "《重大税收违法失信主体信息公布管理办法》第六条", content: "虚开普通发票。", grade: .serious, channel: creditChina,
            tags: [.mining, .transport], weight: 2),
    ]

    private static let honours: [CreditFact] = [
        CreditFact(
            section: .honest, text: "诚实守信", title: "A级纳税人", organ: "国家税务总局元谋县税务局", basis: "《纳税信用管理办法》第十八条",
            content: "年度纳税信用评价为A级。", tags: [.industry, .retail], weight: 5),
        CreditFact(
            section: .honest, text: "守信激励", title: "守合同重信用企业", organ: "元谋县市场监督管理局", basis: "", content: "公示为守合同重信用企业。",
            tags: [.building, .industry], weight: 2),
        CreditFact(
            section: .commitment, text: "信用承诺", title: "告知承诺制证明事项承诺书", organ: "元谋县政务服务管理局", basis: "",
            content: "承诺已符合许可条件，愿意承担不实承诺的法律责任。", tags: [.catering, .publicPlace, .retail], weight: 5),
        CreditFact(
            section: .evaluation, text: "信用评价", title: "食品安全量化分级", organ: "元谋县市场监督管理局", basis: "",
            content: "餐饮服务食品安全量化等级：B级（良好）。",
            tags: [.catering], weight: 4),
        CreditFact(
            section: .other, text: "知识产权", title: "地理标志使用核准", organ: "元谋县市场监督管理局", basis: "", content: "核准使用示例葡萄地理标志。",
            tags: [.planting], weight: 2),
    ]
}
